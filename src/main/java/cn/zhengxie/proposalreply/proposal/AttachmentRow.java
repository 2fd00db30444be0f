package cn.zhengxie.proposalreply.proposal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "attachment")
class AttachmentRow {

    @Id
    private String id;

    private String fileName;
    private String contentType;
    private long size;
    private String hash;
    private String uploadedBy;
    private Instant uploadedAt;

    protected AttachmentRow() {}

    AttachmentRow(
            String id,
            String fileName,
            String contentType,
            long size,
            String hash,
            String uploadedBy,
            Instant uploadedAt) {
        this.id = id;
        this.fileName = fileName;
        this.contentType = contentType;
        this.size = size;
        this.hash = hash;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    Attachment attachment() {
        return new Attachment(id, fileName, contentType, size, hash);
    }
}
