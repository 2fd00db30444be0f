package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.deadline.Term.Measure;
import cn.zhengxie.proposalreply.deadline.Term.Notice;
import cn.zhengxie.proposalreply.deadline.Term.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Counts terms by 民法典 201–203: start day excluded, months end on their corresponding or last day, rests roll over. */
final class DeadlineArithmetic {

    private final WorkingCalendar calendar;

    DeadlineArithmetic(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** A computed last day with its explanation. */
    record Computed(LocalDate due, boolean provisional, List<String> explanation) {}

    /** The last day of a term, counted from the given day or from the fixed one that follows it. */
    Computed due(LocalDate given, Term term) {
        return due(given, term, 0);
    }

    /** The same for a clock that stood still: those days are added to the day that was counted, and what that gives rolls over. */
    Computed due(LocalDate given, Term term, int suspended) {
        LocalDate anchor = term.anchor().from(given);
        LocalDate counted = move(anchor, term.amount(), term.measure());
        LocalDate ends = counted.plusDays(suspended);
        LocalDate due = calendar.workingDayFrom(ends);
        Set<Integer> missing = calendar.missingNotices(firstThatMatters(anchor, ends, term), due);
        List<String> explanation = new Explanation(calendar, term).of(given, anchor, counted, suspended, due, missing);
        return new Computed(due, !missing.isEmpty(), explanation);
    }

    /** A granted day, after which the clock stood still. */
    Computed granted(LocalDate day, int suspended, List<String> explanation) {
        if (suspended == 0) {
            return new Computed(day, false, explanation);
        }
        LocalDate due = calendar.workingDayFrom(day.plusDays(suspended));
        List<String> moved = new ArrayList<>(explanation);
        moved.add("其后计时中止%d日，顺延至%s".formatted(suspended, due));
        return new Computed(
                due, !calendar.missingNotices(day.plusDays(suspended), due).isEmpty(), moved);
    }

    /** The day of a notice: counted after the anchor or back from the due date. */
    LocalDate day(Notice notice, Term term, LocalDate given, LocalDate due) {
        return notice.side() == Side.AFTER_ANCHOR
                ? move(term.anchor().from(given), notice.amount(), notice.measure())
                : move(due, -notice.amount(), notice.measure());
    }

    /** Working days ask of every day whether it is one, the others only of the last. */
    private static LocalDate firstThatMatters(LocalDate anchor, LocalDate counted, Term term) {
        return term.measure() == Measure.WORKING_DAYS && term.amount() > 0 ? anchor.plusDays(1) : counted;
    }

    private LocalDate move(LocalDate date, int amount, Measure measure) {
        return switch (measure) {
            case CALENDAR_DAYS -> date.plusDays(amount);
            case WORKING_DAYS -> calendar.plusWorkingDays(date, amount);
            case MONTHS -> date.plusMonths(amount);
        };
    }
}
