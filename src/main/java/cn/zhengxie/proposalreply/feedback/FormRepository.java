package cn.zhengxie.proposalreply.feedback;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface FormRepository extends Repository<FormRow, Long> {

    FormRow saveAndFlush(FormRow row);

    Optional<FormRow> findById(long id);

    Optional<FormRow> findFirstByRecipientIdOrderByIdDesc(long recipientId);

    List<FormRow> findByRecipientIdOrderById(long recipientId);
}
