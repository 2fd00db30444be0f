package cn.zhengxie.proposalreply.supervision;

import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.dispatch.AddressedForms;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.DocumentKind;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.document.StoredDocument;
import cn.zhengxie.proposalreply.notice.Reminder;
import cn.zhengxie.proposalreply.notice.Reminders;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.proposal.Round;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The case file, its timeline and its papers. */
@RestController
@RequestMapping("/api/proposals/{businessKey}")
class CaseFileApi {

    /**
     * A paper as the list of a case's papers names it.
     *
     * @param edition the round's letter it belongs to: 0 the reply itself, from 1 on its corrections
     * @param sequence the how-manieth of its kind, where a recipient has several; of letters, where each proposer has his own,
     *     whose it is by the place of his signature
     * @param id of a 催办单, for a round may have several; null for every other paper
     * @param hash null for a 催办单 and a 沟通记录, which are printed when they are wanted
     */
    record Paper(String name, String unit, int round, int edition, Long recipient, int sequence, Long id, String hash) {

        static Paper of(StoredDocument paper) {
            return new Paper(
                    paper.kind().fileName() + "." + paper.format().extension(),
                    paper.round().unit(),
                    paper.round().number(),
                    paper.round().edition(),
                    paper.recipientId(),
                    paper.sequence(),
                    null,
                    paper.hash());
        }

        static Stream<Paper> of(Reminder sheet) {
            return DocumentFormat.ALWAYS.stream()
                    .map(format -> new Paper(
                            "reminder." + format.extension(),
                            sheet.unit(),
                            sheet.round(),
                            0,
                            sheet.recipientId(),
                            1,
                            sheet.id(),
                            null));
        }

        static Stream<Paper> contactRecord(CaseFile.UnitPart part) {
            int lastRound = part.rounds().size();
            boolean talked =
                    part.rounds().stream().anyMatch(round -> !round.contacts().isEmpty());
            return DocumentFormat.ALWAYS.stream()
                    .filter(format -> talked)
                    .map(format -> new Paper(
                            "contact-record." + format.extension(), part.unit(), lastRound, 0, null, 1, null, null));
        }
    }

    /** How many pages a paper has. */
    record Pages(int pages) {}

    private final CaseFiles files;
    private final CaseAccess access;
    private final Documents documents;
    private final Dispatch dispatch;
    private final AddressedForms addressedForms;
    private final Reminders reminders;
    private final Assignments assignments;
    private final Officials officials;

    CaseFileApi(
            CaseFiles files,
            CaseAccess access,
            Documents documents,
            Dispatch dispatch,
            AddressedForms addressedForms,
            Reminders reminders,
            Assignments assignments,
            Officials officials) {
        this.files = files;
        this.access = access;
        this.documents = documents;
        this.dispatch = dispatch;
        this.addressedForms = addressedForms;
        this.reminders = reminders;
        this.assignments = assignments;
        this.officials = officials;
    }

    @GetMapping
    CaseFile read(@PathVariable String businessKey) {
        return files.read(businessKey, officials.current());
    }

    @GetMapping("/timeline")
    List<TimelineEntry> timeline(@PathVariable String businessKey) {
        return files.timeline(businessKey, officials.current());
    }

    @GetMapping("/documents")
    List<Paper> documents(@PathVariable String businessKey) {
        Official reader = officials.current();
        CaseFile file = files.read(businessKey, reader);
        return Stream.of(
                        readable(businessKey, reader).map(Paper::of),
                        reminders.of(businessKey).stream().flatMap(Paper::of),
                        file.units().stream().flatMap(Paper::contactRecord))
                .flatMap(papers -> papers)
                .toList();
    }

