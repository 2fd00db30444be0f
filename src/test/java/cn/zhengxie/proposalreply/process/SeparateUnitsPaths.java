package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.zhengxie.proposalreply.proposal.ProposalState;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** 分办: several units answer, each for itself. */
abstract class SeparateUnitsPaths extends CasePaths {

    @Test
    void unitThatReturnsItsPartIsReplacedWhileTheOtherGoesOn() {
        // given
        work.sharedBy("zjj", "fgw");
        UnitWork zjj = work.unit("zjj").until("draft");
        UnitWork fgw = work.unit("fgw");
        ProcessInstance goingOn = zjj.handling();
        fgw.complete("acknowledge", Map.of("decision", "requestReturn", "reason", "不属职责", "statement", "经主任同意"));

        // when
        fgw.complete("decideReturn", Map.of("decision", "grant"));
        fgw.complete("reassign", Map.of("leadUnit", "czj"));

        // then
        UnitWork czj = work.unit("czj");
        assertThat(goingOn).isWaitingAtExactly("answer", "draftReply");
        assertThat(zjj.drafting()).isWaitingAt("draft");
        assertThat(czj.handling()).isWaitingAt("acknowledge");

        // when
        answer(zjj);

        // then
        assertThat(goingOn).isEnded();
        assertThat(work.life()).isWaitingAt("handleByUnit").hasNotPassed("closeCase");

        // when
        ProcessInstance replacement = czj.handling();
        answer(czj);

        // then
        assertThat(replacement).isEnded();
        assertThat(work.life()).hasPassed("closeCase").isEnded();
        assertThat(work.state()).isEqualTo(ProposalState.CONCLUDED);
    }

    @Test
    void caseIsRepliedWhenTheLastUnitHasAnswered() {
        // given
        work.sharedBy("zjj", "fgw");
        UnitWork zjj = work.unit("zjj");
        UnitWork fgw = work.unit("fgw");

        // when
        zjj.until("recordFeedback");

        // then
        assertThat(work.state()).isEqualTo(ProposalState.ASSIGNED);

        // when
        fgw.until("recordFeedback");

        // then
        assertThat(work.state()).isEqualTo(ProposalState.REPLIED);
    }

    private void answer(UnitWork unit) {
        unit.until("recordFeedback");
        unit.returned(unit.addressee(1), "satisfied");
        work.engine().runJobs();
    }
}
