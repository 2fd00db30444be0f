package cn.zhengxie.proposalreply.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.TimeSensitive;
import cn.zhengxie.proposalreply.audit.AuditEntry;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Half an hour before midnight and half an hour after it, by the clocks in China; in UTC both are the same day. */
@OfficeTest
@TimeSensitive
class MidnightTest {

    private static final String BEFORE = "2020-11-10T23:30:00+08:00";
    private static final String AFTER = "2020-11-11T00:30:00+08:00";

    @Autowired
    Clock clock;

    @Autowired
    DeadlineRepository rows;

    @Autowired
    Reckoning reckoning;

    @Autowired
    EntityManager entities;

    @Autowired
    AuditTrail audit;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void dayChangesAtMidnightInChina() {
        assertThat(new BusinessDates(at(BEFORE)).today()).isEqualTo("2020-11-10");
        assertThat(new BusinessDates(at(AFTER)).today()).isEqualTo("2020-11-11");
        assertThat(new BusinessDates(at(BEFORE)).timeLeft(LocalDate.of(2020, 11, 10)))
                .isEqualTo("今天到期");
        assertThat(new BusinessDates(at(AFTER)).timeLeft(LocalDate.of(2020, 11, 10)))
                .isEqualTo("已逾期1天");
    }

    @Test
    void replyIsOverdueFromMidnightOnAndNotBefore() {
        // given
        DeadlineKey reply = DeadlineKey.of("ta-7-4-夜1", "zjj", 1, DeadlineStep.REPLY);
        Deadline opened = transaction.execute(
                status -> deadlines("2020-08-10T09:00:00+08:00").open(reply, LocalDate.of(2020, 8, 10)));
        assertThat(opened.due()).isEqualTo("2020-11-10");

        // when
        List<String> before = climb(BEFORE, reply);
        List<String> after = climb(AFTER, reply);

        // then
        assertThat(before).containsExactly("第一次预警", "第二次预警");
        assertThat(after).containsExactly("逾期催办");
        assertThat(audit.of(reply.proposalId()))
                .extracting(AuditEntry::act)
                .extracting(act -> act.verb() + " " + act.businessDate())
                .containsExactly("第一次预警 2020-11-10", "第二次预警 2020-11-10", "逾期催办 2020-11-11");
        assertThat(database.sql("""
                        select recorded_at from deadline_rung join deadline on deadline.id = deadline_id
                        where proposal_id = :case and name = '逾期催办'""")
                        .param("case", reply.proposalId())
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(instant(AFTER));
    }

    @Test
    void deadlineEndsAtTheCloseOfItsDayInChina() {
        assertThat(ChinaTime.closeOf(LocalDate.of(2020, 11, 10))).isEqualTo("2020-11-10T15:59:59Z");
        assertThat(ChinaTime.morningOf(LocalDate.of(2020, 11, 10)).toInstant()).isEqualTo("2020-11-10T00:30:00Z");
    }

    private List<String> climb(String moment, DeadlineKey key) {
        return transaction.execute(status -> deadlines(moment).climb(key));
    }

    private Deadlines deadlines(String moment) {
        return new Deadlines(rows, reckoning, entities, audit, events, at(moment));
    }

    /** The application's own clock, stopped at the moment. */
    private Clock at(String moment) {
        return Clock.fixed(instant(moment), clock.getZone());
    }

    private static Instant instant(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
