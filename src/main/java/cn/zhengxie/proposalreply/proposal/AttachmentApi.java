package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes uploaded files; forms then name them by their id. */
@RestController
@RequestMapping("/api/attachments")
class AttachmentApi {

    private final Attachments attachments;
    private final Officials officials;

    AttachmentApi(Attachments attachments, Officials officials) {
        this.attachments = attachments;
        this.officials = officials;
    }

    record Uploaded(String id, String fileName, long size) {}

    @PostMapping
    Uploaded upload(@RequestParam(required = false) MultipartFile file) {
        Official official = officials.current();
        if (official.equals(Official.SYSTEM)) {
            throw new AccessDeniedException("nobody is logged in");
        }
        byte[] content = UploadedFile.content(file);
        FileInspection inspected = FileInspection.of(file.getOriginalFilename(), content);
        Attachment kept =
                attachments.keep(inspected.fileName(), inspected.type().contentType(), content, official);
        return new Uploaded(kept.id(), kept.fileName(), kept.size());
    }
}
