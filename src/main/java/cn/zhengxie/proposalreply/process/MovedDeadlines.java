package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineMoved;
import cn.zhengxie.proposalreply.forwarding.Forwardings;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves what the engine holds of a deadline, in the transaction that moves the deadline itself: variables, timers, the dates of
 * tasks. Only what belongs to that unit, round and recipient is touched.
 */
@Component
class MovedDeadlines {

    private static final String WATCH = "deadlineWatch";
    private static final String CALL_OF_UNIT = "handleByUnit";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final TaskDeadlines deadlines;
    private final TaskSchedule schedule;
    private final Forwardings forwardings;
    private final Acting acting;

    MovedDeadlines(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            TaskDeadlines deadlines,
            TaskSchedule schedule,
            Forwardings forwardings,
            Acting acting) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.deadlines = deadlines;
        this.schedule = schedule;
        this.forwardings = forwardings;
        this.acting = acting;
    }

    @EventListener
    void move(DeadlineMoved moved) {
        acting.asSystem(() -> {
            move(moved.now());
            return null;
        });
    }

    private void move(Deadline now) {
        DeadlineKey key = now.key();
        Map<String, Object> variables = CaseVariables.of(now);
        for (ProcessInstance instance : instances(key)) {
            if (key.recipientId() == null) {
                setWhereDeclared(instance.getId(), variables);
            }
            tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream()
                    .filter(task -> keeps(task, key))
                    .forEach(task -> moveTask(task, now, variables));
            moveTimers(instance, now);
        }
        if (key.round() == 1) {
            callsOf(key).forEach(call -> setWhereDeclared(call.getId(), variables));
        }
    }

    /** The processes of the case in which the unit is at work on that round. */
    private List<ProcessInstance> instances(DeadlineKey key) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key.proposalId())
                .variableValueEquals(CaseVariables.UNIT.name(), key.unit())
                .variableValueEquals(CaseVariables.ROUND.name(), key.round())
                .list();
    }

    /** Where the case hands its unit what the unit begins with. */
    private List<Execution> callsOf(DeadlineKey key) {
        return runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(key.proposalId())
                .activityId(CALL_OF_UNIT)
                .list()
                .stream()
                .filter(call -> key.unit().equals(runtime.getVariable(call.getId(), CaseVariables.UNIT.name())))
                .toList();
    }

    private boolean keeps(Task task, DeadlineKey key) {
        Map<String, Object> seen = tasks.getVariables(task.getId());
        return deadlines
                .of(task.getTaskDefinitionKey(), seen::get)
                .filter(key::equals)
                .isPresent();
    }

    private void moveTask(Task task, Deadline now, Map<String, Object> variables) {
        schedule.move(task, now);
        if (now.key().recipientId() != null) {
            setWhereDeclared(task.getExecutionId(), variables);
        }
    }

    private void moveTimers(ProcessInstance instance, Deadline now) {
        switch (now.key().step()) {
            case REPLY -> timers(instance, WATCH).forEach(watch -> moveCycle(watch, now));
            case ACKNOWLEDGE -> {
                set(timers(instance, "acknowledgementReminder"), CaseVariables.firstReminder(now));
                set(timers(instance, "acknowledgementLapsed"), CaseVariables.end(now));
            }
            case FEEDBACK -> {
                set(ofRecipient(timers(instance, "feedbackReminder"), now.key()), CaseVariables.firstReminder(now));
                set(ofRecipient(timers(instance, "feedbackLapsed"), now.key()), CaseVariables.end(now));
            }
            case RETURN_DECISION -> timers(instance, "returnDecisionWatch").forEach(watch -> moveCycle(watch, now));
            case DISSATISFACTION_DECISION ->
                timers(instance, "dissatisfactionWatch").forEach(watch -> moveCycle(watch, now));
            case EXTENSION_DECISION ->
                timers(instance, "extensionDecisionWatch").forEach(watch -> moveCycle(watch, now));
            case EXTENSION_CONSENT -> timers(instance, "consentWatch").forEach(watch -> moveCycle(watch, now));
            case FORWARDING ->
                ofRecipient(timers(instance, "forwardingWatch"), now.key()).forEach(watch -> moveCycle(watch, now));
            case RECEIPT ->
                timers(instance, "receiptWatch").stream()
                        .filter(watch -> isForwarded(watch, now.key()))
                        .forEach(watch -> moveCycle(watch, now));
            default -> {
                // nothing but a task waits for it
            }
        }
    }

    /**
     * The daily cycle goes on from the morning of the first rung that is still to come. Moved together with what follows it,
     * it stays a daily one at the same time of the day.
     */
    private void moveCycle(Job watch, Deadline now) {
        Date first = CaseVariables.morningOfFirstRung(now);
        if (!first.equals(watch.getDuedate())) {
            management.setJobDuedate(watch.getId(), first, true);
        }
    }

    private void set(List<Job> timers, Date at) {
        timers.forEach(timer -> management.setJobDuedate(timer.getId(), at, false));
    }

    private List<Job> timers(ProcessInstance instance, String activity) {
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .activityId(activity)
                .list();
    }

    private List<Job> ofRecipient(List<Job> timers, DeadlineKey key) {
        return timers.stream()
                .filter(timer -> key.recipientId()
                        .equals(runtime.getVariable(timer.getExecutionId(), CaseVariables.RECIPIENT_ID.name())))
                .toList();
    }

    /** Whether the form that is to be signed for is that recipient's. */
    private boolean isForwarded(Job watch, DeadlineKey key) {
        Long forwarding = (Long) runtime.getVariable(watch.getExecutionId(), CaseVariables.FORWARDING_ID.name());
        return key.recipientId().equals(forwardings.get(forwarding).recipientId());
    }

    /** Variables are changed where the model declares them; nobody else gets a copy. */
    private void setWhereDeclared(String execution, Map<String, Object> variables) {
        Map<String, Object> declared = new HashMap<>(runtime.getVariables(execution, variables.keySet()));
        declared.values().removeIf(Objects::isNull);
        declared.replaceAll((name, before) -> variables.get(name));
        if (!declared.isEmpty()) {
            runtime.setVariables(execution, declared);
        }
    }
}
