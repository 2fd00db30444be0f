package cn.zhengxie.proposalreply.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import cn.zhengxie.proposalreply.DyingNode;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.TimeSensitive;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.Recomputation.Move;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A year's notice arrives: what runs is counted again, once, whatever happens meanwhile. */
@OfficeTest
@TimeSensitive
class RecomputationsTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final int YEAR = 2031;
    /** Three months on it is Friday, 14 February of the year whose notice is not out. */
    private static final LocalDate ANCHOR = LocalDate.of(2030, 11, 14);

    private static final LocalDate PROVISIONAL_DUE = LocalDate.of(YEAR, 2, 14);
    private static final LocalDate DUE = LocalDate.of(YEAR, 2, 17);

    @Autowired
    Recomputations recomputations;

    @Autowired
    RecomputationRepository repository;

    @Autowired
    RecomputationMoveRepository moves;

    @Autowired
    CaseRecomputation cases;

    @Autowired
    DeadlineRepository rows;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Extensions extensions;

    @Autowired
    SuspensionRepository suspensions;

    @Autowired
    EntityManager entities;

    @Autowired
    Reckoning reckoning;

    @Autowired
    CaseTraits traits;

    @Autowired
    DeadlinePolicy policy;

    @Autowired
    HolidayCalendar calendar;

    @Autowired
    BusinessDates dates;

    @Autowired
    AuditTrail audit;

    @Autowired
    Officials officials;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @AfterEach
    void takeTheNoticeBack() {
        LoadedNotice.of(YEAR).takeBack(database);
        database.sql("delete from calendar_year where year = ?").param(YEAR).update();
    }

    @Test
    void newCalendarMovesWhatRunsAndTakesTheProvisionalMarkAway() {
        // given
        DeadlineKey key = running();
        assertThat(deadlines.find(key).orElseThrow().due()).isEqualTo(PROVISIONAL_DUE);
        assertThat(deadlines.find(key).orElseThrow().provisional()).isTrue();

        // when
        noticeArrives();
        recomputations.run();

        // then
        Deadline moved = deadlines.find(key).orElseThrow();
        assertThat(moved.due()).isEqualTo(DUE);
        assertThat(moved.provisional()).isFalse();
        assertThat(movesOf(key))
                .containsExactly(new Move(key.proposalId(), "zjj", 1, "办复", null, PROVISIONAL_DUE, DUE, true, false));
        assertThat(audit.of(key.proposalId())).singleElement().satisfies(entry -> {
            assertThat(entry.act().verb()).isEqualTo("期限重算");
            assertThat(entry.act().reason()).isEqualTo("载入2031年节假日安排");
        });
    }

    @Test
    void executedTwiceItMovesOnce() {
        // given
        DeadlineKey key = running();
        noticeArrives();
        recomputations.run();
        Deadline moved = deadlines.find(key).orElseThrow();

        // when
        noticeArrives();
        recomputations.run();
        recomputations.run();

        // then
        assertThat(deadlines.find(key)).contains(moved);
        assertThat(movesOf(key)).hasSize(1);
        assertThat(audit.of(key.proposalId())).hasSize(1);
    }

    @Test
    void oneOfTwoNodesDoesIt() {
        // given
        DeadlineKey key = running();
        noticeArrives();
        Recomputations otherNode = node(cases);

        // when
        CompletableFuture<Void> here = CompletableFuture.runAsync(recomputations::run);
        CompletableFuture<Void> there = CompletableFuture.runAsync(otherNode::run);
        CompletableFuture.allOf(here, there).join();
        recomputations.run();

        // then
        assertThat(movesOf(key)).hasSize(1);
        assertThat(repository.findByFinishedAtIsNullOrderById()).isEmpty();
    }

    @Test
    void nodeThatDiesIsFollowedByOneThatDoesTheRest() {
        // given
        DeadlineKey first = running();
        DeadlineKey second = running();
        noticeArrives();
        Recomputations dying = node(diesBefore(second.proposalId()));
        assertThat(catchThrowable(dying::run)).isInstanceOf(Killed.class);
        assertThat(deadlines.find(first).orElseThrow().due()).isEqualTo(DUE);
        assertThat(deadlines.find(second).orElseThrow().due()).isEqualTo(PROVISIONAL_DUE);

        // when
        recomputations.run();

        // then
        assertThat(deadlines.find(second).orElseThrow().due()).isEqualTo(DUE);
        assertThat(movesOf(first)).hasSize(1);
        assertThat(movesOf(second)).hasSize(1);
        assertThat(repository.findByFinishedAtIsNullOrderById()).isEmpty();
    }

    @Test
    void nodeThatDiesAtTheCommitOfANoticeLosesNoRequest() {
        // given
        DeadlineKey key = running();
        Official administrator = officials.find("admin").orElseThrow();
        byte[] notice = "date,kind,name\n%s,放假,%s\n"
                .formatted(PROVISIONAL_DUE, LoadedNotice.NAME)
                .getBytes(StandardCharsets.UTF_8);

        // when
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    DyingNode.atCommit();
                    calendar.load(YEAR, notice, administrator);
                }))
                .isInstanceOf(DyingNode.class);
        assertThat(deadlines.find(key).orElseThrow().due()).isEqualTo(PROVISIONAL_DUE);
        recomputations.run();

        // then
        assertThat(deadlines.find(key).orElseThrow().due()).isEqualTo(DUE);
    }

    @Test
    void grantedDayStays() {
        // given
        DeadlineKey key = running();
        Official office = new Official("zjj.office", "张办公", Set.of("zjj.office"));
        Extension asked = extensions.ask(key, new ExtensionRequest(LocalDate.of(YEAR, 3, 14), "需到现场核查"), office);
        extensions.decide(
                asked.id(), new ExtensionDecision(ExtensionDecision.Decision.GRANT, null, null), false, office);
        extensions.apply(asked.id());

        // when
        noticeArrives();
        recomputations.run();

        // then
        assertThat(deadlines.find(key).orElseThrow().due()).isEqualTo(LocalDate.of(YEAR, 3, 14));
        assertThat(movesOf(key)).isEmpty();
    }

    @Test
    void daysOfASuspensionAreCountedAgain() {
        // given
        DeadlineKey key = running(ANCHOR.minusDays(4));
        standStillForFourDays(key);
        assertThat(deadlines.find(key).orElseThrow().due()).isEqualTo(PROVISIONAL_DUE);

        // when
        noticeArrives();
        recomputations.run();
        recomputations.run();

        // then
        assertThat(deadlines.find(key).orElseThrow().due()).isEqualTo(DUE);
        assertThat(movesOf(key)).hasSize(1);
    }

    @Test
    void daysOfASuspensionAfterAnExtensionAreCountedAgain() {
        // given
        DeadlineKey key = running(ANCHOR.minusDays(10));
        Official office = new Official("zjj.office", "张办公", Set.of("zjj.office"));
        LocalDate granted = PROVISIONAL_DUE.minusDays(4);
        Extension asked = extensions.ask(key, new ExtensionRequest(granted, "需到现场核查"), office);
        extensions.decide(
                asked.id(), new ExtensionDecision(ExtensionDecision.Decision.GRANT, null, null), false, office);
        extensions.apply(asked.id());
        standStillForFourDays(key);
        assertThat(deadlines.find(key).orElseThrow().due()).isEqualTo(PROVISIONAL_DUE);

        // when
        noticeArrives();
        recomputations.run();

        // then
        assertThat(deadlines.find(key).orElseThrow().due()).isEqualTo(DUE);
        assertThat(movesOf(key)).hasSize(1);
    }

    private void standStillForFourDays(DeadlineKey key) {
        LocalDate from = ANCHOR.plusDays(30);
        transaction.executeWithoutResult(status -> suspensionsOn(from).begin(key, "等待批复", null, Official.SYSTEM));
        transaction.executeWithoutResult(
                status -> suspensionsOn(from.plusDays(4)).end(key, null, Official.SYSTEM));
    }

    private Suspensions suspensionsOn(LocalDate today) {
        Clock noon = Clock.fixed(today.atTime(12, 0).atZone(ChinaTime.ZONE).toInstant(), ChinaTime.ZONE);
        return new Suspensions(suspensions, rows, reckoning, entities, new BusinessDates(noon), audit, events);
    }

    @Test
    void whatIsAnsweredOrDroppedStaysAsItWas() {
        // given
        DeadlineKey answered = running();
        deadlines.meet(answered, LocalDate.of(2030, 12, 1));
        DeadlineKey dropped = running();
        deadlines.drop(dropped.proposalId(), "提案撤回", Official.SYSTEM);

        // when
        noticeArrives();
        recomputations.run();

        // then
        assertThat(deadlines.find(answered).orElseThrow().due()).isEqualTo(PROVISIONAL_DUE);
        assertThat(deadlines.find(dropped).orElseThrow().due()).isEqualTo(PROVISIONAL_DUE);
    }

    @Test
    void policyMovesWhatRunsOnlyWhereItSaysSo() {
        // given
        DeadlineKey key = running();

        // when
        recompute(key, twoMonths(false));

        // then
        assertThat(deadlines.find(key).orElseThrow().due()).isEqualTo(PROVISIONAL_DUE);

        // when
        recompute(key, twoMonths(true));

        // then
        assertThat(deadlines.find(key).orElseThrow().due()).isEqualTo(LocalDate.of(YEAR, 1, 14));
    }

    @Test
    void anotherTableOfTermsIsAReasonToCount() {
        // when
        events.publishEvent(new DeadlinePolicyChanged());

        // then
        assertThat(repository.findByFinishedAtIsNullOrderById())
                .extracting(RecomputationRow::cause)
                .contains("期限规定调整");
        recomputations.run();
        assertThat(repository.findByFinishedAtIsNullOrderById()).isEmpty();
    }

    @Test
    void supervisionAndAdministratorReadTheReport() {
        // given
        DeadlineKey key = running();
        noticeArrives();
        recomputations.run();
        OfficeApi api = new OfficeApi(port);

        // then
        for (String official : List.of("ducha", "admin")) {
            assertThat(api.get(official, "/recomputations").granted().text())
                    .contains("载入2031年节假日安排", key.proposalId(), DUE.toString());
        }
        for (String official : List.of("zjj.office", "tianwei", "auditor")) {
            assertThat(api.get(official, "/recomputations").status())
                    .as(official)
                    .isEqualTo(403);
        }
    }

    private DeadlineKey running() {
        return running(ANCHOR);
    }

    private DeadlineKey running(LocalDate anchor) {
        DeadlineKey key =
                DeadlineKey.of("ta-7-4-算%03d".formatted(NUMBERS.incrementAndGet()), "zjj", 1, DeadlineStep.REPLY);
        deadlines.open(key, anchor);
        return key;
    }

    /** A notice in which 14 February of the year is no working day; the Monday after it is one. */
    private void noticeArrives() {
        transaction.executeWithoutResult(status -> {
            LoadedNotice.of(YEAR).holidays(database, PROVISIONAL_DUE);
            events.publishEvent(new CalendarChanged(YEAR));
        });
    }

    private List<Move> movesOf(DeadlineKey key) {
        return recomputations.latest().stream()
                .flatMap(recomputation -> recomputation.moves().stream())
                .filter(move -> move.proposalId().equals(key.proposalId()))
                .toList();
    }

    private DeadlinePolicy twoMonths(boolean retroactive) {
        return question -> {
            Term usual = policy.term(question);
            return new Term(
                    2, usual.measure(), usual.anchor(), usual.warnings(), usual.ladder(), usual.lapse(), retroactive);
        };
    }

    private void recompute(DeadlineKey key, DeadlinePolicy other) {
        CaseRecomputation changed = new CaseRecomputation(rows, moves, reckoning.by(other), dates, audit, events);
        transaction.executeWithoutResult(status -> {
            RecomputationRow request = repository.saveAndFlush(new RecomputationRow("期限规定调整", "系统", clock.instant()));
            changed.recompute(request.id(), "期限规定调整", key.proposalId(), reckoning.days());
            request.finishedAt = clock.instant();
        });
    }

    private Recomputations node(CaseRecomputation work) {
        return new Recomputations(repository, moves, rows, reckoning, work, officials, clock, transactions);
    }

    private CaseRecomputation diesBefore(String proposalId) {
        CaseRecomputation dying = mock(CaseRecomputation.class);
        doAnswer(asked -> {
                    if (proposalId.equals(asked.getArgument(2))) {
                        throw new Killed();
                    }
                    cases.recompute(
                            asked.getArgument(0), asked.getArgument(1), asked.getArgument(2), asked.getArgument(3));
                    return null;
                })
                .when(dying)
                .recompute(anyLong(), any(), any(), any());
        return dying;
    }

    /** The node is gone. */
    private static class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}
