package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 转送催办: the unit has not settled the gaps of a returned form, so it cannot be forwarded. */
@Component("climbForwardingLadder")
class ClimbForwardingLadderDelegate implements JavaDelegate {

    private final Deadlines deadlines;

    ClimbForwardingLadderDelegate(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.climb(
                CaseVariables.key(execution, DeadlineStep.FORWARDING, CaseVariables.RECIPIENT_ID.from(execution)));
    }
}
