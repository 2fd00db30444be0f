package cn.zhengxie.proposalreply.dispatch;

import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.document.ReplyDocuments;
import cn.zhengxie.proposalreply.proposal.Round;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a unit's letter when the case is taken from it or ends before the letter has left. */
@Service
public class UnsentLetters {

    private final Dispatch dispatch;
    private final Deliveries deliveries;
    private final ReplyDocuments documents;

    UnsentLetters(Dispatch dispatch, Deliveries deliveries, ReplyDocuments documents) {
        this.dispatch = dispatch;
        this.deliveries = deliveries;
        this.documents = documents;
    }

    /**
     * Voids number and papers of the unit's current round, unless somebody has the letter already. A letter that is leaving at this
     * moment leaves first; after it none does, see {@link EmailDispatch#send}.
     */
    @Transactional
    public void withdraw(HandlingUnit held, String reason) {
        Round round = new Round(held.proposalId(), held.unit(), held.round());
        deliveries.lockAll(round);
        boolean sent = dispatch.of(round).stream().anyMatch(recipient -> recipient.state() != Recipient.State.PENDING);
        if (!sent) {
            documents.withdraw(round, reason);
        }
    }
}
