package cn.zhengxie.proposalreply.deadline;

import java.util.List;

/**
 * How long a step may take.
 *
 * @param amount number of units of time
 * @param measure unit of time
 * @param notices reminders on the way
 */
public record Term(int amount, Measure measure, List<Notice> notices) {

    /** Units of time: 日, 工作日, 月. */
    public enum Measure {
        CALENDAR_DAYS("日"),
        WORKING_DAYS("个工作日"),
        MONTHS("个月");

        private final String label;

        Measure(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * A reminder.
     *
     * @param name unique within the term
     * @param amount number of days, positive after the anchor, negative before the due date
     */
    public record Notice(String name, int amount, Measure measure) {}
}
