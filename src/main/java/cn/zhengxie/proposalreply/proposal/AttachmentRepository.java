package cn.zhengxie.proposalreply.proposal;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AttachmentRepository extends Repository<AttachmentRow, String> {

    AttachmentRow save(AttachmentRow row);

    Optional<AttachmentRow> findById(String id);
}
