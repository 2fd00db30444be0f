package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.feedback.FeedbackForms.Expectation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 等候意见表: until when, and whether it has come already. */
@Component("expectFeedback")
class ExpectFeedbackDelegate implements JavaDelegate {

    private final FeedbackForms feedbackForms;

    ExpectFeedbackDelegate(FeedbackForms feedbackForms) {
        this.feedbackForms = feedbackForms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Expectation expectation = feedbackForms.expect(CaseVariables.RECIPIENT_ID.from(execution));
        CaseVariables.FORM_RETURNED.set(execution, expectation.returned());
        CaseVariables.scheduleFeedback(execution, expectation.deadline());
    }
}
