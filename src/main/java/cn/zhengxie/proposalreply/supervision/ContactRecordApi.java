package cn.zhengxie.proposalreply.supervision;

import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The 沟通记录 as a paper, of one unit; that of the unit which has the case where none is named. */
@RestController
@RequestMapping("/api/proposals/{businessKey}/documents")
class ContactRecordApi {

    private final ContactRecordPaper paper;
    private final Documents documents;
    private final Proposals proposals;
    private final Assignments assignments;
    private final CaseAccess access;
    private final Officials officials;

    ContactRecordApi(
            ContactRecordPaper paper,
            Documents documents,
            Proposals proposals,
            Assignments assignments,
            CaseAccess access,
            Officials officials) {
        this.paper = paper;
        this.documents = documents;
        this.proposals = proposals;
        this.assignments = assignments;
        this.access = access;
        this.officials = officials;
    }

    @GetMapping("/contact-record.{extension}")
    ResponseEntity<byte[]> record(
            @PathVariable String businessKey,
            @PathVariable String extension,
            @RequestParam(required = false) String unit) {
        DocumentFormat format = DocumentFormat.ofEvery(extension).orElseThrow(ContactRecordApi::noSuchPaper);
        return CaseFileApi.file("contact-record", format, print(businessKey, unit, format));
    }

    @GetMapping("/contact-record/pages")
    CaseFileApi.Pages pages(@PathVariable String businessKey, @RequestParam(required = false) String unit) {
        return new CaseFileApi.Pages(documents.pages(print(businessKey, unit, DocumentFormat.PDF)));
    }

    /** The first page is 1. */
    @GetMapping("/contact-record/pages/{page}.png")
    ResponseEntity<byte[]> page(
            @PathVariable String businessKey, @PathVariable int page, @RequestParam(required = false) String unit) {
        byte[] pdf = print(businessKey, unit, DocumentFormat.PDF);
        return CaseFileApi.picture(documents.page(pdf, page));
    }

    private byte[] print(String businessKey, String unit, DocumentFormat format) {
        Official reader = officials.current();
        proposals.get(businessKey);
        access.checkReadable(businessKey, reader);
        return assignments.of(businessKey).stream()
                .filter(held -> unit == null ? held.role().answers() : unit.equals(held.unit()))
                .reduce((earlier, later) -> later)
                .map(held -> IntStream.rangeClosed(1, held.round())
                        .mapToObj(number -> new Round(businessKey, held.unit(), number))
                        .toList())
                .flatMap(rounds -> paper.print(rounds, format, reader))
                .orElseThrow(ContactRecordApi::noSuchPaper);
    }

    private static NoSuchElementException noSuchPaper() {
        return new NoSuchElementException("没有沟通记录");
    }
}
