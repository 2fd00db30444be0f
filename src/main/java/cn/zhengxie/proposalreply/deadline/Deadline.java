package cn.zhengxie.proposalreply.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * A computed deadline, which ends at the close of its day in China.
 *
 * @param anchor day it is counted from, itself not counted
 * @param due last day
 * @param provisional whether it reaches a year whose holiday notice is not loaded
 * @param explanation how it came about, in sentences
 * @param rungs reminders and escalations with their days, in their order
 * @param metOn day on which the step was done, or null
 */
public record Deadline(
        DeadlineKey key,
        LocalDate anchor,
        LocalDate due,
        boolean provisional,
        List<String> explanation,
        List<Rung> rungs,
        LocalDate metOn) {

    /** A reminder or escalation: its name, its day and whether it was performed. */
    public record Rung(String name, LocalDate on, boolean recorded) {}
}
