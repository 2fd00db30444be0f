package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.organization.Officials;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 工作日历: the twelve months of a year as everybody reads them, and the upload with which an administrator loads a year. */
@Controller
class CalendarPage {

    private final HolidayCalendar calendar;
    private final WorkingCalendars working;
    private final Officials officials;
    private final Clock clock;

    CalendarPage(HolidayCalendar calendar, WorkingCalendars working, Officials officials, Clock clock) {
        this.calendar = calendar;
        this.working = working;
        this.officials = officials;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    String calendar(@RequestParam(required = false) Integer year, Model model) {
        LocalDate today = LocalDate.now(clock);
        HolidayCalendar.Year shown = calendar.year(year == null ? today.getYear() : year);
        model.addAttribute("year", shown);
        model.addAttribute("months", CalendarMonth.of(shown.year(), working.current(), today));
        model.addAttribute("warnings", calendar.warnings());
        model.addAttribute("mayLoad", CalendarApi.mayLoad(officials.current()));
        return "calendar/page";
    }
}
