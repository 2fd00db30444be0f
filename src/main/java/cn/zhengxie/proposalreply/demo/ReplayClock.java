package cn.zhengxie.proposalreply.demo;

import cn.zhengxie.proposalreply.deadline.ChinaTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The application's clock during a replay: it stands still until it is moved. */
@Component
@Primary
@Profile("replay")
class ReplayClock extends Clock {

    private volatile Instant now = workingMorning(LocalDate.of(2020, 8, 7));

    /** When acts of a day are entered. */
    static Instant workingMorning(LocalDate day) {
        return day.atTime(9, 0).atZone(ChinaTime.ZONE).toInstant();
    }

    void moveTo(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ChinaTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
