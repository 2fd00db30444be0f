package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.Audience;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.feedback.FeedbackForms.FurtherForm;
import cn.zhengxie.proposalreply.feedback.ReturnedForm;
import cn.zhengxie.proposalreply.forwarding.Forwardings;
import cn.zhengxie.proposalreply.notice.Announcements;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Round;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a form that counts. */
@Component
class ReturnedForms {

    private final FeedbackForms feedback;
    private final Forwardings forwardings;
    private final CaseProcess process;
    private final Announcements announcements;

    ReturnedForms(FeedbackForms feedback, Forwardings forwardings, CaseProcess process, Announcements announcements) {
        this.feedback = feedback;
        this.forwardings = forwardings;
        this.process = process;
        this.announcements = announcements;
    }

    /** A form that no task waits for is kept; unless it is still to be checked, it is forwarded in addition. */
    @Transactional
    public void recordLate(Recipient recipient, ReturnedForm form, Official by) {
        FurtherForm further = feedback.recordLate(recipient.id(), form, by);
        if (further.forwardedAtOnce()) {
            forward(recipient.round(), recipient.id());
        }
        if (further.changesWhatIsKnown()) {
            tell(recipient, further);
        }
    }

    /** 督查局 has got another form of him, or counts him as silent. */
    private void tell(Recipient recipient, FurtherForm further) {
        Round round = recipient.round();
        String text = "%s又返回征询意见表，对办理结果由%s变为%s。%s"
                .formatted(
                        recipient.name(),
                        further.satisfactionBefore(),
                        further.satisfactionNow(),
                        feedback.judge(round).explanation());
        announcements.tell(round.proposalId(), round.unit(), Set.of(Audience.SUPERVISION), "满意度变化", text);
    }

    /** Forwards the form and lets every receiver sign for it; says whether the round is decided by it. */
    boolean forward(Round round, long recipientId) {
        forwardings.forward(recipientId).forEach(process::startReceipts);
        return feedback.isDecided(round);
    }
}
