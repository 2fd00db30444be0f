package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.deadline.Term.Measure;
import cn.zhengxie.proposalreply.deadline.Term.Notice;
import cn.zhengxie.proposalreply.deadline.Term.Side;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Counts terms by 民法典 201–203: start day excluded, months end on their corresponding or last day, rests roll over. */
final class DeadlineArithmetic {

    private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final WorkingCalendar calendar;

    DeadlineArithmetic(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** A computed last day with its explanation. */
    record Computed(LocalDate due, boolean provisional, List<String> explanation) {}

    Computed due(LocalDate given, Term term) {
        LocalDate anchor = term.anchor().from(given);
        LocalDate counted = move(anchor, term.amount(), term.measure());
        LocalDate due = calendar.workingDayFrom(counted);
        List<String> explanation = new ArrayList<>();
        explanation.add("自%s起算，当日不计".formatted(anchor.format(CHINESE_DATE)));
        explanation.add("期限%d%s，至%s".formatted(term.amount(), term.measure().label(), counted.format(CHINESE_DATE)));
        if (!due.equals(counted)) {
            explanation.add("期满日为休息日，顺延至%s".formatted(due.format(CHINESE_DATE)));
        }
        boolean provisional = !calendar.knows(due.getYear());
        if (provisional) {
            explanation.add("%d年节假日安排尚未公布，本期限为暂定".formatted(due.getYear()));
        }
        return new Computed(due, provisional, explanation);
    }

    /** The day of a notice: counted after the anchor or back from the due date. */
    LocalDate day(Notice notice, Term term, LocalDate given, LocalDate due) {
        return notice.side() == Side.AFTER_ANCHOR
                ? move(term.anchor().from(given), notice.amount(), notice.measure())
                : move(due, -notice.amount(), notice.measure());
    }

    private LocalDate move(LocalDate date, int amount, Measure measure) {
        return switch (measure) {
            case CALENDAR_DAYS -> date.plusDays(amount);
            case WORKING_DAYS -> calendar.plusWorkingDays(date, amount);
            case MONTHS -> date.plusMonths(amount);
        };
    }
}
