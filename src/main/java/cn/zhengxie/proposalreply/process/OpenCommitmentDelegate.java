package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.commitment.Commitments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 建立承诺跟踪. */
@Component("openCommitment")
class OpenCommitmentDelegate implements JavaDelegate {

    private final Commitments commitments;

    OpenCommitmentDelegate(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        commitments.open(CaseVariables.round(execution));
    }
}
