package cn.zhengxie.proposalreply.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Moves a frozen engine through time, for replays and tests: every timer fires at its own moment, in order. */
@Component
public class EngineTime {

    private final ManagementService management;

    EngineTime(ManagementService management) {
        this.management = management;
    }

    /** Freezes the engine at the moment and runs what needs no timer. */
    public void freezeAt(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
        runAsynchronousJobs();
    }

    /**
     * Moves the engine on to the moment, stopping at every timer on the way.
     *
     * @param clock told of each stop before its timer fires, so that the application's clock keeps step
     */
    public void moveTo(Instant moment, Consumer<Instant> clock) {
        runAsynchronousJobs();
        for (Optional<Job> timer = nextTimer(moment); timer.isPresent(); timer = nextTimer(moment)) {
            Instant due = timer.get().getDuedate().toInstant();
            clock.accept(due);
            ClockUtil.setCurrentTime(Date.from(due));
            management.executeJob(timer.get().getId());
            runAsynchronousJobs();
        }
        clock.accept(moment);
        freezeAt(moment);
    }

    /** Runs every job that waits for nothing but a thread. */
    public void runAsynchronousJobs() {
        List<Job> ready = asynchronousJobs();
        while (!ready.isEmpty()) {
            ready.forEach(job -> management.executeJob(job.getId()));
            ready = asynchronousJobs();
        }
    }

    /** Lets the engine's clock run again. */
    public void thaw() {
        ClockUtil.reset();
    }

    private List<Job> asynchronousJobs() {
        return management.createJobQuery().messages().withRetriesLeft().active().list();
    }

    private Optional<Job> nextTimer(Instant until) {
        return management
                .createJobQuery()
                .timers()
                .withRetriesLeft()
                .active()
                .duedateLowerThan(Date.from(until.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }
}
