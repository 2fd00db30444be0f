package cn.zhengxie.proposalreply.post;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.organization.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a unit's office prints for the post. Nobody else gets it: it is full of addresses. */
@RestController
class PostApi {

    private final LettersToPost letters;
    private final PostPrinter printer;
    private final Dispatch dispatch;
    private final Jurisdiction jurisdiction;
    private final Officials officials;
    private final BusinessDates dates;

    PostApi(
            LettersToPost letters,
            PostPrinter printer,
            Dispatch dispatch,
            Jurisdiction jurisdiction,
            Officials officials,
            BusinessDates dates) {
        this.letters = letters;
        this.printer = printer;
        this.dispatch = dispatch;
        this.jurisdiction = jurisdiction;
        this.officials = officials;
        this.dates = dates;
    }

    /**
     * Everything that waits for the post, in one PDF.
     *
     * @param unit may be left out by who works in one office
     * @param on the day of posting; letters sealed later are not printed
     */
    @GetMapping("/api/post/letters.pdf")
    ResponseEntity<byte[]> letters(
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "false") boolean bothSides) {
        Unit own = office(unit);
        LocalDate day = on == null ? dates.today() : on;
        List<LetterToPost> waiting = letters.of(own.code()).stream()
                .filter(letter ->
                        letter.sealedOn() == null || !letter.sealedOn().isAfter(day))
                .toList();
        if (waiting.isEmpty()) {
            throw new NoSuchElementException("没有待邮寄的复文");
        }
        return pdf("post-%s-%s".formatted(own.code(), day), printer.print(own, day, waiting, bothSides));
    }

    @GetMapping("/api/proposals/{businessKey}/documents/cover-slip.pdf")
    ResponseEntity<byte[]> slip(@PathVariable String businessKey, @RequestParam("recipient") long recipientId) {
        Recipient recipient = dispatch.get(recipientId);
        if (!recipient.round().proposalId().equals(businessKey)) {
            throw new NoSuchElementException("没有这一寄送对象");
        }
        office(recipient.round().unit());
        LetterToPost letter = letters.letter(recipient);
        Refusal.unless(letter.hasAddress(), "address", "%s没有通讯地址，请先补充".formatted(recipient.name()));
        return pdf("cover-slip", printer.slip(letter));
    }

    private Unit office(String unit) {
        Official official = officials.current();
        List<Unit> own = jurisdiction.units().stream()
                .filter(candidate -> official.holds(Posts.office(candidate.code())))
                .filter(candidate -> unit == null || candidate.code().equals(unit))
                .toList();
        if (own.isEmpty()) {
            throw new AccessDeniedException("not the unit's office");
        }
        Refusal.unless(own.size() == 1, "unit", "您在几个单位的办公室任职，请写明单位");
        return own.get(0);
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"%s.pdf\"".formatted(name))
                .body(content);
    }
}
