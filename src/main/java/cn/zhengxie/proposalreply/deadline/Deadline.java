package cn.zhengxie.proposalreply.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A computed deadline, which ends at the close of its day in China.
 *
 * @param anchor day it is counted from, itself not counted
 * @param due last day
 * @param provisional whether it reaches a year whose holiday notice is not loaded
 * @param explanation how it came about, in sentences
 * @param rungs reminders and escalations with their days, in their order
 * @param metOn day on which the step was done, or null
 * @param suspendedSince day from which its clock stands still (中止计时), null while it runs
 * @param suspendedDays for how many days it has stood still before, which the last day takes into account
 */
public record Deadline(
        DeadlineKey key,
        LocalDate anchor,
        LocalDate due,
        boolean provisional,
        List<String> explanation,
        List<Rung> rungs,
        LocalDate metOn,
        LocalDate suspendedSince,
        int suspendedDays) {

    /** Whether its clock stands still, so that nobody is late. */
    public boolean isSuspended() {
        return suspendedSince != null;
    }

    /** How far the ladder has come by the day: the gravest rung recorded, at least OVERDUE once it is overdue; NOTICE where it is met. */
    public Level level(LocalDate today) {
        if (metOn != null) {
            return Level.NOTICE;
        }
        Level atLeast = due.isBefore(today) && !isSuspended() ? Level.OVERDUE : Level.NOTICE;
        return rungs.stream()
                .filter(Rung::recorded)
                .map(Rung::level)
                .filter(level -> level.compareTo(atLeast) > 0)
                .max(Comparator.naturalOrder())
                .orElse(atLeast);
    }

    /**
     * A reminder or escalation.
     *
     * @param name unique within the deadline
     * @param level how grave it is
     * @param audience who is told
     * @param recorded whether it was performed
     */
    public record Rung(String name, LocalDate on, Level level, Set<Audience> audience, boolean recorded) {}

    /** How grave a rung is, gravest last. */
    public enum Level {
        /** A reminder of something asked for. */
        NOTICE,
        DUE_SOON,
        OVERDUE,
        /** Overdue, and the supervision bureau is told. */
        SUPERVISED
    }
}
