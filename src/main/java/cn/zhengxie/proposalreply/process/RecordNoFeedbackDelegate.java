package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记未反馈; where an incomplete form came and was never completed, that one counts and goes on. */
@Component("recordNoFeedback")
class RecordNoFeedbackDelegate implements JavaDelegate {

    private final FeedbackForms feedbackForms;

    RecordNoFeedbackDelegate(FeedbackForms feedbackForms) {
        this.feedbackForms = feedbackForms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean silent = feedbackForms.lapse(CaseVariables.RECIPIENT_ID.from(execution));
        CaseVariables.FORM_RETURNED.set(execution, !silent);
    }
}
