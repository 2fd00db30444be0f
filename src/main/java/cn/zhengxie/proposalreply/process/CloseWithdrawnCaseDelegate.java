package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The case ends because its proposer has withdrawn it. */
@Component("closeWithdrawnCase")
class CloseWithdrawnCaseDelegate implements JavaDelegate {

    private final Proposals proposals;

    CloseWithdrawnCaseDelegate(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.move(CaseVariables.PROPOSAL_ID.from(execution), ProposalState.WITHDRAWN);
    }
}
