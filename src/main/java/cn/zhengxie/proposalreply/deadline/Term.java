package cn.zhengxie.proposalreply.deadline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;

/**
 * How long a step may take.
 *
 * @param amount number of units of time; 0 only after a fixed day, which then is the last day itself
 * @param measure unit of time
 * @param anchor what it is counted from
 * @param warnings reminders on the way
 * @param ladder who is told how often once it is overdue
 * @param lapse what it means that the last day has passed, in one sentence
 * @param retroactive whether it counts for deadlines that were already running when it came into force
 */
public record Term(
        int amount,
        Measure measure,
        Anchor anchor,
        List<Notice> warnings,
        Ladder ladder,
        String lapse,
        boolean retroactive) {

    public Term {
        warnings = List.copyOf(warnings);
    }

    /** Units of time: 日, 工作日, 月. */
    public enum Measure {
        CALENDAR_DAYS("日"),
        WORKING_DAYS("个工作日"),
        MONTHS("个月");

        private final String label;

        Measure(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What a term is counted from.
     *
     * @param name as the policy's table writes it, e.g. 交办之日 or 8月5日
     * @param fixed the day of the year, the next one after the given day counting; null where the given day itself counts
     */
    public record Anchor(String name, MonthDay fixed) {

        public static Anchor givenDay(String name) {
            return new Anchor(name, null);
        }

        public static Anchor fixedDay(MonthDay day) {
            return new Anchor("%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth()), day);
        }

        /** The day from which the term is counted: the given one, or the next fixed one after it. */
        LocalDate from(LocalDate given) {
            if (fixed == null) {
                return given;
            }
            LocalDate thisYear = fixed.atYear(given.getYear());
            return thisYear.isAfter(given) ? thisYear : fixed.atYear(given.getYear() + 1);
        }
    }

    /** From where a notice is counted. */
    public enum Side {
        AFTER_ANCHOR("起算后"),
        BEFORE_DUE("期满前");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A reminder before the term ends.
     *
     * @param name unique within the term
     * @param amount number of units of time, always positive
     * @param audience who is told
     */
    public record Notice(String name, int amount, Measure measure, Side side, Set<Audience> audience) {

        public Notice {
            audience = Set.copyOf(audience);
        }
    }

    /**
     * The rungs of an overdue step: the first as soon as it is overdue, the others in working days after the due date.
     *
     * @param interval working days between two rungs, 0 where the first is the only one
     * @param audiences who is told at the first rung, at the second and so on; the last stands for all that follow
     */
    public record Ladder(int interval, List<Set<Audience>> audiences) {

        /** Where lapse itself settles the matter. */
        public static final Ladder NONE = new Ladder(0, List.of());

        public Ladder {
            audiences = audiences.stream().map(Set::copyOf).toList();
        }

        /** Whether there is a rung of that number, counted from 1. */
        boolean hasRung(int number) {
            return !audiences.isEmpty() && (number == 1 || interval > 0);
        }

        Set<Audience> audience(int number) {
            return audiences.get(Math.min(number, audiences.size()) - 1);
        }
    }
}
