package cn.zhengxie.proposalreply.deadline;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Whether people are at work on a day. */
@Component
public class WorkingDays {

    private final WorkingCalendars calendars;

    WorkingDays(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    /** By the calendar as it is loaded now, 调休 included. */
    public boolean isWorkingDay(LocalDate day) {
        return calendars.current().isWorkingDay(day);
    }
}
