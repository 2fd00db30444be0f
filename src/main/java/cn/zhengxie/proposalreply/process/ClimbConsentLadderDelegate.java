package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 延期会签催办: 提案委 has not said whether it agrees to an extension. */
@Component("climbConsentLadder")
class ClimbConsentLadderDelegate implements JavaDelegate {

    private final Deadlines deadlines;

    ClimbConsentLadderDelegate(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.climb(CaseVariables.key(execution, DeadlineStep.EXTENSION_CONSENT, null));
    }
}
