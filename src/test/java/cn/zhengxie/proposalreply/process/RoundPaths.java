package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.zhengxie.proposalreply.commitment.Commitment;
import cn.zhengxie.proposalreply.commitment.Commitments;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.feedback.FeedbackView.State;
import cn.zhengxie.proposalreply.forwarding.Forwarding;
import cn.zhengxie.proposalreply.forwarding.Forwardings;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Round;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a round's forms come to: 重新办理, B类跟踪 or 办结. */
abstract class RoundPaths extends CasePaths {

    @Autowired
    Drafts drafts;

    @Autowired
    Forwardings forwardings;

    @Autowired
    FeedbackForms feedbackForms;

    @Autowired
    Commitments commitments;

    @Autowired
    OpenNextRoundDelegate openNextRound;

    @Autowired
    OpenCommitmentDelegate openCommitment;

    @Autowired
    CloseCaseDelegate closeCase;

    @Test
    void eachJointSignerGoesAloneUntilTheFirstIsDissatisfied() {
        // given
        UnitWork zjj = work.proposedBy("甲委员", "乙委员", "丙委员").assignedTo("zjj").until("recordFeedback");
        ProcessInstance handling = zjj.handling();

        // when
        zjj.returned(zjj.addressee(2), "satisfied");
        work.engine().runJobs();

        // then
        assertThat(zjj.tasks("recordFeedback")).hasSize(2);
        assertThat(forwardings.ofProposal(work.key())).hasSize(1);
        assertThat(handling).hasNotPassed("judgeOutcome");

        // when
        Round first = zjj.round();
        long silent = zjj.addressee(3).id();
        zjj.returned(zjj.addressee(1), "dissatisfied");
        work.engine().runJobs();

        // then
        assertThat(handling).hasPassed("judgeOutcome", "openNextRound").isWaitingAtExactly("answer", "instruct");
        assertThat(zjj.round()).isEqualTo(new Round(work.key(), "zjj", 2));
        assertThat(zjj.tasks("recordFeedback")).isEmpty();
        assertThat(work.engine().waitsFor("feedbackLapsed")).isFalse();
        assertThat(feedbackForms.of(silent).orElseThrow().state()).isEqualTo(State.EXPECTED);
        assertThat(forwardings.ofProposal(work.key()))
                .extracting(Forwarding::round)
                .containsExactly(first, first);
    }

    @Test
    void formWithGapsGoesAlongWhenTheRoundIsDecided() {
        // given
        UnitWork zjj = work.proposedBy("甲委员", "乙委员").assignedTo("zjj").until("recordFeedback");
        zjj.returnedWithGaps(zjj.addressee(2), "satisfied");

        // when
        zjj.returned(zjj.addressee(1), "dissatisfied");
        work.engine().runJobs();

        // then
        assertThat(forwardings.ofProposal(work.key())).hasSize(2);
        assertThat(zjj.tasks("resolveIncompleteForm")).isEmpty();
        assertThat(zjj.handling()).isWaitingAtExactly("answer", "instruct");
    }

    @Test
    void secondRoundHasTheTextOfTheFirstAndANumberOfItsOwn() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        ProcessInstance handling = zjj.handling();
        Round first = zjj.round();
        String firstNumber = zjj.documentNumber().orElseThrow();

        // when
        dissatisfied(zjj);
        zjj.until("draft");

        // then
        assertThat(handling).isWaitingAt("draftReply");
        assertThat(drafts.find(zjj.round()).orElseThrow().body())
                .isEqualTo(drafts.find(first).orElseThrow().body());
        assertThat(work.deadline("zjj", DeadlineStep.REPLY).key().round()).isEqualTo(2);
        assertThat(work.acts()).containsOnlyOnce("拟办", "重新办理");

        // when
        zjj.draftCarriedOver();
        zjj.until("recordFeedback");

        // then
        assertThat(zjj.documentNumber()).isPresent().isNotEqualTo(Optional.of(firstNumber));
        assertThat(work.acts().stream().filter("办复"::equals)).hasSize(2);
    }

    @Test
    void nextRoundIsOpenedOnce() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        dissatisfied(zjj);

        // when
        runAgain(openNextRound, zjj.handling(), Map.of("round", 1));

        // then
        assertThat(zjj.held().round()).isEqualTo(2);
        assertThat(work.acts()).containsOnlyOnce("重新办理");
    }

    @Test
    void lastRoundEndsHoweverDissatisfiedTheProposerIs() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        ProcessInstance handling = zjj.handling();
        dissatisfied(zjj);
        zjj.until("recordFeedback");

        // when
        dissatisfied(zjj);

        // then
        assertThat(zjj.held().round()).isEqualTo(2);
        assertThat(handling).hasPassed("answered").isEnded();
        assertThat(work.life()).isEnded();
        assertThat(work.state()).isEqualTo(ProposalState.CONCLUDED);
    }

    @Test
    void solvedProposalIsConcluded() {
        // given
        UnitWork zjj = work.assignedTo("zjj").ofClass("A").until("recordFeedback");
        ProcessInstance handling = zjj.handling();

        // when
        zjj.returned(zjj.addressee(1), "satisfied");
        work.engine().runJobs();

        // then
        assertThat(handling).hasNotPassed("openCommitment").isEnded();
        assertThat(work.state()).isEqualTo(ProposalState.CONCLUDED);
        assertThat(work.acts()).containsOnlyOnce("办结");

        // when
        runAgain(closeCase, work.life(), Map.of());

        // then
        assertThat(work.acts()).containsOnlyOnce("办结");
    }

    @Test
    void promiseKeepsTheCaseOpenAfterItsProcessHasEnded() {
        // given
        UnitWork zjj = work.assignedTo("zjj").ofClass("B").until("recordFeedback");
        ProcessInstance handling = zjj.handling();

        // when
        zjj.returned(zjj.addressee(1), "satisfied");
        work.engine().runJobs();

        // then
        assertThat(handling).hasPassed("openCommitment").isEnded();
        assertThat(work.life()).hasPassed("closeCase").isEnded();
        assertThat(work.state()).isEqualTo(ProposalState.REPLIED);
        assertThat(commitments.ofProposal(work.key())).singleElement().satisfies(promise -> assertThat(promise.state())
                .isEqualTo(Commitment.State.OPEN));

        // when
        runAgain(openCommitment, handling, Map.of());

        // then
        assertThat(commitments.ofProposal(work.key())).hasSize(1);
    }

    private void dissatisfied(UnitWork unit) {
        unit.returned(unit.addressee(1), "dissatisfied");
        work.engine().runJobs();
    }
}
