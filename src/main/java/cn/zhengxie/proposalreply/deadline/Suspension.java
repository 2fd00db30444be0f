package cn.zhengxie.proposalreply.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * 中止计时 of a unit's reply.
 *
 * @param key the deadline whose clock stood still
 * @param from day from which it did
 * @param until day from which it went on, null while it stands still; so are endedBy and dueAfter
 * @param dueBefore last day of the reply when it began
 * @param dueAfter last day of the reply when it ended
 */
public record Suspension(
        DeadlineKey key,
        LocalDate from,
        String reason,
        String suspendedBy,
        LocalDate until,
        String endedBy,
        LocalDate dueBefore,
        LocalDate dueAfter) {

    /** For how many days, null while it stands still. */
    public Integer days() {
        return until == null ? null : (int) ChronoUnit.DAYS.between(from, until);
    }
}
