package cn.zhengxie.proposalreply.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class DeadlinesTest {

    @Autowired
    Deadlines deadlines;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    AuditTrail audit;

    @Autowired
    Clock clock;

    @Test
    void calendarOf2018To2026IsLoaded() {
        WorkingCalendar loaded = calendars.current();

        assertThat(loaded.isWorkingDay(LocalDate.of(2020, 1, 19)))
                .as("Sunday worked before 春节")
                .isTrue();
        assertThat(loaded.isWorkingDay(LocalDate.of(2020, 10, 8))).as("国庆").isFalse();
        assertThat(loaded.knows(2018)).isTrue();
        assertThat(loaded.knows(2026)).isTrue();
        assertThat(loaded.knows(2027)).isFalse();
    }

    @Test
    void openDeadlineStaysAsItIs() {
        DeadlineKey key = key("限1");
        Deadline first = deadlines.open(key, today());

        assertThat(deadlines.open(key, today())).isEqualTo(first);
    }

    @Test
    void deadlineThatWasMetIsCountedAnewWhenOpenedAgain() {
        DeadlineKey key = key("限2");
        deadlines.open(key, today());
        deadlines.meet(key, today());

        assertThat(deadlines.open(key, today()).metOn()).isNull();
    }

    @Test
    void backdatedAssignmentIsNotChasedForWhatWasBeforeItsEntry() {
        Deadline late = deadlines.open(key("限3"), today().minusMonths(4));

        assertThat(late.due()).isBefore(today());
        assertThat(late.rungs()).isEmpty();
    }

    @Test
    void rungIsPerformedOnce() {
        DeadlineKey key = key("限4");
        LocalDate overdueToday = today().minusDays(1).minusMonths(3);
        Deadline deadline = deadlines.open(key, overdueToday);
        assertThat(deadline.rungs()).extracting(Deadline.Rung::on).allMatch(on -> !on.isBefore(today()));

        int firstTime = deadlines.climb(key).size();
        int secondTime = deadlines.climb(key).size();

        assertThat(secondTime).isZero();
        assertThat(audit.of(key.proposalId())).hasSize(firstTime);
    }

    @Test
    void deadlineThatIsMetIsNotChased() {
        DeadlineKey key = key("限5");
        deadlines.open(key, today().minusMonths(3).plusDays(10));
        deadlines.meet(key, today());

        assertThat(deadlines.climb(key)).isEmpty();
        assertThat(audit.of(key.proposalId())).isEmpty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static DeadlineKey key(String number) {
        return DeadlineKey.of("ta-7-4-" + number, "zjj", 1, DeadlineStep.REPLY);
    }
}
