package cn.zhengxie.proposalreply.dispatch;

import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.document.ReplyDocuments;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.Correction;
import cn.zhengxie.proposalreply.signoff.Corrections;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a unit's letter when the case is taken from it or ends before the letter has left. */
@Service
public class UnsentLetters {

    private final Dispatch dispatch;
    private final Deliveries deliveries;
    private final ReplyDocuments documents;
    private final Corrections corrections;

    UnsentLetters(Dispatch dispatch, Deliveries deliveries, ReplyDocuments documents, Corrections corrections) {
        this.dispatch = dispatch;
        this.deliveries = deliveries;
        this.documents = documents;
        this.corrections = corrections;
    }

    /**
     * Voids number and papers of the unit's current round, and of a correction under way, unless somebody has the letter already. A
     * letter that is leaving at this moment leaves first; after it none does, see {@link EmailDispatch#send}.
     */
    @Transactional
    public void withdraw(HandlingUnit held, String reason) {
        Round round = new Round(held.proposalId(), held.unit(), held.round());
        deliveries.lockAll(round);
        if (!isSent(round)) {
            documents.withdraw(round, reason);
        }
        corrections
                .running(held.proposalId(), held.unit())
                .map(Correction::letter)
                .ifPresent(letter -> end(letter, reason));
    }

    /** A correction that somebody has is in force, though others will not get it any more. */
    private void end(Round letter, String reason) {
        deliveries.lockAll(letter);
        if (isSent(letter)) {
            corrections.complete(letter);
        } else {
            corrections.drop(letter, reason);
            documents.withdraw(letter, reason);
        }
    }

    private boolean isSent(Round letter) {
        return dispatch.of(letter).stream().anyMatch(recipient -> recipient.state() != Recipient.State.PENDING);
    }
}
