package cn.zhengxie.proposalreply.forwarding;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ForwardingRepository extends Repository<ForwardingRow, Long> {

    ForwardingRow saveAndFlush(ForwardingRow row);

    Optional<ForwardingRow> findById(long id);

    Optional<ForwardingRow> findFirstByRecipientIdOrderByIdDesc(long recipientId);

    List<ForwardingRow> findByProposalIdOrderById(String proposalId);

    /** Of one addressee, in their order. */
    List<ForwardingRow> findByRecipientIdOrderById(long recipientId);
}
