package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.forwarding.Forwardings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Which deadline a task has to keep, by the task and the variables it sees. */
@Component
class TaskDeadlines {

    private static final Map<String, DeadlineStep> STEPS = Map.of(
            "acknowledge", DeadlineStep.ACKNOWLEDGE,
            "decideReturn", DeadlineStep.RETURN_DECISION,
            "decideExtension", DeadlineStep.EXTENSION_DECISION,
            "consentToExtension", DeadlineStep.EXTENSION_CONSENT,
            "decideDissatisfaction", DeadlineStep.DISSATISFACTION_DECISION,
            "recordFeedback", DeadlineStep.FEEDBACK,
            "resolveIncompleteForm", DeadlineStep.FORWARDING,
            "confirmForwarding", DeadlineStep.RECEIPT);

    /** A letter that came back has been dispatched in time or not; sending it again changes nothing in that. */
    private static final Set<String> WITHOUT_DEADLINE = Set.of("reassign", "confirmRedelivery");

    private final Forwardings forwardings;

    TaskDeadlines(Forwardings forwardings) {
        this.forwardings = forwardings;
    }

    /** The step of its deadline: to reply, unless it is one of the steps around the reply. */
    static DeadlineStep step(String task) {
        return STEPS.getOrDefault(task, DeadlineStep.REPLY);
    }

    /** None where no unit is at work yet, and none for a correction: the reply has left in time or not. */
    Optional<DeadlineKey> of(TaskAtHand at) {
        return of(at.task(), name -> at.variables().get(name));
    }

    Optional<DeadlineKey> of(String task, Function<String, Object> variables) {
        String proposalId = (String) variables.apply(CaseVariables.PROPOSAL_ID.name());
        String unit = (String) variables.apply(CaseVariables.UNIT.name());
        boolean isCorrection = variables.apply(CaseVariables.EDITION.name()) != null;
        if (unit == null || isCorrection || WITHOUT_DEADLINE.contains(task)) {
            return Optional.empty();
        }
        DeadlineStep step = step(task);
        Integer round = (Integer) variables.apply(CaseVariables.ROUND.name());
        return Optional.of(
                new DeadlineKey(proposalId, unit, round == null ? 1 : round, step, recipientId(step, variables)));
    }

    private Long recipientId(DeadlineStep step, Function<String, Object> variables) {
        return switch (step) {
            case FEEDBACK, FORWARDING -> (Long) variables.apply(CaseVariables.RECIPIENT_ID.name());
            case RECEIPT ->
                forwardings
                        .get((Long) variables.apply(CaseVariables.FORWARDING_ID.name()))
                        .recipientId();
            default -> null;
        };
    }
}
