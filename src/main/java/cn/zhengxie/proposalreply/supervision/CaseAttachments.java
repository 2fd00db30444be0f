package cn.zhengxie.proposalreply.supervision;

import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.proposal.Attachment;
import cn.zhengxie.proposalreply.proposal.Attachments;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The uploaded files of a case. Who may fetch one is who finds it in the case file as it is shown to him: files of the proposal
 * and the sealed letter are for every reader of the case; what shows the proposer's own hand, which is the evidence of talks and
 * the scans of returned forms, is for those who may see personal data. For everybody else, and under every other case, the file
 * does not exist.
 */
@RestController
class CaseAttachments {

    private final CaseFiles files;
    private final Attachments attachments;
    private final Officials officials;

    CaseAttachments(CaseFiles files, Attachments attachments, Officials officials) {
        this.files = files;
        this.attachments = attachments;
        this.officials = officials;
    }

    @GetMapping("/api/proposals/{businessKey}/files/{id}")
    ResponseEntity<byte[]> fetch(@PathVariable String businessKey, @PathVariable String id) {
        CaseFile shown = files.read(businessKey, officials.current());
        Attachment attachment = attachments
                .find(id)
                .filter(found -> shown.refersTo(found.id()))
                .orElseThrow(() -> new NoSuchElementException("没有这份文件"));
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(attachment.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(attachments.content(attachment));
    }
}
