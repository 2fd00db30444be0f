package cn.zhengxie.proposalreply.feedback;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface FormRepository extends Repository<FormRow, Long> {

    FormRow saveAndFlush(FormRow row);

    Optional<FormRow> findById(long id);

    /** The one that came last; of two that came on a day, the one entered last. */
    Optional<FormRow> findFirstByRecipientIdOrderByReceivedOnDescIdDesc(long recipientId);

    List<FormRow> findByRecipientIdOrderByReceivedOnAscIdAsc(long recipientId);
}
