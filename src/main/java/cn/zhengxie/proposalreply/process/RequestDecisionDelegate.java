package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.feedback.Dissatisfactions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提请督查局决定. */
@Component("requestDecision")
class RequestDecisionDelegate implements JavaDelegate {

    private final Dissatisfactions dissatisfactions;

    RequestDecisionDelegate(Dissatisfactions dissatisfactions) {
        this.dissatisfactions = dissatisfactions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseVariables.scheduleDecision(execution, dissatisfactions.refer(CaseVariables.round(execution)));
    }
}
