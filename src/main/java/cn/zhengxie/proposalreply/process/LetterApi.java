package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.document.LetterPreview;
import cn.zhengxie.proposalreply.document.LetterPreviews;
import cn.zhengxie.proposalreply.drafting.Chain;
import cn.zhengxie.proposalreply.drafting.Enclosure;
import cn.zhengxie.proposalreply.drafting.Enclosures;
import cn.zhengxie.proposalreply.drafting.Objection;
import cn.zhengxie.proposalreply.drafting.TextPart;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.publication.PublicCopies;
import cn.zhengxie.proposalreply.publication.PublishableReply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the drafting editor asks for at a task: pages, versions and their differences, enclosures. */
@RestController
@RequestMapping("/api/tasks/{id}")
class LetterApi {

    record Text(String body, String resultClass) {}

    /** What would be published of a letter. */
    record PublicText(String title, String proposers, String addressee, String body, List<Taken> taken) {

        /** A masking with its kind as officials call it. */
        record Taken(String kind, String original, String shown, String place, String context) {}

        static PublicText of(PublishableReply reply) {
            List<Taken> taken = reply.maskings().stream()
                    .map(masking -> new Taken(
                            masking.kind().label(),
                            masking.original(),
                            masking.shown(),
                            masking.place(),
                            masking.context()))
                    .toList();
            return new PublicText(
                    reply.proposalTitle(),
                    reply.proposers(),
                    reply.copy().addressee(),
                    reply.copy().body(),
                    taken);
        }
    }

    private final LetterTasks tasks;
    private final Chain chain;
    private final LetterPreviews previews;
    private final PublicCopies publicCopies;
    private final Enclosures enclosures;
    private final Officials officials;

    LetterApi(
            LetterTasks tasks,
            Chain chain,
            LetterPreviews previews,
            PublicCopies publicCopies,
            Enclosures enclosures,
            Officials officials) {
        this.tasks = tasks;
        this.chain = chain;
        this.previews = previews;
        this.publicCopies = publicCopies;
        this.enclosures = enclosures;
        this.officials = officials;
    }

    /** What the draft checks say to the text as it stands on the page. */
    @PostMapping("/checks")
    List<Objection> checks(@PathVariable String id, @RequestBody Text text) {
        return chain.objections(readable(id), text.body(), text.resultClass());
    }

    @PostMapping("/preview")
    LetterPreview preview(@PathVariable String id, @RequestBody Text text) {
        return previews.preview(readable(id), text.body(), text.resultClass());
    }

    /** What would be published of the text as it stands on the page, and what is taken out for that. */
    @PostMapping("/public-copy")
    PublicText publicCopy(@PathVariable String id, @RequestBody Text text) {
        return PublicText.of(publicCopies.proposed(readable(id), text.body(), text.resultClass()));
    }

    /** The key names the content, so a page never changes. */
    @GetMapping("/preview/{key}/{page}.png")
    ResponseEntity<byte[]> page(@PathVariable String id, @PathVariable String key, @PathVariable int page) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(30)).cachePrivate())
                .body(previews.page(readable(id), key, page));
    }

    @GetMapping("/versions")
    List<LetterTasks.Version> versions(@PathVariable String id) {
        Official official = officials.current();
        return tasks.versions(tasks.readable(id, official), official);
    }

    /** Two versions by their numbers as one marked text; the later one may be {@code current}, the text as it is saved. */
    @GetMapping("/versions/{from}/{to}")
    List<TextPart> difference(@PathVariable String id, @PathVariable int from, @PathVariable String to) {
        return tasks.difference(readable(id), from, to);
    }

    @GetMapping("/enclosures")
    List<Enclosure> enclosures(@PathVariable String id) {
        return enclosures.of(readable(id));
    }

    @PutMapping("/enclosures")
    List<Enclosure> enclose(@PathVariable String id, @RequestBody List<Enclosures.Entry> entries) {
        Official official = officials.current();
        return enclosures.replace(tasks.changeable(id, official), entries, official);
    }

    @GetMapping("/enclosures/{position}")
    ResponseEntity<byte[]> enclosure(@PathVariable String id, @PathVariable int position) {
        Enclosure enclosure = tasks.enclosure(readable(id), position);
        ContentDisposition named = ContentDisposition.attachment()
                .filename(enclosure.attachment().fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(enclosure.attachment().contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(tasks.content(enclosure));
    }

    private Round readable(String id) {
        return tasks.readable(id, officials.current());
    }
}
