package cn.zhengxie.proposalreply.deadline;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CalendarDayRepository extends Repository<CalendarDay, LocalDate> {

    List<CalendarDay> findAll();

    List<CalendarDay> findByDateBetweenOrderByDate(LocalDate first, LocalDate last);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from CalendarDay day where day.date between :first and :last")
    void deleteBetween(LocalDate first, LocalDate last);

    List<CalendarDay> saveAllAndFlush(Iterable<CalendarDay> days);
}
