package cn.zhengxie.proposalreply.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day on which work differs from what its weekday says. */
@Entity
@Table(name = "calendar_day")
class CalendarDay {

    enum Kind {
        HOLIDAY,
        WORKDAY
    }

    @Id
    LocalDate date;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String name;

    protected CalendarDay() {}
}
