package cn.zhengxie.proposalreply.process;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.zhengxie.proposalreply.TimeSensitive;
import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Extension;
import cn.zhengxie.proposalreply.deadline.Extensions;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 延期: asked for, decided, applied to everything that waits for the reply's deadline. */
@TimeSensitive
abstract class ExtensionPaths extends CasePaths {

    private static final long MILLISECONDS_OF_A_DAY = 24 * 60 * 60 * 1000L;

    @Autowired
    Extensions extensions;

    @Autowired
    RunningReplies replies;

    @Autowired
    ApplyExtensionDelegate applyExtension;

    @Test
    void grantedDayMovesTasksTimersAndVariablesOfThatUnitOnly() {
        // given
        work.sharedBy("zjj", "fgw");
        UnitWork zjj = work.unit("zjj").until("review");
        work.unit("fgw").until("draft");
        Date othersDue = work.engine().due("deadlineWatch", "fgw");
        Deadline others = work.deadline("fgw", DeadlineStep.REPLY);
        LocalDate granted = due().plusMonths(1);

        // when
        zjj.askForExtension(granted);
        ProcessInstance asking = work.engine().instance("extension-request", "zjj");
        work.supervisor("decideExtension", Map.of("decision", "grant"));

        // then
        assertThat(asking)
                .hasPassed("decideExtension", "applyExtension", "extended")
                .isEnded();
        Deadline moved = work.deadline("zjj", DeadlineStep.REPLY);
        assertThat(moved.due()).isEqualTo(granted);
        assertThat(moved.explanation()).anyMatch(line -> line.contains("延期至" + granted));
        Date end = Date.from(ChinaTime.closeOf(granted));
        assertThat(zjj.tasks("review"))
                .singleElement()
                .extracting(Task::getDueDate)
                .isEqualTo(end);
        assertThat(work.engine().due("deadlineWatch", "zjj"))
                .isEqualTo(morning(moved.rungs().get(0).on()));
        assertThat(work.engine().variables(zjj.handling().getId())).containsEntry("replyDueAt", end);
        assertThat(work.engine().variables(zjj.drafting().getId())).containsEntry("replyDueAt", end);
        assertThat(work.engine().due("deadlineWatch", "fgw")).isEqualTo(othersDue);
        assertThat(work.deadline("fgw", DeadlineStep.REPLY)).isEqualTo(others);
        assertThat(work.unit("fgw").tasks("draft"))
                .singleElement()
                .extracting(Task::getDueDate)
                .isEqualTo(Date.from(ChinaTime.closeOf(others.due())));
        assertThat(work.acts()).contains("申请延期", "延期审核");
    }

    @Test
    void taskThatComesAfterwardsHasTheGrantedDay() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("review");
        LocalDate granted = due().plusMonths(1);
        zjj.askForExtension(granted);
        work.supervisor("decideExtension", Map.of("decision", "grant"));

        // when
        zjj.until("register");

