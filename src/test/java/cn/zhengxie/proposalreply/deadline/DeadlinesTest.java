package cn.zhengxie.proposalreply.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.TimeSensitive;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
@RecordApplicationEvents
@TimeSensitive
class DeadlinesTest {

    @Autowired
    Deadlines deadlines;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    AuditTrail audit;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEvents events;

    TransactionTemplate transaction;

    @Autowired
    void transactions(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

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

    @Test
    void everyRungIsPublishedAsItIsRecorded() {
        DeadlineKey key = overdueFor("限6", 20);

        List<String> names = deadlines.climb(key);

        List<RungReached> reached = events.stream(RungReached.class)
                .filter(event -> event.deadline().key().equals(key))
                .toList();
        assertThat(reached).extracting(event -> event.rung().name()).containsExactlyElementsOf(names);
        assertThat(reached).allSatisfy(event -> {
            assertThat(event.rung().recorded()).isTrue();
            assertThat(event.on()).isEqualTo(today());
        });
    }

    @Test
    void overdueReplyIsChasedEveryFiveWorkingDaysFromTheSecondTimeOnBeforeTheSupervisionBureau() {
        // given
        DeadlineKey key = overdueFor("限7", 30);

        // when
        List<String> names = deadlines.climb(key);

        // then
        List<Deadline.Rung> rungs = deadlines.find(key).orElseThrow().rungs();
        assertThat(names).startsWith("逾期催办", "逾期催办（第2次）", "逾期催办（第3次）");
        assertThat(rungs.get(0).level()).isEqualTo(Deadline.Level.OVERDUE);
        assertThat(rungs.get(0).audience()).contains(Audience.DEPUTY).doesNotContain(Audience.SUPERVISION);
        assertThat(rungs.get(1).level()).isEqualTo(Deadline.Level.SUPERVISED);
        assertThat(rungs.get(1).audience()).contains(Audience.SUPERVISION);
        assertThat(rungs.get(1).on())
                .isEqualTo(calendars
                        .current()
                        .plusWorkingDays(deadlines.find(key).orElseThrow().due(), 5));
        assertThat(rungs)
                .filteredOn(rung -> !rung.recorded())
                .as("what comes next")
                .hasSize(1);
        assertThat(rungs.get(rungs.size() - 1).on()).isAfter(today());
    }

    @Test
    void rungsOfTheTimeBeforeTheEntryAreNotMadeUpFor() {
        DeadlineKey key = key("限8");
        deadlines.open(key, today().minusMonths(4));

        assertThat(deadlines.climb(key).size()).as("at most the one of today").isLessThan(2);
        assertThat(deadlines.find(key).orElseThrow().rungs())
                .allMatch(rung -> !rung.on().isBefore(today()));
    }

    @Test
    void twoWhoClimbAtTheSameTimePerformEachRungOnce() {
        // given
        DeadlineKey key = overdueFor("限9", 20);

        // when
        List<CompletableFuture<List<String>>> climbs = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.supplyAsync(() -> deadlines.climb(key)))
                .toList();
        List<String> performed =
                climbs.stream().flatMap(climb -> climb.join().stream()).toList();

        // then
        assertThat(performed).isNotEmpty().doesNotHaveDuplicates();
        assertThat(audit.of(key.proposalId())).hasSameSizeAs(performed);
    }

    @Test
    void rungsThatAnotherHasPerformedSinceOneLookedAreLeftAlone() {
        DeadlineKey key = overdueFor("限10", 20);

        List<String> performed = transaction.execute(status -> {
            assertThat(deadlines.find(key).orElseThrow().rungs()).noneMatch(Deadline.Rung::recorded);
            assertThat(CompletableFuture.supplyAsync(() -> deadlines.climb(key)).join())
                    .isNotEmpty();
            return deadlines.climb(key);
        });

        assertThat(performed).isEmpty();
    }

    /** A reply that was due so many days ago and has been known all the time, though nobody has looked. */
    private DeadlineKey overdueFor(String number, int days) {
        DeadlineKey key = key(number);
        deadlines.open(key, today().minusDays(days).minusMonths(3));
        database.sql("update deadline set entered_on = anchor where proposal_id = ?")
                .param(key.proposalId())
                .update();
        return key;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static DeadlineKey key(String number) {
        return DeadlineKey.of("ta-7-4-" + number, "zjj", 1, DeadlineStep.REPLY);
    }
}
