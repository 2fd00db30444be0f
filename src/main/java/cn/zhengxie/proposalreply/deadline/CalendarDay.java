package cn.zhengxie.proposalreply.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** A day on which work differs from what its weekday says. */
@Entity
@Table(name = "calendar_day")
class CalendarDay {

    enum Kind {
        HOLIDAY("放假"),
        WORKDAY("上班");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /** The kind by its name or its label, as a year's file writes it. */
        static Optional<Kind> called(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name) || kind.label.equals(name))
                    .findFirst();
        }
    }

    @Id
    LocalDate date;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String name;

    protected CalendarDay() {}

    CalendarDay(LocalDate date, Kind kind, String name) {
        this.date = date;
        this.kind = kind;
        this.name = name;
    }
}
