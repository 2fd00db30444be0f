package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.assignment.Timetable;
import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Every variable of the models, and nothing but what routes or times them: content lives in the case file. */
final class CaseVariables {

    static final CaseVariable<String> PROPOSAL_ID = text("proposalId");
    static final CaseVariable<Boolean> ASSIGNED = flag("assigned");
    /** Codes of the units that answer the proposer, an {@code ArrayList}, which the engine can store. */
    static final CaseVariable<List<String>> ANSWERING_UNITS = new CaseVariable<>("answeringUnits", List.class);

    static final CaseVariable<String> UNIT = text("unit");
    static final CaseVariable<String> OUTCOME = text("outcome");
    static final CaseVariable<Integer> ROUND = new CaseVariable<>("round", Integer.class);

    /** Which of the round's letters a token is about; only processes of a correction have it. */
    static final CaseVariable<Integer> EDITION = new CaseVariable<>("edition", Integer.class);

    static final CaseVariable<Date> ACKNOWLEDGE_REMINDER_AT = moment("acknowledgeReminderAt");
    static final CaseVariable<Date> ACKNOWLEDGE_DUE_AT = moment("acknowledgeDueAt");
    static final CaseVariable<Date> RETURN_DECISION_DUE_AT = moment("returnDecisionDueAt");
    static final CaseVariable<String> RETURN_DECISION_CYCLE = text("returnDecisionCycle");
    static final CaseVariable<Date> REPLY_DUE_AT = moment("replyDueAt");
    static final CaseVariable<String> DEADLINE_CYCLE = text("deadlineCycle");

    static final CaseVariable<String> DECISION = text("decision");
    static final CaseVariable<String> SECTION = text("section");
    static final CaseVariable<String> DRAFTER = text("drafter");
    static final CaseVariable<String> SIGNER = text("signer");
    static final CaseVariable<Boolean> INSTRUCTION_REQUIRED = flag("instructionRequired");
    static final CaseVariable<Boolean> ENDORSEMENT_REQUIRED = flag("endorsementRequired");
    static final CaseVariable<String> PURPOSE = text("purpose");
    static final CaseVariable<String> START_AT = text("startAt");
    static final CaseVariable<String> NEXT_STEP = text("nextStep");
    static final CaseVariable<String> RESULT_CLASS = text("resultClass");

    static final CaseVariable<List<Long>> RECIPIENT_IDS = new CaseVariable<>("recipientIds", List.class);
    static final CaseVariable<List<Long>> ADDRESSEE_IDS = new CaseVariable<>("addresseeIds", List.class);
    static final CaseVariable<Long> RECIPIENT_ID = new CaseVariable<>("recipientId", Long.class);
    static final CaseVariable<String> CHANNEL = text("channel");

    static final CaseVariable<Boolean> FORM_RETURNED = flag("formReturned");
    static final CaseVariable<Boolean> FORM_COMPLETE = flag("formComplete");
    static final CaseVariable<Date> CORRECTABLE_UNTIL = moment("correctableUntil");
    static final CaseVariable<Date> FEEDBACK_REMINDER_AT = moment("feedbackReminderAt");
    static final CaseVariable<Date> FEEDBACK_DUE_AT = moment("feedbackDueAt");
    static final CaseVariable<Boolean> ROUND_DECIDED = flag("roundDecided");
    static final CaseVariable<Boolean> NEXT_ROUND_DUE = flag("nextRoundDue");
    static final CaseVariable<Boolean> DECISION_DUE = flag("decisionDue");
    static final CaseVariable<Date> DISSATISFACTION_DECISION_DUE_AT = moment("dissatisfactionDecisionDueAt");
    static final CaseVariable<String> DISSATISFACTION_DECISION_CYCLE = text("dissatisfactionDecisionCycle");
    static final CaseVariable<Boolean> PROMISE_MADE = flag("promiseMade");

    /** Whether the public may read the letter. */
    static final CaseVariable<Boolean> PUBLISHED = flag("published");

    static final CaseVariable<Long> FORWARDING_ID = new CaseVariable<>("forwardingId", Long.class);
    static final CaseVariable<String> RECEIVER = text("receiver");
    static final CaseVariable<Date> FORWARDING_DUE_AT = moment("forwardingDueAt");
    static final CaseVariable<String> FORWARDING_CYCLE = text("forwardingCycle");

    static final CaseVariable<Long> EXTENSION_ID = new CaseVariable<>("extensionId", Long.class);
    static final CaseVariable<Date> EXTENSION_DECISION_DUE_AT = moment("extensionDecisionDueAt");
    static final CaseVariable<String> EXTENSION_DECISION_CYCLE = text("extensionDecisionCycle");

    static final CaseVariable<Boolean> CONSENT_REQUIRED = flag("consentRequired");
    static final CaseVariable<Date> EXTENSION_CONSENT_DUE_AT = moment("extensionConsentDueAt");
    static final CaseVariable<String> EXTENSION_CONSENT_CYCLE = text("extensionConsentCycle");

    private CaseVariables() {}

    /** The round a token is in, with the letter it is about: the reply, where the process is not one of a correction. */
    static Round round(VariableScope scope) {
        Integer edition = EDITION.from(scope);
        return new Round(PROPOSAL_ID.from(scope), UNIT.from(scope), ROUND.from(scope), edition == null ? 0 : edition);
    }

