package cn.zhengxie.proposalreply.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A year whose holiday notice is loaded. That the notice of a year is known does not follow from its days: New Year's days of the next
 * year are among them before that year's notice is out, and one day entered by itself would make a year look final.
 */
@Entity
@Table(name = "calendar_year")
class CalendarYear {

    @Id
    int year;

    String loadedBy;
    Instant loadedAt;

    protected CalendarYear() {}

    CalendarYear(int year, String loadedBy, Instant loadedAt) {
        this.year = year;
        this.loadedBy = loadedBy;
        this.loadedAt = loadedAt;
    }
}
