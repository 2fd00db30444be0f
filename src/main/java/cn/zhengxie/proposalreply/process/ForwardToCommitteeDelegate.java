package cn.zhengxie.proposalreply.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 转送提案委和督查局; says whether the round is decided by it. */
@Component("forwardToCommittee")
class ForwardToCommitteeDelegate implements JavaDelegate {

    private final ReturnedForms returnedForms;

    ForwardToCommitteeDelegate(ReturnedForms returnedForms) {
        this.returnedForms = returnedForms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean decided =
                returnedForms.forward(CaseVariables.round(execution), CaseVariables.RECIPIENT_ID.from(execution));
        CaseVariables.ROUND_DECIDED.set(execution, decided);
    }
}
