package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.zhengxie.proposalreply.TimeSensitive;
import cn.zhengxie.proposalreply.assignment.HandlingUnit.State;
import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 签收 and 退办. */
@TimeSensitive
abstract class AcknowledgementPaths extends CasePaths {

    @Autowired
    DeemAcceptedDelegate deemAccepted;

    @Autowired
    ComputeDeadlinesDelegate computeDeadlines;

    @Test
    void unitAcknowledges() {
        // given
        UnitWork zjj = work.assignedTo("zjj");

        // when
        zjj.complete("acknowledge", Map.of("decision", "accept"));

        // then
        assertThat(zjj.handling()).isWaitingAt("nominate").hasNotPassed("decideReturn", "acknowledgementReminder");
        assertThat(zjj.held().state()).isEqualTo(State.ACCEPTED);
        assertThat(work.deadline("zjj", DeadlineStep.ACKNOWLEDGE).metOn()).isEqualTo(work.today());
    }

    @Test
    void reminderLeavesTheTaskWhereItIs() {
        // given
        UnitWork zjj = work.assignedTo("zjj");
        work.reminderIsDue(DeadlineStep.ACKNOWLEDGE);

        // when
        work.engine().fire("acknowledgementReminder", "zjj");

        // then
        assertThat(zjj.handling()).hasPassed("remindAcknowledgement").isWaitingAt("acknowledge");
        assertThat(work.acts()).containsOnlyOnce("签收提醒");
    }

    @Test
    void silenceUntilTheLastDayIsAcceptance() {
        // given
        UnitWork zjj = work.assignedTo("zjj");

        // when
        work.engine().fire("acknowledgementLapsed", "zjj");

        // then
        assertThat(zjj.handling())
                .hasPassed("deemAccepted")
                .hasNotPassed("returnRequested")
                .isWaitingAtExactly("answer", "nominate");
        assertThat(zjj.held().state()).isEqualTo(State.DEEMED_ACCEPTED);

        // when
        runAgain(deemAccepted, zjj.handling(), Map.of());

        // then
        assertThat(work.acts()).containsOnlyOnce("视为接收");
    }

    @Test
    void deadlinesAreComputedOnce() {
        // given
        UnitWork zjj = work.assignedTo("zjj");
        var before = work.deadline("zjj", DeadlineStep.REPLY);

        // when
        runAgain(computeDeadlines, zjj.handling(), Map.of());

        // then
        assertThat(work.deadline("zjj", DeadlineStep.REPLY)).isEqualTo(before);
    }

    @Test
    void caseReturnedWithConsentGoesToAnotherUnit() {
        // given
        UnitWork zjj = work.assignedTo("zjj");
        ProcessInstance handling = zjj.handling();
        requestReturn(zjj);
        assertThat(handling).isWaitingAt("decideReturn");
        assertThat(zjj.held().state()).isEqualTo(State.RETURN_REQUESTED);

        // when
        work.supervisor("decideReturn", Map.of("decision", "grant"));

        // then
        assertThat(handling).hasPassed("decideReturn", "returned").isEnded();
        assertThat(work.life()).isWaitingAt("reassign");

        // when
        work.supervisor("reassign", Map.of("leadUnit", "fgw"));

        // then
        assertThat(work.life()).hasPassed("reassign").isWaitingAt("handleByUnit");
        assertThat(work.unit("fgw").handling()).isWaitingAt("acknowledge");
        assertThat(work.acts()).containsSubsequence("申请退办", "退办审核", "改派");
    }

    @Test
    void unitKeepsACaseThatIsNotTakenBack() {
        // given
        UnitWork zjj = work.assignedTo("zjj");
        requestReturn(zjj);

        // when
        work.supervisor("decideReturn", Map.of("decision", "refuse", "reason", "属于你单位职责"));

        // then
        assertThat(zjj.handling()).hasPassed("decideReturn").isWaitingAt("nominate");
        assertThat(work.life()).hasNotPassed("reassign").isWaitingAt("handleByUnit");
        assertThat(zjj.held().state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void decisionOnAReturnThatIsOverdueIsToldToTheBureauOnce() {
        // given
        UnitWork zjj = work.assignedTo("zjj");
        requestReturn(zjj);
        Deadline decision = work.deadline("zjj", DeadlineStep.RETURN_DECISION);
        assertThat(work.engine().due("returnDecisionWatch", "zjj"))
                .as("the morning after the last day")
                .isEqualTo(Date.from(
                        ChinaTime.morningOf(decision.due().plusDays(1)).toInstant()));
        work.reminderIsDue(DeadlineStep.RETURN_DECISION);

        // when
        work.engine().fire("returnDecisionWatch", "zjj");
        work.engine().fire("returnDecisionWatch", "zjj");

        // then
        assertThat(zjj.handling())
                .hasPassed("climbReturnDecisionLadder", "returnDecisionUrged")
                .isWaitingAt("decideReturn");
        assertThat(work.acts()).containsOnlyOnce("逾期催办");
        assertThat(work.told("逾期催办")).containsExactly("ducha");
        assertThat(work.reminders()).singleElement().satisfies(sheet -> assertThat(sheet.text())
                .contains("退办审核期限", "请抓紧办理")
                .doesNotContain("报督查部门"));
        assertThat(work.deadline("zjj", DeadlineStep.RETURN_DECISION).level(work.today()))
                .isEqualTo(Deadline.Level.SUPERVISED);

        // when
        work.supervisor("decideReturn", Map.of("decision", "refuse", "reason", "属于你单位职责"));

        // then
        assertThat(work.engine().waitsFor("returnDecisionWatch")).isFalse();
    }

    private static void requestReturn(UnitWork unit) {
        unit.complete(
                "acknowledge",
                Map.of("decision", "requestReturn", "reason", "不属本单位职责", "statement", "经局长同意", "suggestedUnit", "fgw"));
    }
}
