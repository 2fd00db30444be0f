package cn.zhengxie.proposalreply.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The working days of China: Monday to Friday but for holidays, and the 调休 days that are worked instead. */
final class WorkingCalendar {

    private final Map<LocalDate, CalendarDay.Kind> special;
    private final Set<Integer> knownYears;

    WorkingCalendar(Map<LocalDate, CalendarDay.Kind> special) {
        this.special = Map.copyOf(special);
        this.knownYears = special.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    boolean isWorkingDay(LocalDate date) {
        CalendarDay.Kind kind = special.get(date);
        if (kind != null) {
            return kind == CalendarDay.Kind.WORKDAY;
        }
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Whether the year's holiday notice is loaded, so that its days are final. */
    boolean knows(int year) {
        return knownYears.contains(year);
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
