package cn.zhengxie.proposalreply.deadline;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year's notice as rows of the calendar, to be taken back after the test. */
public record LoadedNotice(int year) {

    static final String NAME = "试验假日";

    public static LoadedNotice of(int year) {
        return new LoadedNotice(year);
    }

    /** The days are holidays from now on, and the year is known. */
    public void holidays(JdbcClient database, LocalDate... days) {
        for (LocalDate day : days) {
            database.sql("insert into calendar_day (date, kind, name) values (?, 'HOLIDAY', ?) on conflict do nothing")
                    .params(day, NAME)
                    .update();
        }
        database.sql("insert into calendar_year values (?, ?, now()) on conflict do nothing")
                .params(year, NAME)
                .update();
    }

    public void takeBack(JdbcClient database) {
        database.sql("delete from calendar_day where name = ?").param(NAME).update();
        database.sql("delete from calendar_year where loaded_by = ?")
                .param(NAME)
                .update();
    }
}
