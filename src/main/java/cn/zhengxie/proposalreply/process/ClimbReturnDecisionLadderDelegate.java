package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 退办审核催办: 督查局 has not decided on a return. */
@Component("climbReturnDecisionLadder")
class ClimbReturnDecisionLadderDelegate implements JavaDelegate {

    private final Deadlines deadlines;

    ClimbReturnDecisionLadderDelegate(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.climb(CaseVariables.key(execution, DeadlineStep.RETURN_DECISION, null));
    }
}
