package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.proposal.Round;
import java.util.HashMap;
import java.util.Map;

/** The variables with which a completed task sends its case on. */
final class Routing {

    private final Map<String, Object> variables = new HashMap<>();

    /** Straight on. */
    static Routing on() {
        return new Routing();
    }

    static <T> Routing with(CaseVariable<T> variable, T value) {
        return on().and(variable, value);
    }

    /** What a process beside the case is about. */
    static Routing about(Round round) {
        Routing about = with(CaseVariables.PROPOSAL_ID, round.proposalId())
                .and(CaseVariables.UNIT, round.unit())
                .and(CaseVariables.ROUND, round.number());
        return round.isCorrection() ? about.and(CaseVariables.EDITION, round.edition()) : about;
    }

    <T> Routing and(CaseVariable<T> variable, T value) {
        variables.put(variable.name(), value);
        return this;
    }

    /** What the processes know of a deadline. */
    Routing and(Deadline deadline) {
        variables.putAll(CaseVariables.of(deadline));
        return this;
    }

    Map<String, Object> variables() {
        return variables;
    }
}
