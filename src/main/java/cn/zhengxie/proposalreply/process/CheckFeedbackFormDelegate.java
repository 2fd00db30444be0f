package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 核对意见表: whether it is whole, until when the proposer may correct it, and until when it has to be forwarded. */
@Component("checkFeedbackForm")
class CheckFeedbackFormDelegate implements JavaDelegate {

    private final FeedbackForms feedbackForms;
    private final Deadlines deadlines;

    CheckFeedbackFormDelegate(FeedbackForms feedbackForms, Deadlines deadlines) {
        this.feedbackForms = feedbackForms;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long recipientId = CaseVariables.RECIPIENT_ID.from(execution);
        CaseVariables.FORM_COMPLETE.set(execution, feedbackForms.check(recipientId));
        CaseVariables.CORRECTABLE_UNTIL.set(
                execution,
                feedbackForms.correctableUntil(recipientId).map(Date::from).orElse(null));
        deadlines
                .find(CaseVariables.key(execution, DeadlineStep.FORWARDING, recipientId))
                .ifPresent(forwarding -> CaseVariables.scheduleForwarding(execution, forwarding));
    }
}
