package cn.zhengxie.proposalreply.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The working days of China: Monday to Friday but for holidays, and the 调休 days that are worked instead. */
final class WorkingCalendar {

    /**
     * From this day on a year waits for the next one's notice: that of 2019 gave 30 December 2018 to 1 January as New Year and had the 29th
     * worked for it, that of 2023 gave 31 December 2022. No notice has reached further back.
     */
    private static final MonthDay NEW_YEAR_BEGINS = MonthDay.of(12, 29);

    private final Map<LocalDate, Special> special;
    private final Set<Integer> knownYears;

    /** A day on which work differs from what its weekday says, and the holiday that is the reason. */
    record Special(CalendarDay.Kind kind, String name) {}

    /** @param knownYears years whose notice is loaded; that some day of a year is special does not say so */
    WorkingCalendar(Map<LocalDate, Special> special, Set<Integer> knownYears) {
        this.special = Map.copyOf(special);
        this.knownYears = Set.copyOf(knownYears);
    }

    boolean isWorkingDay(LocalDate date) {
        return special(date).map(day -> day.kind() == CalendarDay.Kind.WORKDAY).orElseGet(() -> !isWeekend(date));
    }

    Optional<Special> special(LocalDate date) {
        return Optional.ofNullable(special.get(date));
    }

    /** The holiday's name where the day is one. */
    Optional<String> holiday(LocalDate date) {
        return special(date)
                .filter(day -> day.kind() == CalendarDay.Kind.HOLIDAY)
                .map(Special::name);
    }

    /** Whether the day is worked only to make up for a holiday. */
    boolean isMakeUpDay(LocalDate date) {
        return isWeekend(date) && isWorkingDay(date);
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    static boolean isNewYearOfNext(LocalDate date) {
        return !MonthDay.from(date).isBefore(NEW_YEAR_BEGINS);
    }

    /** Whether the year's holiday notice is loaded. */
    boolean knows(int year) {
        return knownYears.contains(year);
    }

    /** The years whose notices are missing to say for certain which of the days are worked; first and last day included. */
    Set<Integer> missingNotices(LocalDate first, LocalDate last) {
        Set<Integer> missing = new TreeSet<>();
        int lastNotice = isNewYearOfNext(last) ? last.getYear() + 1 : last.getYear();
        for (int year = first.getYear(); year <= lastNotice; year++) {
            if (!knows(year)) {
                missing.add(year);
            }
        }
        return missing;
    }

    /** The day itself, or the next working day after it (民法典 203). */
    LocalDate workingDayFrom(LocalDate date) {
        return isWorkingDay(date) ? date : step(date, 1);
    }

    /** The date moved by working days, forwards or backwards; the start day is not counted (民法典 201). */
    LocalDate plusWorkingDays(LocalDate date, int days) {
        LocalDate reached = date;
        for (int counted = 0; counted < Math.abs(days); counted++) {
            reached = step(reached, Integer.signum(days));
        }
        return reached;
    }

    private LocalDate step(LocalDate date, int direction) {
        LocalDate next = date.plusDays(direction);
        while (!isWorkingDay(next)) {
            next = next.plusDays(direction);
        }
        return next;
    }
}
