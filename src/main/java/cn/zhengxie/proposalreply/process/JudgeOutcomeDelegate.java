package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.feedback.Verdict;
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
        Verdict verdict = feedbackForms.judge(CaseVariables.round(execution));
        CaseVariables.NEXT_ROUND_DUE.set(execution, verdict.nextRoundDue());
        CaseVariables.DECISION_DUE.set(execution, verdict.decisionDue());
    }
}
