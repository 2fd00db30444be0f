package cn.zhengxie.proposalreply.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 内部时限: by when a step within a deadline should be done, so that those after it have their time. */
@Component
public class InternalLimits {

    private static final int WHOLE = 100;

    private final Reckoning reckoning;

    InternalLimits(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    /** The day on which that share of a deadline's time, in percent, has passed: a working day, and never after the last. */
    @Transactional(readOnly = true)
    public LocalDate after(Deadline deadline, int percent) {
        long days = ChronoUnit.DAYS.between(deadline.anchor(), deadline.due());
        LocalDate day = reckoning.days().workingDayFrom(deadline.anchor().plusDays(days * percent / WHOLE));
        return day.isAfter(deadline.due()) ? deadline.due() : day;
    }
}
