package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.assignment.AssignmentOrder;
import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.proposal.InitialAssignment;
import cn.zhengxie.proposalreply.proposal.ProposalRegistered;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the process of a case begin in the transaction that registers it. */
@Component
class RegisteredCases {

    private final CaseProcess process;
    private final BackEntries backEntries;
    private final Assignments assignments;
    private final Officials officials;

    RegisteredCases(CaseProcess process, BackEntries backEntries, Assignments assignments, Officials officials) {
        this.process = process;
        this.backEntries = backEntries;
        this.assignments = assignments;
        this.officials = officials;
    }

    @EventListener
    void begin(ProposalRegistered registered) {
        List<String> answering = registered
                .assignment()
                .map(assigned -> assign(registered.proposalId(), assigned))
                .orElse(List.of());
        process.begin(registered.proposalId(), answering);
        registered
                .assignment()
                .filter(assigned -> assigned.progress() != null)
                .ifPresent(assigned -> backEntries.enter(
                        registered.proposalId(), assigned.leadUnit(), assigned.progress(), officials.current()));
    }

    private List<String> assign(String proposalId, InitialAssignment assigned) {
        AssignmentOrder order = new AssignmentOrder(
                assigned.leadUnit(),
                assigned.coUnits(),
                assigned.separateUnits(),
                assigned.assignedOn(),
                assigned.note());
        return assignments.assign(proposalId, order, officials.current());
    }
}
