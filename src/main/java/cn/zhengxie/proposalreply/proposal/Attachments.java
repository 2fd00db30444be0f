package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.organization.Official;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Uploaded files, named by an id that forms refer to. */
@Service
@Transactional
public class Attachments {

    private final AttachmentRepository repository;
    private final FileStore files;
    private final Clock clock;

    Attachments(AttachmentRepository repository, FileStore files, Clock clock) {
        this.repository = repository;
        this.files = files;
        this.clock = clock;
    }

    public Attachment keep(String fileName, String contentType, byte[] content, Official by) {
        String hash = files.keep(content);
        AttachmentRow row = new AttachmentRow(
                UUID.randomUUID().toString(), fileName, contentType, content.length, hash, by.id(), clock.instant());
        return repository.save(row).attachment();
    }

    @Transactional(readOnly = true)
    public Optional<Attachment> find(String id) {
        return repository.findById(id).map(AttachmentRow::attachment);
    }

    /** The uploaded file that a form's field refers to; refused at the field where it does not exist. */
    @Transactional(readOnly = true)
    public Attachment referredTo(String id, String field) {
        return find(id).orElseThrow(() -> new Refusal(field, "所附文件不存在，请重新上传"));
    }

    @Transactional(readOnly = true)
    public byte[] content(Attachment attachment) {
        return files.fetch(attachment.hash());
    }
}
