package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.deadline.Term.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How a deadline came about, in the sentences an official would say it in. */
final class Explanation {

    private final WorkingCalendar calendar;
    private final Term term;
    private final List<String> sentences = new ArrayList<>();

    Explanation(WorkingCalendar calendar, Term term) {
        this.calendar = calendar;
        this.term = term;
    }

    /**
     * @param given the day the step brings with it
     * @param anchor the day the term is counted from
     * @param counted the term's end before it rolls over
     * @param suspended days for which the clock stood still, added to that end
     * @param missing years whose notices are missing
     */
    List<String> of(
            LocalDate given, LocalDate anchor, LocalDate counted, int suspended, LocalDate due, Set<Integer> missing) {
        sentences.clear();
        sayAnchor(given, anchor);
        if (term.amount() > 0) {
            sayRule(anchor, counted);
        }
        if (term.measure() == Measure.WORKING_DAYS && term.amount() > 0) {
            saySpecialDays(anchor, counted);
        } else if (suspended == 0) {
            sayLastDay(counted, due);
        }
        if (suspended > 0) {
            LocalDate ends = counted.plusDays(suspended);
            say("其间计时中止%d日，期满日由%s顺延至%s", suspended, ChineseDate.full(counted), ChineseDate.full(ends));
            sayLastDay(ends, due);
        }
        missing.forEach(this::sayMissing);
        return List.copyOf(sentences);
    }

    private void sayAnchor(LocalDate given, LocalDate anchor) {
        String name = term.anchor().name();
        if (term.anchor().fixed() == null) {
            say("自%s（%s）起算，当日不计", ChineseDate.full(anchor), name);
        } else if (term.amount() > 0) {
            say("自%s（%s后的第一个%s）起算，当日不计", ChineseDate.full(anchor), ChineseDate.full(given), name);
        } else {
            say("期限为%s，%s后的第一个是%s", name, ChineseDate.full(given), ChineseDate.full(anchor));
        }
    }

    private void sayRule(LocalDate anchor, LocalDate counted) {
        String length = "%d%s".formatted(term.amount(), term.measure().label());
        if (term.measure() == Measure.MONTHS && counted.getDayOfMonth() != anchor.getDayOfMonth()) {
            say(
                    "期限%s，%d年%d月没有%d日，至月末%s",
                    length,
                    counted.getYear(),
                    counted.getMonthValue(),
                    anchor.getDayOfMonth(),
                    ChineseDate.full(counted));
        } else {
            say("期限%s，至%s", length, ChineseDate.full(counted));
        }
    }

    /** Which days between anchor and end were skipped, and which weekends counted because they were worked. */
    private void saySpecialDays(LocalDate anchor, LocalDate counted) {
        SpecialDays days = new SpecialDays(calendar, anchor.plusDays(1), counted);
        if (!days.resting().isEmpty()) {
            say("不计%s", String.join("、", days.resting()));
        }
        if (!days.made().isEmpty()) {
            say("计入调休上班日%s", String.join("、", days.made()));
        }
    }

    private void sayLastDay(LocalDate counted, LocalDate due) {
        if (!due.equals(counted)) {
            String why = String.join("、", new SpecialDays(calendar, counted, due.minusDays(1)).resting());
            String made = calendar.isMakeUpDay(due) ? "（%s，调休上班）".formatted(ChineseDate.weekday(due)) : "";
            say("期满日%s为休息日（%s），顺延至%s%s", ChineseDate.full(counted), why, ChineseDate.full(due), made);
        } else if (calendar.isMakeUpDay(due)) {
            say("期满日%s（%s）为调休上班日，不顺延", ChineseDate.full(due), ChineseDate.weekday(due));
        }
    }

    private void sayMissing(int year) {
        say("%d年节假日安排尚未公布，本期限为暂定", year);
    }

    private void say(String sentence, Object... words) {
        sentences.add(sentence.formatted(words));
    }
}
