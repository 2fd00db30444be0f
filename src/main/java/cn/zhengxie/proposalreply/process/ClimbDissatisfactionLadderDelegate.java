package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 决定催办: 督查局 has not said how a case goes on whose last round ended 不满意. */
@Component("climbDissatisfactionLadder")
class ClimbDissatisfactionLadderDelegate implements JavaDelegate {

    private final Deadlines deadlines;

    ClimbDissatisfactionLadderDelegate(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.climb(CaseVariables.key(execution, DeadlineStep.DISSATISFACTION_DECISION, null));
    }
}
