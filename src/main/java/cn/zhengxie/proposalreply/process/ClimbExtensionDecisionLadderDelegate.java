package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 延期审核催办: 督查局 has not decided on an extension. */
@Component("climbExtensionDecisionLadder")
class ClimbExtensionDecisionLadderDelegate implements JavaDelegate {

    private final Deadlines deadlines;

    ClimbExtensionDecisionLadderDelegate(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.climb(CaseVariables.key(execution, DeadlineStep.EXTENSION_DECISION, null));
    }
}
