package cn.zhengxie.proposalreply.feedback;

import java.util.List;
import org.springframework.data.repository.Repository;

interface UnusableFormRepository extends Repository<UnusableFormRow, Long> {

    UnusableFormRow saveAndFlush(UnusableFormRow row);

    List<UnusableFormRow> findByRecipientIdOrderById(long recipientId);
}
