package cn.zhengxie.proposalreply.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which days digests were made: once, however many nodes look at the clock. */
@Component
public class DigestDays {

    private final JdbcClient database;
    private final Clock clock;

    DigestDays(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes the day in the transaction that makes its digests, or finds it taken. A second node waits here until the first one has committed,
     * and takes the day over where that one failed.
     */
    public boolean take(LocalDate day) {
        return database.sql("insert into digest_day (day, made_at) values (:day, :now) on conflict do nothing")
                        .param("day", day)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    public void count(LocalDate day, int mails) {
        database.sql("update digest_day set mails = :mails where day = :day")
                .param("mails", mails)
                .param("day", day)
                .update();
    }

    /** Whether the day's digests are made, without waiting for a node that makes them. */
    public boolean isTaken(LocalDate day) {
        return database.sql("select count(*) from digest_day where day = :day")
                        .param("day", day)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
