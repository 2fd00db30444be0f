package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒反馈. */
@Component("remindFeedback")
class RemindFeedbackDelegate implements JavaDelegate {

    private final FeedbackForms feedbackForms;

    RemindFeedbackDelegate(FeedbackForms feedbackForms) {
        this.feedbackForms = feedbackForms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        feedbackForms.remind(CaseVariables.RECIPIENT_ID.from(execution));
    }
}
