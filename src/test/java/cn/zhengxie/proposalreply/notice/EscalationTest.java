package cn.zhengxie.proposalreply.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.TimeSensitive;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.deadline.RungReached;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each rung of the ladder: who is told, what is written, and that it happens once and in nobody's way. */
@OfficeTest
@TimeSensitive
class EscalationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Announcements announcements;

    @Autowired
    private Outbox outbox;

    @Autowired
    private CaseName names;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private EntityManager entities;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void firstWarningIsAMessageToDrafterHeadAndOffice() {
        RemindedCase reminded = reminded("梯1");
        reminded.rungIsToday("第一次预警");

        deadlines.climb(reminded.reply());

        assertThat(reminded.told("第一次预警"))
                .containsExactlyInAnyOrder("zjj.laogai.drafter", "zjj.laogai.head", "zjj.office");
        assertThat(reminded.file().get("reminders")).isEmpty();
        assertThat(reminded.replyDeadline().get("level").asInt()).isEqualTo(1);
    }

    @Test
    void secondWarningTellsTheDeputyLeaderToo() {
        RemindedCase reminded = reminded("梯2");
        reminded.rungIsToday("第二次预警");

        deadlines.climb(reminded.reply());

        assertThat(reminded.told("第二次预警"))
                .containsExactlyInAnyOrder("zjj.laogai.drafter", "zjj.laogai.head", "zjj.office", "zjj.deputy");
    }

    @Test
    void overdueReplyIsWrittenToTheLeaders() {
        RemindedCase reminded = reminded("梯3");
        reminded.overdueFor(1);

        assertThat(deadlines.climb(reminded.reply())).containsExactly("逾期催办");

        assertThat(reminded.told("逾期催办"))
                .containsExactlyInAnyOrder("zjj.laogai.drafter", "zjj.laogai.head", "zjj.deputy", "zjj.signer");
        JsonNode sheet = reminded.file().get("reminders").get(0);
        assertThat(sheet.get("number").asText()).matches("催〔20\\d\\d〕\\d+号");
        assertThat(sheet.get("level").asInt()).isEqualTo(2);
        assertThat(sheet.get("told"))
                .extracting(JsonNode::asText)
                .containsExactly("陈绍军（拟稿人）", "刘科长（科室负责人）", "赵分管（分管领导）", "王宏伟（签发人）");
        assertThat(reminded.replyDeadline().get("level").asInt()).isEqualTo(2);
        assertThat(reminded.messages("zjj.deputy").get(0).get("text").asText())
                .contains(
                        "第梯3号提案《关于示例事项的提案》（市住建局承办）",
                        "已逾期1天",
                        sheet.get("number").asText());
    }

    @Test
    void fromTheSecondTimeOnTheSupervisionBureauIsTold() {
        RemindedCase reminded = reminded("梯4");
        reminded.overdueFor(25);

        List<String> rungs = deadlines.climb(reminded.reply());

        assertThat(rungs).startsWith("逾期催办", "逾期催办（第2次）");
        assertThat(reminded.told("逾期催办：")).doesNotContain("ducha");
        assertThat(reminded.told("逾期催办（第2次）")).contains("ducha", "zjj.signer").doesNotContain("tianwei");
        assertThat(reminded.file().get("reminders")).hasSize(rungs.size());
        assertThat(reminded.replyDeadline().get("level").asInt()).isEqualTo(3);
    }

    @Test
    void taskShowsHowGraveItIs() {
        RemindedCase reminded = reminded("梯5");
        reminded.overdueFor(25);
        deadlines.climb(reminded.reply());
        OfficeApi api = new OfficeApi(port);
        String task = api.task("zjj.laogai.drafter", reminded.key(), "draft")
                .orElseThrow()
                .get("id")
                .asText();

        JsonNode due =
                api.get("zjj.laogai.drafter", "/tasks/" + task).granted().json().get("due");

        assertThat(due.get("late").asBoolean()).isTrue();
        assertThat(due.get("level").asInt()).isEqualTo(3);
    }

    @Test
    void rungIsToldOnceHoweverOftenItsJobRuns() {
        RemindedCase reminded = reminded("梯6");
        reminded.overdueFor(1);

        deadlines.climb(reminded.reply());
        deadlines.climb(reminded.reply());

        assertThat(reminded.messages("zjj.deputy")).hasSize(1);
        assertThat(reminded.file().get("reminders")).hasSize(1);
    }

    @Test
    void rungIsToldOnceThoughTwoNodesClimbAtTheSameTime() {
        RemindedCase reminded = reminded("梯7");
        reminded.overdueFor(1);
        CyclicBarrier start = new CyclicBarrier(4);

        Stream.generate(() -> CompletableFuture.supplyAsync(() -> climbAfter(start, reminded)))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(reminded.messages("zjj.deputy")).hasSize(1);
        assertThat(reminded.file().get("reminders")).hasSize(1);
    }

    @Test
    void jobThatFailsAfterItsRungsTellsNobodyUntilItIsRunAgain() {
        RemindedCase reminded = reminded("梯12");
        reminded.overdueFor(1);

        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    deadlines.climb(reminded.reply());
                    throw new IllegalStateException("the job fails");
                }))
                .hasMessage("the job fails");
        assertThat(reminded.messages("zjj.deputy")).isEmpty();
        assertThat(reminded.file().get("reminders")).isEmpty();
        deadlines.climb(reminded.reply());

        assertThat(reminded.messages("zjj.deputy")).hasSize(1);
        assertThat(reminded.file().get("reminders")).hasSize(1);
        numbersOfTheYearHaveNoGap();
    }

    @Test
    void rungsBeginAnewWithAnExtensionAndEachIsToldOncePerDueDate() {
        RemindedCase reminded = reminded("梯13");
        reminded.rungIsToday("第一次预警");
        deadlines.climb(reminded.reply());
        LocalDate before = deadlines.find(reminded.reply()).orElseThrow().due();

        reminded.extendTo(before.plusMonths(1));
        assertThat(deadlines.climb(reminded.reply()))
                .as("nothing is due by the new day")
                .isEmpty();
        reminded.rungIsToday("第一次预警");
        deadlines.climb(reminded.reply());
        deadlines.climb(reminded.reply());

        assertThat(reminded.messages("zjj.laogai.head"))
                .extracting(message -> message.get("text").asText())
                .filteredOn(text -> text.startsWith("第一次预警"))
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).contains(Reminders.chinese(before)),
                        text -> assertThat(text).contains(Reminders.chinese(before.plusMonths(1))));

        reminded.overdueFor(1);
        deadlines.climb(reminded.reply());
        deadlines.climb(reminded.reply());
        assertThat(reminded.file().get("reminders")).hasSize(1);

        reminded.overdueFor(2);
        deadlines.climb(reminded.reply());
        assertThat(reminded.file().get("reminders"))
                .as("the same rung of another due date")
                .hasSize(2);
    }

    @Test
    void numbersOfAYearHaveNoGaps() {
        for (String number : List.of("梯8", "梯9")) {
            RemindedCase reminded = reminded(number);
            reminded.overdueFor(1);
            deadlines.climb(reminded.reply());
        }

        numbersOfTheYearHaveNoGap();
    }

    private void numbersOfTheYearHaveNoGap() {
        List<Integer> numbers = database.sql("select sequence from reminder where year = :year order by sequence")
                .param("year", dates.today().getYear())
                .query(Integer.class)
                .list();

        assertThat(numbers)
                .isEqualTo(Stream.iterate(1, next -> next + 1)
                        .limit(numbers.size())
                        .toList());
    }

    @Test
    void drafterWhoIsGoneIsMissedInTheOutboxAndTheOthersAreTold() {
        RemindedCase reminded = reminded("梯10");
        database.sql("update handling_unit set drafter = 'gone' where proposal_id = :case and unit = 'zjj'")
                .param("case", reminded.key())
                .update();
        reminded.overdueFor(1);

        assertThat(deadlines.climb(reminded.reply())).containsExactly("逾期催办");

        assertThat(reminded.told("逾期催办")).containsExactlyInAnyOrder("zjj.laogai.head", "zjj.deputy", "zjj.signer");
        assertThat(reminded.untold()).containsExactly("没有拟稿人可以告知");
    }

    @Test
    void faultInTellingLeavesTheRungRecordedAndNothingHalfDone() {
        RemindedCase reminded = reminded("梯11");
        Escalation broken = new Escalation(
                new Addressees((proposalId, unit, audience) -> {
                    database.sql("insert into message (official_id) values (null)")
                            .update();
                    return List.of();
                }),
                reminders,
                announcements,
                outbox,
                names,
                dates,
                database,
                entities);
        Deadline deadline = deadlines.find(reminded.reply()).orElseThrow();
        Deadline.Rung rung = deadline.rungs().get(0);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            deadlines.meet(reminded.reply(), dates.today());
            broken.climb(new RungReached(deadline, rung, dates.today()));
        });

        assertThat(deadlines.find(reminded.reply()).orElseThrow().metOn()).isEqualTo(dates.today());
        assertThat(reminded.untold()).singleElement().asString().startsWith("未能告知");
    }

    private RemindedCase reminded(String number) {
        return new RemindedCase(port, engine, database, number);
    }

    private List<String> climbAfter(CyclicBarrier start, RemindedCase reminded) {
        try {
            start.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return deadlines.climb(reminded.reply());
    }
}
