package cn.zhengxie.proposalreply.process;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.TimeSensitive;
import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Suspension;
import cn.zhengxie.proposalreply.deadline.Suspensions;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Jurisdiction.Policy;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.proposal.Proposals;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 中止计时: what stands still in tasks and timers, and what moves when the clock goes on. */
@OfficeTest
@TimeSensitive
class SuspensionTest extends CasePaths {

    @LocalServerPort
    private int port;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Jurisdiction jurisdiction;

    @Autowired
    private RunningReplies replies;

    @Test
    void nobodyIsWarnedAndNothingIsDueWhileTheClockStandsStill() {
        // given
        UnitWork zjj = work.assignedTo("zjj", work.today().minusDays(20)).until("review");
        work.reminderIsDue(DeadlineStep.REPLY);

        // when
        bureau().begin(work.key(), new SuspensionApi.Standstill(null, "等待上级部门批复", null));
        work.engine().fire("deadlineWatch", "zjj");

        // then
        assertThat(work.acts()).contains("中止计时").doesNotContain("第一次预警");
        assertThat(work.told("第一次预警")).isEmpty();
        assertThat(zjj.tasks("review")).singleElement().satisfies(task -> {
            assertThat(task.getDueDate()).isNull();
            assertThat(task.getFollowUpDate()).isNull();
            assertThat(task.getPriority()).isEqualTo(TaskSchedule.ORDINARY);
        });

        // when
        zjj.approve("review");

        // then
        assertThat(zjj.tasks("proofread"))
                .singleElement()
                .extracting(Task::getDueDate)
                .isNull();
        JsonNode due = api().get(
                        "zjj.office", "/tasks/" + zjj.tasks("proofread").get(0).getId())
                .granted()
                .json()
                .get("due");
        assertThat(due.get("left").asText()).isEqualTo("计时中止");
        assertThat(due.get("late").asBoolean()).isFalse();
        assertThat(due.get("suspendedSince").asText()).isEqualTo(work.today().toString());
        assertThat(replies.of(work.official("zjj.office")))
                .filteredOn(reply -> reply.businessKey().equals(work.key()))
                .singleElement()
                .satisfies(reply -> {
                    assertThat(reply.left()).isEqualTo("计时中止");
                    assertThat(reply.mayAsk()).isFalse();
                });
    }

    @Test
    void whenItGoesOnTasksTimersAndVariablesMoveByTheDays() {
        // given
        UnitWork zjj = work.assignedTo("zjj", work.today().minusDays(20)).until("review");
        Deadline before = reply();
        bureau().begin(
                        work.key(),
                        new SuspensionApi.Standstill("zjj", "等待批复", work.today().minusDays(10)));

        // when
        bureau().end(work.key(), new SuspensionApi.GoingOn("zjj", null));

        // then
        Deadline now = reply();
        Date end = Date.from(ChinaTime.closeOf(now.due()));
        assertThat(now.suspendedDays()).isEqualTo(10);
        assertThat(now.due()).isAfterOrEqualTo(before.anchor().plusMonths(3).plusDays(10));
        assertThat(now.explanation()).anyMatch(line -> line.contains("计时中止10日"));
        assertThat(zjj.tasks("review"))
                .singleElement()
                .extracting(Task::getDueDate)
                .isEqualTo(end);
        LocalDate first = now.rungs().get(0).on();
        assertThat(first).isAfter(before.rungs().get(0).on());
        assertThat(work.engine().due("deadlineWatch", "zjj"))
                .isEqualTo(Date.from(ChinaTime.morningOf(first).toInstant()));
        assertThat(work.engine().variables(zjj.handling().getId())).containsEntry("replyDueAt", end);
        assertThat(work.engine().variables(zjj.drafting().getId())).containsEntry("replyDueAt", end);
        JsonNode shown = file().at("/suspensions/0");
        assertThat(shown.get("days").asInt()).isEqualTo(10);
        assertThat(shown.get("reason").asText()).isEqualTo("等待批复");
        assertThat(shown.get("dueAfter").asText()).isEqualTo(now.due().toString());

        // when
        zjj.until("proofread");

        // then
        assertThat(zjj.tasks("proofread"))
                .singleElement()
                .extracting(Task::getDueDate)
                .isEqualTo(end);
    }

