package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What Tasklist sorts by: a task is due when its deadline ends, to be followed up from the first warning on, and the more urgent
 * the nearer that is.
 */
@Component
public class TaskSchedule {

    static final int ORDINARY = 50;
    static final int DUE_SOON = 70;
    static final int OVERDUE = 90;

    private final TaskDeadlines keys;
    private final Deadlines deadlines;
    private final TaskService tasks;
    private final Acting acting;
    private final Clock clock;

    TaskSchedule(TaskDeadlines keys, Deadlines deadlines, @Lazy TaskService tasks, @Lazy Acting acting, Clock clock) {
        this.keys = keys;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.acting = acting;
        this.clock = clock;
    }

    /** A task that begins. */
    public void begin(DelegateTask task) {
        keys.of(task.getTaskDefinitionKey(), task::getVariable)
                .flatMap(deadlines::find)
                .ifPresent(deadline -> {
                    if (deadline.isSuspended()) {
                        task.setDueDate(null);
                    }
                    task.setFollowUpDate(followUp(deadline).orElse(null));
                    task.setPriority(priority(deadline));
                });
    }

    /** A task whose deadline has moved; it has no last day while the clock stands still. */
    void move(Task task, Deadline deadline) {
        task.setDueDate(deadline.isSuspended() ? null : CaseVariables.end(deadline));
        task.setFollowUpDate(followUp(deadline).orElse(null));
        task.setPriority(priority(deadline));
        tasks.saveTask(task);
    }

    /** Time passes: what has come near or run over since the last look becomes more urgent. Run on every node, it acts once. */
    @Scheduled(initialDelayString = "${tasks.urgency-every:PT10M}", fixedDelayString = "${tasks.urgency-every:PT10M}")
    void raise() {
        Date now = Date.from(clock.instant());
        acting.asSystem(() -> {
            raise(tasks.createTaskQuery().dueBefore(now), OVERDUE);
            raise(tasks.createTaskQuery().followUpBefore(now), DUE_SOON);
            return null;
        });
    }

    private void raise(TaskQuery query, int priority) {
        for (Task task : query.taskMaxPriority(priority - 1).list()) {
            try {
                tasks.setPriority(task.getId(), priority);
            } catch (OptimisticLockingException taken) {
                // somebody is at it; the next look comes soon
            }
        }
    }

    /** The morning of the first warning. */
    private static Optional<Date> followUp(Deadline deadline) {
        return firstWarning(deadline)
                .filter(day -> !deadline.isSuspended())
                .map(day -> Date.from(ChinaTime.morningOf(day).toInstant()));
    }

    private static Optional<LocalDate> firstWarning(Deadline deadline) {
        return deadline.rungs().stream()
                .map(Deadline.Rung::on)
                .filter(day -> !day.isAfter(deadline.due()))
                .min(Comparator.naturalOrder());
    }

    private int priority(Deadline deadline) {
        if (deadline.isSuspended()) {
            return ORDINARY;
        }
        LocalDate today = LocalDate.now(clock);
        if (today.isAfter(deadline.due())) {
            return OVERDUE;
        }
        boolean warned =
                firstWarning(deadline).filter(day -> !today.isBefore(day)).isPresent();
        return warned ? DUE_SOON : ORDINARY;
    }
}
