package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.feedback.ReturnedForm;
import cn.zhengxie.proposalreply.forwarding.Forwardings;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Round;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

    /** A form that came when the case had gone on without it is kept, and forwarded in addition. */
    @Transactional
    public void recordLate(Recipient recipient, ReturnedForm form, Official by) {
        feedback.recordLate(recipient.id(), form, by);
        forward(recipient.round(), recipient.id());
    }

    /** Forwards the form and lets every receiver sign for it; says whether the round is decided by it. */
    boolean forward(Round round, long recipientId) {
        forwardings.forward(recipientId).forEach(process::startReceipts);
        return feedback.isDecided(round);
    }
}
