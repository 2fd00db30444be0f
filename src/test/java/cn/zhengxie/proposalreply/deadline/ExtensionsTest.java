package cn.zhengxie.proposalreply.deadline;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.TimeSensitive;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.organization.Official;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Until when a unit may ask for more time, to the minute, by a clock that the test sets. */
@OfficeTest
@TimeSensitive
class ExtensionsTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Official OFFICE = new Official("zjj.office", "张办公", Set.of("zjj.office"));

    @Autowired
    ExtensionRepository repository;

    @Autowired
    DeadlineRepository rows;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Reckoning reckoning;

    @Autowired
    EntityManager entities;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    private DeadlineKey key;

    @BeforeEach
    void replyIsDueOnTheTenthOfNovember2020() {
        key = DeadlineKey.of("ta-7-4-延" + NUMBERS.incrementAndGet(), "zjj", 1, DeadlineStep.REPLY);
        Deadline reply = deadlines.open(key, LocalDate.of(2020, 8, 10));
        assertThat(reply.due()).isEqualTo(LocalDate.of(2020, 11, 10));
    }

    @Test
    void lastMinuteOfTheLastDayIsEarlyEnough() {
        // when
        askAt("2020-11-10T23:59:59.999+08:00");

        // then
        assertThat(repository.findByProposalIdOrderById(key.proposalId()))
                .singleElement()
                .extracting(row -> row.state)
                .isEqualTo(Extension.State.ASKED);
    }

    @Test
    void oneMinuteLaterIsTooLate() {
        assertRefused(() -> askAt("2020-11-11T00:00:00+08:00"), "dueOn", "办复期限2020-11-10已过，延期应在期限届满前申请");
        assertThat(repository.findByProposalIdOrderById(key.proposalId())).isEmpty();
        assertThat(audit.of(key.proposalId())).isEmpty();
    }

    @Test
    void theDayIsThatOfChinaWhateverTheServersZone() {
        askAt("2020-11-10T15:59:00Z");
        assertThat(repository.findByProposalIdOrderById(key.proposalId())).hasSize(1);
    }

    @Test
    void whatIsAnsweredNeedsNoMoreTime() {
        // given
        deadlines.meet(key, LocalDate.of(2020, 11, 6));

        // then
        assertRefused(() -> askAt("2020-11-09T10:00:00+08:00"), null, "这件提案已办复或不再由该单位办理，不必延期");
    }

    @Test
    void limitIsSixMonthsFromTheAnchor() {
        assertThat(extensionsAt("2020-11-10T10:00:00+08:00")
                        .limit(deadlines.find(key).orElseThrow()))
                .isEqualTo(LocalDate.of(2021, 2, 10));
    }

    private void askAt(String moment) {
        Extensions extensions = extensionsAt(moment);
        ExtensionRequest request = new ExtensionRequest(LocalDate.of(2020, 12, 10), "需到现场核查");
        transaction.executeWithoutResult(status -> extensions.ask(key, request, OFFICE));
    }

    private Extensions extensionsAt(String moment) {
        Clock clock = Clock.fixed(Instant.parse(moment), ChinaTime.ZONE);
        return new Extensions(
                repository, rows, deadlines, reckoning, entities, new BusinessDates(clock), audit, event -> {});
    }
}
