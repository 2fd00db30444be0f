package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.forwarding.Forwardings;
import cn.zhengxie.proposalreply.proposal.Round;
import org.springframework.stereotype.Component;

/** What becomes of a form that counts. */
@Component
class ReturnedForms {

    private final FeedbackForms feedback;
    private final Forwardings forwardings;
    private final CaseProcess process;

    ReturnedForms(FeedbackForms feedback, Forwardings forwardings, CaseProcess process) {
        this.feedback = feedback;
        this.forwardings = forwardings;
        this.process = process;
    }

    /** Forwards the form and lets every receiver sign for it; says whether the round is decided by it. */
    boolean forward(Round round, long recipientId) {
        forwardings.forward(recipientId).forEach(process::startReceipts);
        return feedback.isDecided(round);
    }
}
