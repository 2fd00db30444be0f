package cn.zhengxie.proposalreply.deadline;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells administrators of a missing holiday notice: in the log at the start and every morning, and in the health's details. The health
 * itself stays up, since nothing is broken yet.
 */
@Component("calendarHealthIndicator")
@EnableScheduling
class CalendarWatch implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);

    private final HolidayCalendar calendar;

    CalendarWatch(HolidayCalendar calendar) {
        this.calendar = calendar;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 30 8 * * *", zone = "Asia/Shanghai")
    void warn() {
        calendar.warnings().forEach(LOG::warn);
    }

    @Override
    public Health health() {
        List<String> warnings = calendar.warnings();
        return warnings.isEmpty()
                ? Health.up().build()
                : Health.up().withDetail("warnings", warnings).build();
    }
}
