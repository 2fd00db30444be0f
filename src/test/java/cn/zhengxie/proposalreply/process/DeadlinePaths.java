package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.zhengxie.proposalreply.TimeSensitive;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import org.junit.jupiter.api.Test;

/** 预警 and 催办 beside the work on the reply. */
@TimeSensitive
abstract class DeadlinePaths extends CasePaths {

    @Test
    void warningIsGivenOnceHoweverOftenTheDayIsLookedAt() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("review");
        work.reminderIsDue(DeadlineStep.REPLY);

        // when
        work.engine().fire("deadlineWatch", "zjj");
        work.engine().fire("deadlineWatch", "zjj");

        // then
        assertThat(work.acts()).containsOnlyOnce("第一次预警");
        assertThat(zjj.handling()).hasPassed("climbDeadlineLadder", "deadlineWatched");
    }

    @Test
    void escalationDoesNotStopTheWork() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("review");
        work.reminderIsDue(DeadlineStep.REPLY);

        // when
        work.engine().fire("deadlineWatch", "zjj");

        // then
        assertThat(zjj.handling()).isWaitingAt("draftReply");
        zjj.approve("review");
        assertThat(zjj.drafting()).isWaitingAt("proofread");
    }

    @Test
    void watchEndsWithTheReply() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");

        // then
        assertThat(zjj.handling()).isWaitingAt("recordFeedback").isNotWaitingAt("answer");
        assertThat(work.engine().waitsFor("deadlineWatch")).isFalse();
    }
}
