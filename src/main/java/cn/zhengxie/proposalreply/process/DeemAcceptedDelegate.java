package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.assignment.Receipts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 逾期未退，视为接收. */
@Component("deemAccepted")
class DeemAcceptedDelegate implements JavaDelegate {

    private final Receipts receipts;

    DeemAcceptedDelegate(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        receipts.deemAccepted(CaseVariables.PROPOSAL_ID.from(execution), CaseVariables.UNIT.from(execution));
    }
}
