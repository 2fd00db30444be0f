package cn.zhengxie.proposalreply.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One time zone for everything; the application's clock. */
@Configuration
public class ChinaTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** When officials are at their desks and reminders go out. */
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    @Bean
    Clock clock() {
        return Clock.system(ZONE);
    }

    /** The moment at which reminders of a day go out. */
    public static ZonedDateTime morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(ZONE);
    }

    /** The last second of a day, at which a deadline on it ends. */
    public static Instant closeOf(LocalDate day) {
        return day.atTime(23, 59, 59).atZone(ZONE).toInstant();
    }
}
