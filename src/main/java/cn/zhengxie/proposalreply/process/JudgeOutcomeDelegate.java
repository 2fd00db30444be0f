package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 认定反馈结果. */
@Component("judgeOutcome")
class JudgeOutcomeDelegate implements JavaDelegate {

    private final FeedbackForms feedbackForms;

    JudgeOutcomeDelegate(FeedbackForms feedbackForms) {
        this.feedbackForms = feedbackForms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseVariables.NEXT_ROUND_DUE.set(
                execution, feedbackForms.judge(CaseVariables.round(execution)).nextRoundDue());
    }
}
