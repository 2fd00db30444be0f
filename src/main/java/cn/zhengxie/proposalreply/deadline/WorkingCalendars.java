package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.deadline.WorkingCalendar.Special;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendar as it is loaded now. */
@Component
class WorkingCalendars {

    private final CalendarDayRepository days;
    private final CalendarYearRepository years;

    WorkingCalendars(CalendarDayRepository days, CalendarYearRepository years) {
        this.days = days;
        this.years = years;
    }

    @Transactional(readOnly = true)
    public WorkingCalendar current() {
        return new WorkingCalendar(
                days.findAll().stream()
                        .collect(Collectors.toMap(day -> day.date, day -> new Special(day.kind, day.name))),
                years.findAll().stream().map(year -> year.year).collect(Collectors.toSet()));
    }
}