    /** The deadline of a step in the round a token is in. */
    static DeadlineKey key(VariableScope scope, DeadlineStep step, Long recipientId) {
        Round round = round(scope);
        return new DeadlineKey(round.proposalId(), round.unit(), round.number(), step, recipientId);
    }

    /** Gives a unit its deadlines. */
    static void schedule(VariableScope scope, Timetable timetable) {
        ACKNOWLEDGE_REMINDER_AT.set(scope, firstReminder(timetable.acknowledgement()));
        ACKNOWLEDGE_DUE_AT.set(scope, end(timetable.acknowledgement()));
        scheduleReply(scope, timetable.reply());
    }

    /** What the processes know of a deadline, by the names of the variables. */
    static Map<String, Object> of(Deadline deadline) {
        Date end = end(deadline);
        return switch (deadline.key().step()) {
            case ACKNOWLEDGE ->
                Map.of(ACKNOWLEDGE_DUE_AT.name(), end, ACKNOWLEDGE_REMINDER_AT.name(), firstReminder(deadline));
            case RETURN_DECISION ->
                Map.of(RETURN_DECISION_DUE_AT.name(), end, RETURN_DECISION_CYCLE.name(), dailyFrom(deadline));
            case REPLY -> Map.of(REPLY_DUE_AT.name(), end, DEADLINE_CYCLE.name(), dailyFrom(deadline));
            case EXTENSION_DECISION ->
                Map.of(EXTENSION_DECISION_DUE_AT.name(), end, EXTENSION_DECISION_CYCLE.name(), dailyFrom(deadline));
            case EXTENSION_CONSENT ->
                Map.of(EXTENSION_CONSENT_DUE_AT.name(), end, EXTENSION_CONSENT_CYCLE.name(), dailyFrom(deadline));
            case FEEDBACK -> Map.of(FEEDBACK_DUE_AT.name(), end, FEEDBACK_REMINDER_AT.name(), firstReminder(deadline));
            case DISSATISFACTION_DECISION ->
                Map.of(
                        DISSATISFACTION_DECISION_DUE_AT.name(),
                        end,
                        DISSATISFACTION_DECISION_CYCLE.name(),
                        dailyFrom(deadline));
            case FORWARDING, RECEIPT ->
                Map.of(FORWARDING_DUE_AT.name(), end, FORWARDING_CYCLE.name(), dailyFrom(deadline));
            default -> Map.of();
        };
    }

    static void scheduleReply(VariableScope scope, Deadline reply) {
        REPLY_DUE_AT.set(scope, end(reply));
        DEADLINE_CYCLE.set(scope, dailyFrom(reply));
    }

    /** Says until when a form is waited for. */
    static void scheduleFeedback(VariableScope scope, Deadline feedback) {
        FEEDBACK_REMINDER_AT.set(scope, firstReminder(feedback));
        FEEDBACK_DUE_AT.set(scope, end(feedback));
    }

    /** Says until when a returned form is to be forwarded. */
    static void scheduleForwarding(VariableScope scope, Deadline forwarding) {
        FORWARDING_DUE_AT.set(scope, end(forwarding));
        FORWARDING_CYCLE.set(scope, dailyFrom(forwarding));
    }

    /** Says until when 督查局 decides how a case goes on whose last round ended 不满意. */
    static void scheduleDecision(VariableScope scope, Deadline decision) {
        DISSATISFACTION_DECISION_DUE_AT.set(scope, end(decision));
        DISSATISFACTION_DECISION_CYCLE.set(scope, dailyFrom(decision));
    }

    /** The moment a deadline ends. */
    static Date end(Deadline deadline) {
        return end(deadline.due());
    }

    /** The moment a deadline on the day ends. */
    static Date end(LocalDate due) {
        return Date.from(ChinaTime.closeOf(due));
    }

    /** The morning of a deadline's first rung, or its end where every rung before it has passed. */
    static Date firstReminder(Deadline deadline) {
        LocalDate first = firstRung(deadline);
        return first.isAfter(deadline.due())
                ? end(deadline)
                : Date.from(ChinaTime.morningOf(first).toInstant());
    }

    /** The daily cycle from a deadline's first rung on, in the form the engine's timers read. */
    static String dailyFrom(Deadline deadline) {
        OffsetDateTime start = ChinaTime.morningOf(firstRung(deadline)).toOffsetDateTime();
        return "R/%tFT%<tT%s/P1D".formatted(start, start.getOffset());
    }

    /** A list the engine can store. */
    static <T> List<T> storable(List<T> list) {
        return new ArrayList<>(list);
    }

    /** The morning of a deadline's first rung that is still to come. */
    static Date morningOfFirstRung(Deadline deadline) {
        return Date.from(ChinaTime.morningOf(firstRung(deadline)).toInstant());
    }

    private static LocalDate firstRung(Deadline deadline) {
        return deadline.rungs().stream()
                .filter(rung -> !rung.recorded())
                .map(Deadline.Rung::on)
                .min(Comparator.naturalOrder())
                .orElse(deadline.due().plusDays(1));
    }

    private static CaseVariable<String> text(String name) {
        return new CaseVariable<>(name, String.class);
    }

    private static CaseVariable<Boolean> flag(String name) {
        return new CaseVariable<>(name, Boolean.class);
    }

    private static CaseVariable<Date> moment(String name) {
        return new CaseVariable<>(name, Date.class);
    }
}
