package cn.zhengxie.proposalreply.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.data.repository.Repository;

interface CalendarDayRepository extends Repository<CalendarDay, LocalDate> {

    List<CalendarDay> findAll();

    default WorkingCalendar calendar() {
        return new WorkingCalendar(findAll().stream().collect(Collectors.toMap(day -> day.date, day -> day.kind)));
    }
}
