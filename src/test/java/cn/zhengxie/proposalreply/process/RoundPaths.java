package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.zhengxie.proposalreply.commitment.Commitment;
import cn.zhengxie.proposalreply.commitment.Commitments;
import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.feedback.DecidedDissatisfaction;
import cn.zhengxie.proposalreply.feedback.DissatisfactionDecision;
import cn.zhengxie.proposalreply.feedback.DissatisfactionDecision.Decision;
import cn.zhengxie.proposalreply.feedback.Dissatisfactions;
import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.feedback.FeedbackView.State;
import cn.zhengxie.proposalreply.forwarding.Forwarding;
import cn.zhengxie.proposalreply.forwarding.Forwardings;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Round;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
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
    Dissatisfactions dissatisfactions;

    @Autowired
    RequestDecisionDelegate requestDecision;

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
    void lastDissatisfactionIsForSupervisionToDecide() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        ProcessInstance handling = zjj.handling();

        // when
        lastRoundEndsDissatisfied(zjj);

        // then
        assertThat(handling).hasPassed("requestDecision").isWaitingAtExactly("decideDissatisfaction");
        assertThat(work.acts()).containsOnlyOnce("提请决定");
        assertThat(work.listOf(Casework.SUPERVISOR)).contains("decideDissatisfaction");
        Deadline decision = work.deadline("zjj", DeadlineStep.DISSATISFACTION_DECISION);
        assertThat(decision.anchor()).isEqualTo(work.today());
        assertThat(zjj.tasks("decideDissatisfaction"))
                .singleElement()
                .extracting(Task::getDueDate)
                .isEqualTo(CaseVariables.end(decision));
        assertThat(feedbackForms.judge(zjj.round()).explanation()).endsWith("已办理2次，是否再办理由督查局决定。");

        // when
        runAgain(requestDecision, handling, Map.of());

        // then
        assertThat(work.acts()).containsOnlyOnce("提请决定");
    }

    @Test
    void supervisionClosesTheCaseHoweverDissatisfiedTheProposerIs() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        ProcessInstance handling = zjj.handling();
        lastRoundEndsDissatisfied(zjj);

        // when
        work.supervisor("decideDissatisfaction", Map.of("decision", "close", "reason", "受政策所限，已当面说明"));
        work.engine().runJobs();

        // then
        assertThat(zjj.held().round()).isEqualTo(2);
        assertThat(handling).hasPassed("roundsEnded", "answered").isEnded();
        assertThat(work.life()).isEnded();
        assertThat(work.state()).isEqualTo(ProposalState.CONCLUDED);
        assertThat(work.acts()).containsOnlyOnce("不满意处理决定");
        assertThat(work.deadline("zjj", DeadlineStep.DISSATISFACTION_DECISION).metOn())
                .isEqualTo(work.today());
        assertThat(work.told("不满意处理决定")).containsExactly("zjj.deputy", "zjj.laogai.drafter", "zjj.office");
        assertThat(feedbackForms.judge(zjj.round()).explanation()).endsWith("督查局%s决定予以结案。".formatted(work.today()));
    }

    @Test
    void supervisionGrantsARoundBeyondTheRule() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        ProcessInstance handling = zjj.handling();
        lastRoundEndsDissatisfied(zjj);
        Round second = zjj.round();
        String secondNumber = zjj.documentNumber().orElseThrow();

        // when
        work.supervisor(
                "decideDissatisfaction",
                Map.of("decision", "anotherRound", "reason", "答复未涉及主要诉求", "instruction", "请与提案者现场面商"));

        // then
        assertThat(handling).isWaitingAtExactly("answer", "instruct");
        assertThat(zjj.held().round()).isEqualTo(3);
        assertThat(work.deadline("zjj", DeadlineStep.REPLY).anchor()).isEqualTo(work.today());
        assertThat(dissatisfactions.of(second).orElseThrow())
                .isEqualTo(new DecidedDissatisfaction(
                        new DissatisfactionDecision(Decision.ANOTHER_ROUND, "答复未涉及主要诉求", "请与提案者现场面商"),
                        work.today(),
                        work.official(Casework.SUPERVISOR).name()));

        // when
        zjj.until("draft");
        zjj.draftCarriedOver();
        zjj.until("recordFeedback");

        // then
        assertThat(zjj.documentNumber()).isPresent().isNotEqualTo(Optional.of(secondNumber));

        // when
        dissatisfied(zjj);

        // then
        assertThat(handling).isWaitingAtExactly("decideDissatisfaction");
        assertThat(feedbackForms.judge(zjj.round()).explanation()).endsWith("已办理3次，是否再办理由督查局决定。");
    }

    @Test
    void supervisionThatDoesNotDecideIsChased() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        lastRoundEndsDissatisfied(zjj);
        Deadline decision = work.deadline("zjj", DeadlineStep.DISSATISFACTION_DECISION);
        assertThat(work.engine().due("dissatisfactionWatch", "zjj"))
                .isEqualTo(Date.from(
                        ChinaTime.morningOf(decision.due().plusDays(1)).toInstant()));
        work.reminderIsDue(DeadlineStep.DISSATISFACTION_DECISION);

        // when
        work.engine().fire("dissatisfactionWatch", "zjj");
        work.engine().fire("dissatisfactionWatch", "zjj");

        // then
        assertThat(zjj.handling())
                .hasPassed("climbDissatisfactionLadder", "dissatisfactionUrged")
                .isWaitingAt("decideDissatisfaction");
        assertThat(work.acts()).containsOnlyOnce("逾期催办");
        assertThat(work.told("逾期催办")).containsExactly(Casework.SUPERVISOR);

        // when
        work.supervisor("decideDissatisfaction", Map.of("decision", "close", "reason", "已当面说明"));

        // then
        assertThat(work.engine().waitsFor("dissatisfactionWatch")).isFalse();
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

    private void lastRoundEndsDissatisfied(UnitWork unit) {
        dissatisfied(unit);
        unit.until("recordFeedback");
        dissatisfied(unit);
    }

    private void dissatisfied(UnitWork unit) {
        unit.returned(unit.addressee(1), "dissatisfied");
        work.engine().runJobs();
    }
}