    /** The latest paper of that name, or that of a given unit, round, edition of the round's letter, recipient or sequence. */
    @GetMapping("/documents/{name}.{extension}")
    ResponseEntity<byte[]> document(
            @PathVariable String businessKey,
            @PathVariable String name,
            @PathVariable String extension,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) Integer round,
            @RequestParam(required = false) Integer edition,
            @RequestParam(required = false) Long recipient,
            @RequestParam(required = false) Integer sequence) {
        DocumentFormat format = DocumentFormat.named(extension).orElseThrow(CaseFileApi::noSuchPaper);
        StoredDocument paper = paper(businessKey, name, format, unit, round, edition, recipient, sequence);
        return file(name, format, documents.content(paper));
    }

    /** How many pages a paper has; its pages are pictures, for browsers show no PDF inside the webapps. */
    @GetMapping("/documents/{name}/pages")
    Pages pages(
            @PathVariable String businessKey,
            @PathVariable String name,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) Integer round,
            @RequestParam(required = false) Integer edition,
            @RequestParam(required = false) Long recipient,
            @RequestParam(required = false) Integer sequence) {
        return new Pages(documents.pages(
                paper(businessKey, name, DocumentFormat.PDF, unit, round, edition, recipient, sequence)));
    }

    /** The first page is 1. */
    @GetMapping("/documents/{name}/pages/{page}.png")
    ResponseEntity<byte[]> page(
            @PathVariable String businessKey,
            @PathVariable String name,
            @PathVariable int page,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) Integer round,
            @RequestParam(required = false) Integer edition,
            @RequestParam(required = false) Long recipient,
            @RequestParam(required = false) Integer sequence) {
        StoredDocument paper = paper(businessKey, name, DocumentFormat.PDF, unit, round, edition, recipient, sequence);
        return picture(documents.page(paper, page));
    }

    private StoredDocument paper(
            String businessKey,
            String name,
            DocumentFormat format,
            String unit,
            Integer round,
            Integer edition,
            Long recipient,
            Integer sequence) {
        DocumentKind kind = DocumentKind.named(name).orElseThrow(CaseFileApi::noSuchPaper);
        if (kind == DocumentKind.FEEDBACK_FORM && recipient != null) {
            return form(businessKey, format, dispatch.get(recipient));
        }
        if (kind == DocumentKind.REPLY && recipient != null) {
            return letter(businessKey, format, dispatch.get(recipient));
        }
        return readable(businessKey).stream()
                .filter(candidate -> candidate.kind() == kind && candidate.format() == format)
                .filter(candidate ->
                        unit == null || unit.equals(candidate.round().unit()))
                .filter(candidate -> round == null || round == candidate.round().number())
                .filter(candidate ->
                        edition == null || edition == candidate.round().edition())
                .filter(candidate -> recipient == null || recipient.equals(candidate.recipientId()))
                .filter(candidate -> sequence == null || sequence == candidate.sequence())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> missing(format));
    }

    /** The letter that goes to a recipient: his own where each proposer has one. */
    private StoredDocument letter(String businessKey, DocumentFormat format, Recipient recipient) {
        List<StoredDocument> letters = readable(businessKey).stream()
                .filter(paper -> paper.kind() == DocumentKind.REPLY && paper.format() == format)
                .filter(paper -> paper.round().equals(recipient.round()))
                .toList();
        return letters.stream()
                .filter(paper -> paper.sequence() == recipient.letter())
                .findFirst()
                .or(() -> letters.stream().findFirst())
                .orElseThrow(CaseFileApi::noSuchPaper);
    }

    /** The form for an addressee: with the key to his own page for the office that sends it, blank for every other reader. */
    private StoredDocument form(String businessKey, DocumentFormat format, Recipient recipient) {
        Round round = recipient.round();
        StoredDocument blank = readable(businessKey).stream()
                .filter(paper -> paper.kind() == DocumentKind.FEEDBACK_FORM && paper.format() == format)
                .filter(paper -> paper.recipientId() == null && paper.round().equals(round))
                .findFirst()
                .orElseThrow(() -> missing(format));
        boolean sends = officials.current().holds(Posts.office(round.unit()));
        return sends ? addressedForms.find(recipient, format).orElse(blank) : blank;
    }

    /** Papers of units whose drafts he may read, and of everybody once the letter has gone out. */
    private List<StoredDocument> readable(String businessKey) {
        Official reader = officials.current();
        files.read(businessKey, reader);
        return readable(businessKey, reader).toList();
    }

    private Stream<StoredDocument> readable(String businessKey, Official reader) {
        List<HandlingUnit> units = assignments.of(businessKey);
        return documents.of(businessKey).stream().filter(paper -> access.mayReadPaper(paper, units, reader));
    }

    static ResponseEntity<byte[]> file(String name, DocumentFormat format, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.contentType()))
                .header("Content-Disposition", "inline; filename=\"%s.%s\"".formatted(name, format.extension()))
                .body(content);
    }

    static ResponseEntity<byte[]> picture(byte[] png) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png);
    }

    private static NoSuchElementException missing(DocumentFormat format) {
        return format == DocumentFormat.OFD
                ? new NoSuchElementException("这份文件没有OFD版：只有复文和征询意见表在系统启用OFD后才同时制作")
                : noSuchPaper();
    }

    private static NoSuchElementException noSuchPaper() {
        return new NoSuchElementException("没有这份文件");
    }
}
