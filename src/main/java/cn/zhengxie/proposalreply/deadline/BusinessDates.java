package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The day an act happened, which an official may enter later but not before it came. */
@Component
public class BusinessDates {

    private final Clock clock;

    BusinessDates(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** How long until the close of a deadline's last day, as officials say it. */
    public String timeLeft(LocalDate due) {
        long days = ChronoUnit.DAYS.between(today(), due);
        if (days < 0) {
            return "已逾期%d天".formatted(-days);
        }
        return days == 0 ? "今天到期" : "还有%d天".formatted(days);
    }

    /** The given day, today where none is given; a day to come is refused at the field. */
    public LocalDate pastOrToday(LocalDate given, String field, String label) {
        if (given == null) {
            return today();
        }
        Refusal.unless(!given.isAfter(today()), field, label + "不能晚于今天");
        return given;
    }
}