    @Test
    void clockThatGoesOnTheSameDayLeavesEverythingWhereItWas() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("review");
        Deadline before = reply();
        Date watch = work.engine().due("deadlineWatch", "zjj");
        Task task = zjj.tasks("review").get(0);

        // when
        bureau().begin(work.key(), new SuspensionApi.Standstill(null, "等待批复", null));
        bureau().end(work.key(), new SuspensionApi.GoingOn(null, null));

        // then
        assertThat(reply()).isEqualTo(before);
        assertThat(work.engine().due("deadlineWatch", "zjj")).isEqualTo(watch);
        assertThat(zjj.tasks("review")).singleElement().satisfies(again -> {
            assertThat(again.getDueDate()).isEqualTo(task.getDueDate());
            assertThat(again.getFollowUpDate()).isEqualTo(task.getFollowUpDate());
        });
    }

    @Test
    void itEndsWithTheReply() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("confirmDelivery");
        bureau().begin(work.key(), new SuspensionApi.Standstill(null, "等待批复", null));

        // when
        zjj.until("recordFeedback");

        // then
        assertThat(suspensions.of(work.key()))
                .singleElement()
                .extracting(Suspension::until)
                .isEqualTo(work.today());
        assertThat(reply().isSuspended()).isFalse();
    }

    @Test
    void severalUnitsStandStillEachForItself() {
        // given
        work.sharedBy("zjj", "fgw");
        Deadline others = work.deadline("fgw", DeadlineStep.REPLY);
        SuspensionApi bureau = bureau();

        // then
        assertRefused(
                () -> bureau.begin(work.key(), new SuspensionApi.Standstill(null, "等待批复", null)),
                "unit",
                "这件提案由几个单位分别答复，请写明单位");
        bureau.begin(work.key(), new SuspensionApi.Standstill("zjj", "等待批复", null));
        assertThat(work.deadline("fgw", DeadlineStep.REPLY)).isEqualTo(others);
        assertThat(reply().isSuspended()).isTrue();
    }

    @Test
    void cityThatDoesNotSuspendRefusesAndNobodyButTheBureauMayAsk() {
        // given
        work.assignedTo("zjj");
        String path = OfficeApi.casePath(work.key()) + "/suspensions";
        Map<String, Object> request = Map.of("unit", "zjj", "reason", "等待批复");
        Map<String, Object> ending = Map.of("unit", "zjj");

        // then
        OfficeApi.Answer refused = api().post("ducha", path, request);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("detail").asText()).isEqualTo("本市没有实行中止计时，办复期限照常计算");
        assertThat(api().post("ducha", path + "/end", ending)
                        .json()
                        .get("detail")
                        .asText())
                .isEqualTo("该单位的办复期限没有中止计时");
        for (String other : List.of("zjj.office", "zjj.deputy", "tianwei", "auditor", "admin")) {
            assertThat(api().post(other, path, request).status()).as(other).isEqualTo(403);
            assertThat(api().post(other, path + "/end", ending).status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(file().get("suspensions")).isEmpty();
    }

    private Deadline reply() {
        return work.deadline("zjj", DeadlineStep.REPLY);
    }

    private OfficeApi api() {
        return new OfficeApi(port);
    }

    private JsonNode file() {
        return api().get("ducha", OfficeApi.casePath(work.key())).granted().json();
    }

    /** The API as 督查局 uses it in a city that suspends. */
    private SuspensionApi bureau() {
        Officials bureau = mock(Officials.class);
        when(bureau.current()).thenReturn(work.official("ducha"));
        Policy usual = jurisdiction.policy();
        Policy policy = new Policy(
                usual.instruct(),
                usual.endorse(),
                usual.contactBeforeReply(),
                usual.scanOfForm(),
                usual.receiptInPerson(),
                usual.answered(),
                usual.copyCoHandlers(),
                usual.outcome(),
                usual.rounds(),
                usual.extensionConsent(),
                true,
                usual.correctionNumber(),
                usual.publishedName(),
                usual.internalShares());
        Jurisdiction city = new Jurisdiction(
                jurisdiction.city(),
                jurisdiction.proposalBody(),
                jurisdiction.suggestionBody(),
                jurisdiction.committee(),
                jurisdiction.supervision(),
                jurisdiction.copies(),
                jurisdiction.resultClasses(),
                jurisdiction.form(),
                jurisdiction.letter(),
                policy,
                jurisdiction.units());
        return new SuspensionApi(suspensions, proposals, assignments, city, bureau);
    }
}
