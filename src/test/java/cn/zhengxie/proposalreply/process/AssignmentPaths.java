package cn.zhengxie.proposalreply.process;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.zhengxie.proposalreply.assignment.HandlingUnit.State;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** 登记, 交办 and 改派. */
abstract class AssignmentPaths extends CasePaths {

    @Test
    void caseAssignedInTheListGoesToItsUnitAtOnce() {
        // when
        UnitWork zjj = work.assignedTo("zjj");

        // then
        assertThat(work.life()).hasNotPassed("assign").isWaitingAt("handleByUnit");
        assertThat(zjj.handling()).isWaitingAt("acknowledge");
        assertThat(work.state()).isEqualTo(ProposalState.ASSIGNED);
        assertThat(work.acts()).containsExactly("登记", "交办");
    }

    @Test
    void caseNotYetAssignedWaitsForTheSupervisor() {
        // given
        work.registered();
        assertThat(work.life()).isWaitingAt("assign");
        assertThat(work.listOf("ducha")).containsExactly("assign");

        // when
        work.supervisor("assign", Map.of("leadUnit", "zjj"));

        // then
        assertThat(work.life()).hasPassed("assign").isWaitingAt("handleByUnit");
        assertThat(work.unit("zjj").handling()).isWaitingAt("acknowledge");
        assertThat(work.listOf("zjj.office")).containsExactly("acknowledge");
        assertThat(work.state()).isEqualTo(ProposalState.ASSIGNED);
    }

    @Test
    void assignmentToNobodyIsRefusedAndNothingHappens() {
        // given
        work.registered();

        // then
        assertRefused(() -> work.supervisor("assign", Map.of()), "leadUnit", "请选择主办单位；由几个单位分别答复的，请选择分办单位");
        assertThat(work.life()).isWaitingAt("assign");
        assertThat(work.acts()).containsExactly("登记");
    }

    @Test
    void caseTakenFromAUnitInMidDraftGoesToAnother() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("draft");
        ProcessInstance handling = zjj.handling();
        ProcessInstance drafting = zjj.drafting();

        // when
        work.reassign("zjj", "职能已划转");

        // then
        assertThat(handling).hasPassed("reassigned", "reassignedAway").isEnded();
        assertThat(drafting).hasNotPassed("submittedDirectly").isEnded();
        assertThat(work.life()).isWaitingAt("reassign");

        // when
        work.supervisor("reassign", Map.of("leadUnit", "fgw"));

        // then
        UnitWork fgw = work.unit("fgw");
        assertThat(fgw.handling()).isWaitingAt("acknowledge");
        assertThat(fgw.held().state()).isEqualTo(State.ASSIGNED);
        assertThat(work.acts()).contains("收回", "改派");
        fgw.until("draft");
        assertThat(fgw.drafting()).isWaitingAt("draft");
    }

    @Test
    void caseStillToBeAcknowledgedIsNotTakenAway() {
        // given
        UnitWork zjj = work.assignedTo("zjj");

        // then
        assertRefused(() -> work.reassign("zjj", "职能已划转"), "unit", "该单位现在不在办理答复，不能改派");
        assertThat(zjj.held().state()).isEqualTo(State.ASSIGNED);
    }
}
