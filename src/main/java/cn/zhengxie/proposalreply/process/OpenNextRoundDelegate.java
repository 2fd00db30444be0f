package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.drafting.ChainStep;
import cn.zhengxie.proposalreply.feedback.NextRounds;
import cn.zhengxie.proposalreply.proposal.Round;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 开启下一轮. */
@Component("openNextRound")
class OpenNextRoundDelegate implements JavaDelegate {

    private final NextRounds nextRounds;

    OpenNextRoundDelegate(NextRounds nextRounds) {
        this.nextRounds = nextRounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Round ended = CaseVariables.round(execution);
        CaseVariables.scheduleReply(execution, nextRounds.open(ended));
        CaseVariables.ROUND.set(execution, ended.number() + 1);
        CaseVariables.START_AT.set(execution, ChainStep.DRAFT.task());
    }
}
