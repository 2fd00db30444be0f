package cn.zhengxie.proposalreply.forwarding;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface CallBackRepository extends Repository<CallBackRow, Long> {

    CallBackRow saveAndFlush(CallBackRow row);

    List<CallBackRow> findByForwardingProposalIdOrderById(String proposalId);

    List<CallBackRow> findByForwardingIdInOrderById(Collection<Long> forwardings);
}
