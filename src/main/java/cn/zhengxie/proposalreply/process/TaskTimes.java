package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.deadline.Extensions;
import cn.zhengxie.proposalreply.deadline.InternalLimits;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Posts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** By when a task is to be done, and whether more time may be asked for. */
@Component
class TaskTimes {

    static final String SUSPENDED = "计时中止";

    private static final Set<DeadlineStep> ABOUT_THE_REPLY =
            Set.of(DeadlineStep.REPLY, DeadlineStep.EXTENSION_DECISION, DeadlineStep.EXTENSION_CONSENT);

    private final TaskDeadlines keys;
    private final Deadlines deadlines;
    private final Extensions extensions;
    private final InternalLimits limits;
    private final Jurisdiction jurisdiction;
    private final BusinessDates dates;

    TaskTimes(
            TaskDeadlines keys,
            Deadlines deadlines,
            Extensions extensions,
            InternalLimits limits,
            Jurisdiction jurisdiction,
            BusinessDates dates) {
        this.keys = keys;
        this.deadlines = deadlines;
        this.extensions = extensions;
        this.limits = limits;
        this.jurisdiction = jurisdiction;
        this.dates = dates;
    }

    /** The deadline that the step has to keep, null where it has none. */
    TaskSheet.Due due(TaskAtHand at) {
        return keys.of(at)
                .flatMap(deadlines::find)
                .map(deadline -> due(deadline, internal(at.task(), deadline)))
                .orElse(null);
    }

    /** Whether and until when the reply's deadline can be extended; null for tasks that are not about it. */
    TaskSheet.Extending extending(TaskAtHand at, Official reader) {
        return keys.of(at)
                .filter(key -> ABOUT_THE_REPLY.contains(key.step()))
                .map(key -> key.at(DeadlineStep.REPLY))
                .flatMap(deadlines::find)
                .map(reply -> extending(reply, reader))
                .orElse(null);
    }

    private TaskSheet.Extending extending(Deadline reply, Official reader) {
        LocalDate limit = extensions.limit(reply);
        boolean mayAsk = reader.holds(Posts.office(reply.key().unit()))
                && reply.metOn() == null
                && !reply.isSuspended()
                && !dates.today().isAfter(reply.due())
                && reply.due().isBefore(limit)
                && extensions.waiting(reply.key()).isEmpty();
        return new TaskSheet.Extending(reply.due(), limit, mayAsk);
    }

    /** By when this step of a reply should be done so that those after it have their time. */
    private Optional<LocalDate> internal(String task, Deadline deadline) {
        return Optional.of(deadline)
                .filter(reply -> reply.key().step() == DeadlineStep.REPLY && !reply.isSuspended())
                .map(reply -> jurisdiction.policy().internalShares().get(task))
                .map(percent -> limits.after(deadline, percent));
    }

    private TaskSheet.Due due(Deadline deadline, Optional<LocalDate> internal) {
        return new TaskSheet.Due(
                deadline.due(),
                deadline.isSuspended() ? SUSPENDED : dates.timeLeft(deadline.due()),
                deadline.due().isBefore(dates.today()) && !deadline.isSuspended(),
                deadline.provisional(),
                deadline.explanation(),
                internal.orElse(null),
                internal.map(dates::timeLeft).orElse(null),
                deadline.level(dates.today()).ordinal(),
                deadline.suspendedSince());
    }
}
