package cn.zhengxie.proposalreply.forwarding;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReceiptRepository extends Repository<ReceiptRow, Long> {

    ReceiptRow saveAndFlush(ReceiptRow row);

    List<ReceiptRow> findByForwardingOrderById(ForwardingRow forwarding);

    Optional<ReceiptRow> findByForwardingIdAndReceiver(long forwardingId, String receiver);
}
