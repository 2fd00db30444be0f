package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.commitment.Commitments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 结案归档: concluded, unless a promise is still open. */
@Component("closeCase")
class CloseCaseDelegate implements JavaDelegate {

    private final Commitments commitments;

    CloseCaseDelegate(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        commitments.conclude(CaseVariables.PROPOSAL_ID.from(execution));
    }
}
