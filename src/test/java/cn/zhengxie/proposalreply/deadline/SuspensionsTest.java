package cn.zhengxie.proposalreply.deadline;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.TimeSensitive;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.Deadline.Level;
import cn.zhengxie.proposalreply.organization.Official;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** 中止计时, day by day, by a clock that the test sets. */
@OfficeTest
@TimeSensitive
class SuspensionsTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Official BUREAU = new Official("ducha", "孙督查", Set.of("supervision"));
    private static final Official OFFICE = new Official("zjj.office", "张办公", Set.of("zjj.office"));

    @Autowired
    SuspensionRepository repository;

    @Autowired
    ExtensionRepository extensionRows;

    @Autowired
    DeadlineRepository rows;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Suspensions suspensions;

    @Autowired
    Reckoning reckoning;

    @Autowired
    EntityManager entities;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    private final List<DeadlineMoved> published = new ArrayList<>();
    private DeadlineKey key;

    @BeforeEach
    void replyIsDueOnTheTenthOfNovember2020() {
        key = DeadlineKey.of("ta-7-4-停" + NUMBERS.incrementAndGet(), "zjj", 1, DeadlineStep.REPLY);
        Deadline reply = deadlines.open(key, LocalDate.of(2020, 8, 10));
        assertThat(reply.due()).isEqualTo("2020-11-10");
    }

    @Test
    void daysThatTheClockStoodStillAreAddedAndTheLastDayRollsToAWorkingDay() {
        // when
        begin("2020-09-01", null);
        assertThat(reply().suspendedSince()).isEqualTo("2020-09-01");
        Suspension ended = end("2020-09-05", null);

        // then
        assertThat(ended.days()).isEqualTo(4);
        assertThat(ended.dueBefore()).isEqualTo("2020-11-10");
        assertThat(ended.dueAfter()).isEqualTo("2020-11-16");
        assertThat(reply().due()).isEqualTo("2020-11-16");
        assertThat(reply().isSuspended()).isFalse();
        assertThat(reply().explanation())
                .contains("其间计时中止4日，期满日由2020年11月10日顺延至2020年11月14日", "期满日2020年11月14日为休息日（周末），顺延至2020年11月16日");
        assertThat(verbs()).containsExactly("中止计时", "恢复计时");
        assertThat(published).last().satisfies(moved -> {
            assertThat(moved.before().due()).isEqualTo("2020-11-10");
            assertThat(moved.now()).isEqualTo(reply());
        });
    }

    @Test
    void clockThatGoesOnTheSameDayMovesNothing() {
        // given
        Deadline before = reply();

        // when
        begin("2020-09-01", null);
        end("2020-09-01", null);

        // then
        assertThat(reply()).isEqualTo(before);
        assertThat(suspensions.of(key.proposalId()))
                .singleElement()
                .extracting(Suspension::days)
                .isEqualTo(0);
    }

    @Test
    void secondSuspensionIsAddedToTheFirst() {
        // given
        begin("2020-09-01", null);
        end("2020-09-05", null);
        assertRefused(() -> begin("2020-09-10", "2020-09-04"), "from", "中止日期不能早于上次恢复计时的日期2020-09-05");

        // when
        begin("2020-09-10", null);
        end("2020-09-16", null);

        // then
        assertThat(reply().due()).as("ten days later").isEqualTo("2020-11-20");
    }

    @Test
    void bothDaysMayBeEnteredLater() {
        begin("2020-09-10", "2020-09-01");
        end("2020-09-30", "2020-09-11");

        assertThat(reply().due()).isEqualTo("2020-11-20");
    }

    @Test
    void whatCannotBeSuspendedIsRefused() {
        assertRefused(() -> begin("2020-09-01", "2020-09-02"), "from", "中止日期不能晚于今天");
        assertRefused(() -> begin("2020-09-01", "2020-08-09"), "from", "中止日期不能早于起算日2020-08-10");
        assertRefused(() -> begin("2020-11-11", null), "from", "办复期限2020-11-10已过，不能再中止计时");
        assertRefused(() -> end("2020-09-01", null), null, "该单位的办复期限没有中止计时");

        begin("2020-11-10", null);

        assertRefused(() -> begin("2020-11-11", null), null, "该单位的办复期限已在中止计时，不能重复中止");
        assertRefused(() -> end("2020-11-12", "2020-11-09"), "until", "恢复计时日期不能早于中止日期2020-11-10");
        assertThat(suspensions.of(key.proposalId())).hasSize(1);
    }

    @Test
    void whatIsAnsweredStandsStillNoMore() {
        // given
        begin("2020-09-01", null);

        // when
        deadlines.meet(key, LocalDate.of(2020, 9, 8));

        // then
        assertThat(reply().isSuspended()).isFalse();
        assertThat(reply().due()).isEqualTo("2020-11-10");
        assertThat(suspensions.of(key.proposalId()))
                .singleElement()
                .satisfies(suspension -> assertThat(suspension.until()).isNotNull());
        assertRefused(() -> begin("2020-09-09", null), null, "这件提案已办复或不再由该单位办理，不必中止计时");
    }

    @Test
    void withdrawnCaseStandsStillNoMore() {
        // given
        begin("2020-09-01", null);

        // when
        deadlines.drop(key.proposalId(), "提案撤回", BUREAU);

        // then
        assertThat(suspensions.of(key.proposalId()))
                .singleElement()
                .extracting(Suspension::endedBy)
                .isEqualTo("孙督查");
        assertThat(lastAct()).isEqualTo("提案撤回，计时中止随之结束");
    }

    /** The reply was due in 2020, and the application's clock shows a much later day. */
    @Test
    void noRungIsPerformedWhileTheClockStandsStill() {
        // given
        begin("2020-11-10", null);
        rungOn("逾期催办", "2020-11-11", Level.OVERDUE);

        // then
        assertThat(deadlines.climb(key)).isEmpty();
        assertThat(reply().level(LocalDate.of(2020, 12, 1))).isEqualTo(Level.NOTICE);

        // when
        end("2020-11-10", null);

        // then
        assertThat(reply().level(LocalDate.of(2020, 12, 1))).isEqualTo(Level.OVERDUE);
        assertThat(deadlines.climb(key)).contains("逾期催办");
    }

    @Test
    void rungThatWasLeftOutIsNamedWhenTheClockGoesOn() {
        // given
        rungOn("第一次预警", "2020-10-26", Level.DUE_SOON);

        // when
        begin("2020-10-20", null);
        end("2020-10-30", null);

        // then
        assertThat(lastAct()).endsWith("；中止期间未执行第一次预警（原定2020-10-26）");
    }

    @Test
    void extensionBeforeItIsMovedAlongAndOneAfterItIsNot() {
        // given
        extendTo("2020-08-20", "2020-12-10");
        begin("2020-09-01", null);
        end("2020-09-03", null);
        assertThat(reply().due())
                .as("the granted day, two days and a weekend later")
                .isEqualTo("2020-12-14");
        assertThat(reply().explanation()).contains("经督查局同意，延期至2020-12-10", "其后计时中止2日，顺延至2020-12-14");

        // when
        extendTo("2020-11-01", "2021-01-15");

        // then
        assertThat(reply().due()).isEqualTo("2021-01-15");
    }

    @Test
    void limitOfAnExtensionMovesAlong() {
        // given
        begin("2020-09-01", null);
        assertRefused(() -> ask("2020-09-02", "2020-12-10"), null, "办复期限正在中止计时，恢复计时后再申请延期");

        // when
        end("2020-09-05", null);

        // then
        assertThat(extensionsOn("2020-09-06").limit(reply()))
                .as("10 February 2021 and four days, which is in the Spring Festival")
                .isEqualTo("2021-02-18");
    }

    private Deadline reply() {
        return deadlines.find(key).orElseThrow();
    }

    private List<String> verbs() {
        return audit.of(key.proposalId()).stream()
                .map(entry -> entry.act().verb())
                .toList();
    }

    private String lastAct() {
        return audit.of(key.proposalId()).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .act()
                .what();
    }

    private void rungOn(String name, String day, Level level) {
        transaction.executeWithoutResult(status -> {
            DeadlineRow row = rows.lock(key).orElseThrow();
            row.rungs.removeIf(rung -> rung.name.equals(name));
            row.rungs.add(new DeadlineRow.RungRow(name, LocalDate.parse(day), level, Set.of(Audience.OFFICE)));
            rows.saveAndFlush(row);
        });
    }

    private Suspension begin(String today, String from) {
        LocalDate day = from == null ? null : LocalDate.parse(from);
        return transaction.execute(status -> suspensionsOn(today).begin(key, "等待上级部门批复", day, BUREAU));
    }

    private Suspension end(String today, String until) {
        LocalDate day = until == null ? null : LocalDate.parse(until);
        return transaction.execute(status -> suspensionsOn(today).end(key, day, BUREAU));
    }

    private Extension ask(String today, String dueOn) {
        ExtensionRequest request = new ExtensionRequest(LocalDate.parse(dueOn), "需到现场核查");
        return transaction.execute(status -> extensionsOn(today).ask(key, request, OFFICE));
    }

    private void extendTo(String today, String dueOn) {
        Extension asked = ask(today, dueOn);
        ExtensionDecision granted = new ExtensionDecision(ExtensionDecision.Decision.GRANT, null, null);
        transaction.executeWithoutResult(status -> {
            extensionsOn(today).decide(asked.id(), granted, false, BUREAU);
            extensionsOn(today).apply(asked.id());
        });
    }

    private Suspensions suspensionsOn(String today) {
        return new Suspensions(
                repository,
                rows,
                reckoning,
                entities,
                noonOf(today),
                audit,
                event -> published.add((DeadlineMoved) event));
    }

    private Extensions extensionsOn(String today) {
        return new Extensions(extensionRows, rows, deadlines, reckoning, entities, noonOf(today), audit, event -> {});
    }

    private static BusinessDates noonOf(String day) {
        return new BusinessDates(Clock.fixed(
                LocalDate.parse(day)
                        .atTime(LocalTime.NOON)
                        .atZone(ChinaTime.ZONE)
                        .toInstant(),
                ChinaTime.ZONE));
    }
}
