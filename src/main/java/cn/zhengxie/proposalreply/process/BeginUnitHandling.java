package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.drafting.ChainStep;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** What a unit's process begins with besides its deadlines: its round, its signer, what the city's policy asks for. */
@Component("beginUnitHandling")
class BeginUnitHandling implements ExecutionListener {

    private final Assignments assignments;
    private final Jurisdiction jurisdiction;

    BeginUnitHandling(Assignments assignments, Jurisdiction jurisdiction) {
        this.assignments = assignments;
        this.jurisdiction = jurisdiction;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String unit = CaseVariables.UNIT.from(execution);
        int round = assignments
                .holding(CaseVariables.PROPOSAL_ID.from(execution), unit)
                .round();
        CaseVariables.ROUND.set(execution, round);
        CaseVariables.PURPOSE.set(execution, "reply");
        CaseVariables.START_AT.set(execution, ChainStep.DRAFT.task());
        CaseVariables.SIGNER.set(execution, jurisdiction.unit(unit).signer());
        CaseVariables.INSTRUCTION_REQUIRED.set(execution, jurisdiction.policy().instruct());
        CaseVariables.ENDORSEMENT_REQUIRED.set(execution, jurisdiction.policy().endorse());
    }
}
