package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.proposal.Round;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 期限预警催办: every rung of the reply deadline up to today that is not yet recorded. */
@Component("climbDeadlineLadder")
class ClimbDeadlineLadderDelegate implements JavaDelegate {

    private final Deadlines deadlines;

    ClimbDeadlineLadderDelegate(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Round round = CaseVariables.round(execution);
        deadlines.climb(DeadlineKey.of(round.proposalId(), round.unit(), round.number(), DeadlineStep.REPLY));
    }
}
