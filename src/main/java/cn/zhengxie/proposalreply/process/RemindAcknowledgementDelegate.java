package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.assignment.Receipts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒签收. */
@Component("remindAcknowledgement")
class RemindAcknowledgementDelegate implements JavaDelegate {

    private final Receipts receipts;

    RemindAcknowledgementDelegate(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        receipts.remind(CaseVariables.PROPOSAL_ID.from(execution), CaseVariables.UNIT.from(execution));
    }
}
