package cn.zhengxie.proposalreply.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days of a stretch that are not worked, and the weekends that are, in words. */
final class SpecialDays {

    private final WorkingCalendar calendar;
    private final int year;
    private final List<String> resting = new ArrayList<>();
    private final List<String> made = new ArrayList<>();

    SpecialDays(WorkingCalendar calendar, LocalDate first, LocalDate last) {
        this.calendar = calendar;
        this.year = first.getYear();
        boolean weekends = false;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (calendar.isMakeUpDay(day)) {
                made.add("%s（%s）".formatted(ChineseDate.inYear(day, year), ChineseDate.weekday(day)));
            } else if (calendar.holiday(day).isPresent()) {
                day = addHoliday(day, last);
            } else if (WorkingCalendar.isWeekend(day)) {
                weekends = true;
            }
        }
        if (weekends) {
            resting.add(0, "周末");
        }
    }

    /** 周末 and every holiday as a range, e.g. 国庆节10月1日至8日. */
    List<String> resting() {
        return resting;
    }

    /** Every 调休 day, e.g. 9月27日（周日）. */
    List<String> made() {
        return made;
    }

    /** Adds the holiday that begins here; returns its last day within the stretch. */
    private LocalDate addHoliday(LocalDate first, LocalDate last) {
        String name = calendar.holiday(first).orElseThrow();
        LocalDate end = first;
        while (end.isBefore(last)
                && calendar.holiday(end.plusDays(1)).filter(name::equals).isPresent()) {
            end = end.plusDays(1);
        }
        resting.add(name + ChineseDate.range(first, end, year));
        return end;
    }
}
