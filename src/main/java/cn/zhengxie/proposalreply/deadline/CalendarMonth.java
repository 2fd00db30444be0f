package cn.zhengxie.proposalreply.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A month as a sheet of weeks from Monday to Sunday; null where a week reaches into another month. */
record CalendarMonth(int number, List<List<Day>> weeks, int workingDays) {

    private static final int DAYS_OF_WEEK = 7;

    /**
     * A day on the sheet.
     *
     * @param look {@code holiday}, {@code make-up}, {@code weekend} or empty
     * @param mark 休 for a holiday, 班 for a make-up day, else empty
     * @param name of its holiday, or empty
     */
    record Day(LocalDate date, String look, String mark, String name, boolean today) {

        public int number() {
            return date.getDayOfMonth();
        }

        /** For eyes and ears: the date and what is special about it. */
        public String title() {
            String meaning =
                    switch (look) {
                        case "holiday" -> "，" + name + "放假";
                        case "make-up" -> "，" + name + "调休上班";
                        default -> "";
                    };
            return ChineseDate.full(date) + ChineseDate.weekday(date) + meaning;
        }
    }

    static List<CalendarMonth> of(int year, WorkingCalendar calendar, LocalDate today) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> of(YearMonth.of(year, month), calendar, today))
                .toList();
    }

    private static CalendarMonth of(YearMonth month, WorkingCalendar calendar, LocalDate today) {
        List<Day> cells = new ArrayList<>(
                Collections.nCopies(month.atDay(1).getDayOfWeek().getValue() - 1, null));
        int workingDays = 0;
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            LocalDate date = month.atDay(number);
            cells.add(day(date, calendar, today));
            workingDays += calendar.isWorkingDay(date) ? 1 : 0;
        }
        while (cells.size() % DAYS_OF_WEEK != 0) {
            cells.add(null);
        }
        List<List<Day>> weeks = IntStream.range(0, cells.size() / DAYS_OF_WEEK)
                .mapToObj(week -> cells.subList(week * DAYS_OF_WEEK, (week + 1) * DAYS_OF_WEEK))
                .toList();
        return new CalendarMonth(month.getMonthValue(), weeks, workingDays);
    }

    private static Day day(LocalDate date, WorkingCalendar calendar, LocalDate today) {
        String name = calendar.special(date).map(WorkingCalendar.Special::name).orElse("");
        boolean isToday = date.equals(today);
        if (calendar.holiday(date).isPresent()) {
            return new Day(date, "holiday", "休", name, isToday);
        }
        if (calendar.isMakeUpDay(date)) {
            return new Day(date, "make-up", "班", name, isToday);
        }
        return new Day(date, WorkingCalendar.isWeekend(date) ? "weekend" : "", "", "", isToday);
    }
}
