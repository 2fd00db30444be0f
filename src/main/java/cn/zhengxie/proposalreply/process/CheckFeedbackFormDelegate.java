package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 核对意见表. */
@Component("checkFeedbackForm")
class CheckFeedbackFormDelegate implements JavaDelegate {

    private final FeedbackForms feedbackForms;

    CheckFeedbackFormDelegate(FeedbackForms feedbackForms) {
        this.feedbackForms = feedbackForms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseVariables.FORM_COMPLETE.set(execution, feedbackForms.check(CaseVariables.RECIPIENT_ID.from(execution)));
    }
}
