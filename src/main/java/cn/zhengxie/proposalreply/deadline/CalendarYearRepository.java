package cn.zhengxie.proposalreply.deadline;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CalendarYearRepository extends Repository<CalendarYear, Integer> {

    CalendarYear saveAndFlush(CalendarYear year);

    Optional<CalendarYear> findById(int year);

    List<CalendarYear> findAll();
}
