package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.forwarding.Forwardings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 签收催办: somebody has not signed for a forwarded form. */
@Component("climbReceiptLadder")
class ClimbReceiptLadderDelegate implements JavaDelegate {

    private final Forwardings forwardings;

    ClimbReceiptLadderDelegate(Forwardings forwardings) {
        this.forwardings = forwardings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        forwardings.chaseReceipts(CaseVariables.FORWARDING_ID.from(execution));
    }
}
