package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.Refusal;
import java.time.Clock;
import java.time.LocalDate;
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

    /** The given day, today where none is given; a day to come is refused at the field. */
    public LocalDate pastOrToday(LocalDate given, String field, String label) {
        if (given == null) {
            return today();
        }
        Refusal.unless(!given.isAfter(today()), field, label + "不能晚于今天");
        return given;
    }
}