        // then
        assertThat(zjj.tasks("register"))
                .singleElement()
                .extracting(Task::getDueDate)
                .isEqualTo(Date.from(ChinaTime.closeOf(granted)));
    }

    @Test
    void extensionGivenBeforeTheUnitHasAcknowledgedIsKnownToItsWatch() {
        // given
        UnitWork zjj = work.assignedTo("zjj");
        LocalDate granted = due().plusMonths(1);
        zjj.askForExtension(granted);
        work.supervisor("decideExtension", Map.of("decision", "grant"));

        // when
        zjj.until("nominate");

        // then
        Deadline moved = work.deadline("zjj", DeadlineStep.REPLY);
        assertThat(work.engine().due("deadlineWatch", "zjj"))
                .isEqualTo(morning(moved.rungs().get(0).on()));
    }

    @Test
    void movedCycleGoesOnDayByDayAndWarnsOfTheNewDay() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("review");
        work.reminderIsDue(DeadlineStep.REPLY);
        work.engine().fire("deadlineWatch", "zjj");
        zjj.askForExtension(due().plusMonths(1));
        work.supervisor("decideExtension", Map.of("decision", "grant"));
        Date moved = work.engine().due("deadlineWatch", "zjj");
        work.reminderIsDue(DeadlineStep.REPLY);

        // when
        work.engine().fire("deadlineWatch", "zjj");

        // then
        assertThat(moved).isAfter(new Date());
        assertThat(work.acts()).filteredOn("第一次预警"::equals).hasSize(2);
        assertThat((work.engine().due("deadlineWatch", "zjj").getTime() - moved.getTime()) % MILLISECONDS_OF_A_DAY)
                .as("at the same time of the day")
                .isZero();
    }

    @Test
    void anotherDayMayBeGrantedThanWasAskedFor() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("draft");
        LocalDate granted = due().plusDays(10);
        zjj.askForExtension(due().plusMonths(1));

        // when
        work.supervisor("decideExtension", Map.of("decision", "grant", "dueOn", granted.toString(), "reason", "先延十日"));

        // then
        assertThat(work.deadline("zjj", DeadlineStep.REPLY).due()).isEqualTo(granted);
        assertThat(work.extensions()).singleElement().satisfies(extension -> {
            assertThat(extension.state()).isEqualTo(Extension.State.GRANTED);
            assertThat(extension.grantedDue()).isEqualTo(granted);
            assertThat(extension.decision()).isEqualTo("先延十日");
        });
    }

    @Test
    void refusedRequestLeavesTheDeadlineAndMayBeMadeAgain() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("draft");
        LocalDate due = due();
        zjj.askForExtension(due.plusMonths(1));
        ProcessInstance asking = work.engine().instance("extension-request", "zjj");

        // when
        work.supervisor("decideExtension", Map.of("decision", "refuse", "reason", "请抓紧办理"));

        // then
        assertThat(asking)
                .hasPassed("extensionRefused")
                .hasNotPassed("applyExtension")
                .isEnded();
        assertThat(work.deadline("zjj", DeadlineStep.REPLY).due()).isEqualTo(due);
        zjj.askForExtension(due.plusDays(5));
        assertThat(work.extensions())
                .extracting(Extension::state)
                .containsExactly(Extension.State.REFUSED, Extension.State.ASKED);
    }

    @Test
    void secondRequestWaitsForTheFirst() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("draft");
        LocalDate asked = due().plusMonths(1);
        zjj.askForExtension(asked);

        // then
        assertRefused(() -> zjj.askForExtension(asked), null, "本轮办理已有一份延期申请待督查局审核，不能重复申请");
    }

    @Test
    void extensionEndsAtTheLimitAndBeginsAfterThePresentDay() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("draft");
        LocalDate due = due();
        LocalDate limit = extensions.limit(work.deadline("zjj", DeadlineStep.REPLY));

        // then
        assertRefused(() -> zjj.askForExtension(due), "dueOn", "延期后的日期应晚于现在的办复期限%s".formatted(due));
        assertRefused(() -> zjj.askForExtension(limit.plusDays(1)), "dueOn", "延期最多到%s".formatted(limit));
        zjj.askForExtension(limit);
    }

    @Test
    void officeFindsTheReplyOnItsPageWhileOthersWorkOnIt() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("draft");
        assertThat(onPageOf("zjj.office")).singleElement().satisfies(reply -> {
            assertThat(reply.mayAsk()).isTrue();
            assertThat(reply.waiting()).isNull();
        });

        // when
        zjj.askForExtension(due().plusMonths(1));

        // then
        assertThat(onPageOf("zjj.office")).singleElement().satisfies(reply -> {
            assertThat(reply.mayAsk()).isFalse();
            assertThat(reply.waiting().dueOn()).isEqualTo(due().plusMonths(1));
        });
        assertThat(onPageOf("gxj.office")).isEmpty();
        assertThat(onPageOf("zjj.laogai.drafter")).isEmpty();
    }

    private List<RunningReply> onPageOf(String official) {
        return replies.of(work.official(official)).stream()
                .filter(reply -> reply.businessKey().equals(work.key()))
                .toList();
    }

    @Test
    void decisionHasADeadlineOfItsOwn() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("draft");

        // when
        zjj.askForExtension(due().plusMonths(1));

        // then
        Deadline decision = work.deadline("zjj", DeadlineStep.EXTENSION_DECISION);
        assertThat(zjj.tasks("decideExtension"))
                .singleElement()
                .extracting(Task::getDueDate)
                .isEqualTo(Date.from(ChinaTime.closeOf(decision.due())));
        work.supervisor("decideExtension", Map.of("decision", "grant"));
        assertThat(work.deadline("zjj", DeadlineStep.EXTENSION_DECISION).metOn())
                .isEqualTo(work.today());
    }

    @Test
    void grantedDayCountsWhenTheCommitteeAgrees() {
        // given
        LocalDate before = consentIsAsked();
        LocalDate granted = before.plusMonths(1);
        ProcessInstance asking = work.engine().instance("extension-request", "zjj");
        assertThat(asking).isWaitingAt("consentToExtension");
        assertThat(work.deadline("zjj", DeadlineStep.REPLY).due()).isEqualTo(before);
        assertThat(work.extensions()).singleElement().satisfies(extension -> {
            assertThat(extension.state()).isEqualTo(Extension.State.CONSENTING);
            assertThat(extension.grantedDue()).isEqualTo(granted);
        });
        assertRefused(() -> work.unit("zjj").askForExtension(granted), null, "本轮办理已有一份延期申请待提案委会签，不能重复申请");

        // when
        work.complete(work.engine().tasks("consentToExtension").get(0), Map.of("decision", "agree"), "tianwei");

        // then
        assertThat(asking).hasPassed("consented", "applyExtension", "extended").isEnded();
        assertThat(work.deadline("zjj", DeadlineStep.REPLY).due()).isEqualTo(granted);
        assertThat(work.extensions()).singleElement().satisfies(extension -> {
            assertThat(extension.state()).isEqualTo(Extension.State.GRANTED);
            assertThat(extension.consent().agreed()).isTrue();
            assertThat(extension.consent().on()).isEqualTo(work.today());
        });
        assertThat(work.acts()).containsSubsequence("申请延期", "延期审核", "延期会签");
    }

    @Test
    void committeeThatDisagreesRefusesWithItsReason() {
        // given
        LocalDate before = consentIsAsked();
        ProcessInstance asking = work.engine().instance("extension-request", "zjj");
        Task consent = work.engine().tasks("consentToExtension").get(0);
        assertRefused(
                () -> work.complete(consent, Map.of("decision", "disagree"), "tianwei"), "reason", "不同意延期的，请写明理由");

        // when
        work.complete(consent, Map.of("decision", "disagree", "reason", "提案者盼复"), "tianwei");

        // then
        assertThat(asking)
                .hasPassed("consented", "extensionRefused")
                .hasNotPassed("applyExtension")
                .isEnded();
        assertThat(work.deadline("zjj", DeadlineStep.REPLY).due()).isEqualTo(before);
        assertThat(work.deadline("zjj", DeadlineStep.EXTENSION_CONSENT).metOn()).isEqualTo(work.today());
        assertThat(work.extensions()).singleElement().satisfies(extension -> {
            assertThat(extension.state()).isEqualTo(Extension.State.REFUSED);
            assertThat(extension.consent().agreed()).isFalse();
            assertThat(extension.consent().reason()).isEqualTo("提案者盼复");
        });
        work.unit("zjj").askForExtension(before.plusDays(5));
    }

    @Test
    void replyEndsARequestThatWaitsForConsent() {
        // given
        consentIsAsked();

        // when
        work.withdraw("提案者撤回");

        // then
        assertThat(work.engine().isOver()).isTrue();
        assertThat(work.extensions()).extracting(Extension::state).containsExactly(Extension.State.DROPPED);
    }

    @Test
    void consentThatIsOverdueIsToldToTheCommitteeOnce() {
        // given
        consentIsAsked();
        Deadline deadline = work.deadline("zjj", DeadlineStep.EXTENSION_CONSENT);
        assertThat(work.engine().due("consentWatch", "zjj"))
                .isEqualTo(morning(deadline.due().plusDays(1)));
        work.reminderIsDue(DeadlineStep.EXTENSION_CONSENT);

        // when
        work.engine().fire("consentWatch", "zjj");
        work.engine().fire("consentWatch", "zjj");

        // then
        assertThat(work.engine().instance("extension-request", "zjj"))
                .hasPassed("climbConsentLadder", "consentUrged")
                .isWaitingAt("consentToExtension");
        assertThat(work.acts()).containsOnlyOnce("逾期催办");
        assertThat(work.told("逾期催办")).containsExactly("ducha", "tianwei");
    }

    /** The bureau has granted a month more, in a city that asks for the committee's consent; the day it is due until then. */
    private LocalDate consentIsAsked() {
        UnitWork zjj = work.assignedTo("zjj").until("draft");
        LocalDate before = due();
        zjj.askForExtension(before.plusMonths(1));
        work.engine().set(work.engine().instance("extension-request", "zjj"), CaseVariables.CONSENT_REQUIRED, true);
        work.supervisor("decideExtension", Map.of("decision", "grant"));
        return before;
    }

    @Test
    void decisionThatIsOverdueIsToldToTheBureauOnce() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("draft");
        zjj.askForExtension(due().plusMonths(1));
        ProcessInstance asking = work.engine().instance("extension-request", "zjj");
        assertThat(work.engine().due("extensionDecisionWatch", "zjj"))
                .isEqualTo(morning(work.deadline("zjj", DeadlineStep.EXTENSION_DECISION)
                        .due()
                        .plusDays(1)));
        work.reminderIsDue(DeadlineStep.EXTENSION_DECISION);

        // when
        work.engine().fire("extensionDecisionWatch", "zjj");
        work.engine().fire("extensionDecisionWatch", "zjj");

        // then
        assertThat(asking)
                .hasPassed("climbExtensionDecisionLadder", "extensionDecisionUrged")
                .isWaitingAt("decideExtension");
        assertThat(work.acts()).containsOnlyOnce("逾期催办");
        assertThat(work.told("逾期催办")).containsExactly("ducha");
    }

    @Test
    void appliedTwiceItMovesOnce() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("draft");
        zjj.askForExtension(due().plusMonths(1));
        ProcessInstance asking = work.engine().instance("extension-request", "zjj");
        work.supervisor("decideExtension", Map.of("decision", "grant"));
        Deadline moved = work.deadline("zjj", DeadlineStep.REPLY);

        // when
        runAgain(applyExtension, asking, Map.of());

        // then
        assertThat(work.deadline("zjj", DeadlineStep.REPLY)).isEqualTo(moved);
    }

    @Test
    void replyEndsTheRequestOfItsUnitAndNoOther() {
        // given
        work.sharedBy("zjj", "fgw");
        UnitWork zjj = work.unit("zjj").until("confirmDelivery");
        UnitWork fgw = work.unit("fgw").until("draft");
        zjj.askForExtension(due().plusMonths(1));
        fgw.askForExtension(due().plusMonths(1));
        ProcessInstance asking = work.engine().instance("extension-request", "zjj");

        // when
        zjj.until("recordFeedback");

        // then
        assertThat(asking).hasPassed("caseEnded", "extensionDropped").isEnded();
        assertThat(work.engine().instances("extension-request")).hasSize(1);
        assertThat(fgw.tasks("decideExtension")).hasSize(1);
        assertThat(work.extensions())
                .extracting(Extension::state)
                .containsExactly(Extension.State.DROPPED, Extension.State.ASKED);
    }

    @Test
    void withdrawalAndReassignmentEndTheRequest() {
        // given
        work.sharedBy("zjj", "fgw");
        work.unit("zjj").until("draft").askForExtension(due().plusMonths(1));
        work.unit("fgw").until("draft").askForExtension(due().plusMonths(1));

        // when
        work.reassign("zjj", "职能已划转");

        // then
        assertThat(work.engine().instances("extension-request")).hasSize(1);

        // when
        work.withdraw("提案者撤回");

        // then
        assertThat(work.engine().isOver()).isTrue();
        assertThat(work.extensions()).extracting(Extension::state).containsOnly(Extension.State.DROPPED);
        assertThat(work.extensions()).extracting(Extension::decision).containsExactly("案件改派", "提案撤回");
    }

    private LocalDate due() {
        return work.deadline("zjj", DeadlineStep.REPLY).due();
    }

    private static Date morning(LocalDate day) {
        return Date.from(ChinaTime.morningOf(day).toInstant());
    }
}
