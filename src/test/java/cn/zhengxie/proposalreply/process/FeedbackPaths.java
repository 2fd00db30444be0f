package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.dispatch.Channel;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.dispatch.Way;
import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.feedback.FeedbackView;
import cn.zhengxie.proposalreply.feedback.FeedbackView.State;
import cn.zhengxie.proposalreply.feedback.ReturnedForm;
import cn.zhengxie.proposalreply.feedback.Satisfaction;
import cn.zhengxie.proposalreply.forwarding.Forwarding;
import cn.zhengxie.proposalreply.forwarding.Forwardings;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 征询意见表: returned, settled, forwarded, or never seen. */
abstract class FeedbackPaths extends CasePaths {

    @Autowired
    FeedbackForms feedbackForms;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Forwardings forwardings;

    @Autowired
    ReturnedForms returnedForms;

    @Autowired
    JdbcClient database;

    @Autowired
    RecordNoFeedbackDelegate recordNoFeedback;

    @Autowired
    ForwardToCommitteeDelegate forwardToCommittee;

    @Test
    void completeFormIsForwardedStraightAway() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        ProcessInstance handling = zjj.handling();

        // when
        zjj.returned(zjj.addressee(1), "satisfied");

        // then
        assertThat(handling).hasNotPassed("resolveIncompleteForm").isWaitingAt("forwardToCommittee");

        // when
        work.engine().runJobs();

        // then
        assertThat(handling)
                .hasPassed("forwardToCommittee", "judgeOutcome", "answered")
                .isEnded();
        assertThat(work.life()).hasPassed("closeCase").isEnded();
        assertThat(forwardings.ofProposal(work.key())).hasSize(1);
        assertThat(work.state()).isEqualTo(ProposalState.CONCLUDED);
    }

    @Test
    void incompleteFormGoesBackToTheProposerAndIsWaitedForAgain() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        ProcessInstance handling = zjj.handling();
        zjj.returnedWithGaps(zjj.addressee(1), "satisfied");
        assertThat(handling).isWaitingAt("resolveIncompleteForm").hasNotPassed("forwardToCommittee");

        // when
        zjj.complete("resolveIncompleteForm", Map.of("decision", "askAgain", "comment", "请补签名"));

        // then
        assertThat(handling).isWaitingAt("recordFeedback").isNotWaitingAt("resolveIncompleteForm");
        assertThat(zjj.feedback(1).state()).isEqualTo(State.EXPECTED);

        // when
        zjj.returned(zjj.addressee(1), "basicallySatisfied");
        work.engine().runJobs();

        // then
        assertThat(handling).isEnded();
        assertThat(zjj.feedback(1).form().satisfaction()).isEqualTo(Satisfaction.BASICALLY_SATISFIED);
        assertThat(forwardings.ofProposal(work.key())).hasSize(1);
    }

    @Test
    void formWhoseGapsNobodySettlesIsChased() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        long addressee = zjj.addressee(1).id();
        zjj.returnedWithGaps(zjj.addressee(1), "satisfied");
        Deadline forwarding = work.deadline("zjj", DeadlineStep.FORWARDING);
        assertThat(zjj.tasks("resolveIncompleteForm"))
                .singleElement()
                .extracting(Task::getDueDate)
                .isEqualTo(Date.from(ChinaTime.closeOf(forwarding.due())));
        work.reminderIsDue(DeadlineStep.FORWARDING);

        // when
        work.engine().fire("forwardingWatch", addressee);
        work.engine().fire("forwardingWatch", addressee);

        // then
        assertThat(zjj.handling())
                .hasPassed("climbForwardingLadder", "forwardingUrged")
                .isWaitingAt("resolveIncompleteForm");
        assertThat(work.acts()).containsOnlyOnce("逾期催办");
        assertThat(work.told("逾期催办")).containsExactly("zjj.deputy", "zjj.office");

        // when
        zjj.complete("resolveIncompleteForm", Map.of("decision", "askAgain", "comment", "请补签名"));

        // then
        assertThat(work.engine().waitsFor("forwardingWatch")).isFalse();

        // when
        zjj.returnedWithGaps(zjj.addressee(1), "satisfied");

        // then
        assertThat(work.engine().due("forwardingWatch", addressee))
                .as("the form has come anew")
                .isEqualTo(Date.from(ChinaTime.morningOf(work.deadline("zjj", DeadlineStep.FORWARDING)
                                .due()
                                .plusDays(1))
                        .toInstant()));
    }

    @Test
    void incompleteFormIsAcceptedAsItIs() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        ProcessInstance handling = zjj.handling();
        zjj.returnedWithGaps(zjj.addressee(1), "satisfied");

        // when
        zjj.complete("resolveIncompleteForm", Map.of("decision", "acceptAsIs", "verifiedBy", "张办公电话核实"));
        work.engine().runJobs();

        // then
        assertThat(handling)
                .hasPassed("resolveIncompleteForm", "forwardToCommittee")
                .isEnded();
        assertThat(zjj.feedback(1).verifiedBy()).isEqualTo("张办公电话核实");
        assertThat(zjj.feedback(1).forwardedOn()).isEqualTo(work.today());
    }

    @Test
    void reminderOfAFormLeavesTheTaskWhereItIs() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        work.reminderIsDue(DeadlineStep.FEEDBACK);

        // when
        work.engine().fire("feedbackReminder", zjj.addressee(1).id());

        // then
        assertThat(zjj.handling())
                .hasPassed("remindFeedback")
                .isWaitingAt("recordFeedback")
                .isNotWaitingAt("resolveIncompleteForm");
        assertThat(work.acts()).containsOnlyOnce("反馈提醒");
    }

    @Test
    void silenceIsNoFeedback() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        ProcessInstance handling = zjj.handling();
        long addressee = zjj.addressee(1).id();

        // when
        work.engine().fire("feedbackLapsed", addressee);
        work.engine().runJobs();

        // then
        assertThat(handling)
                .hasPassed("recordNoFeedback", "noFeedback")
                .hasNotPassed("formReceived", "forwardToCommittee")
                .isEnded();
        assertThat(zjj.feedback(1).state()).isEqualTo(State.LAPSED);
        assertThat(work.state()).isEqualTo(ProposalState.CONCLUDED);

        // when
        runAgain(recordNoFeedback, handling, Map.of("recipientId", addressee));

        // then
        assertThat(work.acts()).containsOnlyOnce("未反馈");
    }

    @Test
    void incompleteFormThatIsNeverCompletedIsForwardedAsItIs() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        zjj.returnedWithGaps(zjj.addressee(1), "satisfied");
        zjj.complete("resolveIncompleteForm", Map.of("decision", "askAgain", "comment", "请补签名"));

        // when
        work.engine().fire("feedbackLapsed", zjj.addressee(1).id());
        work.engine().runJobs();

        // then
        assertThat(work.acts()).contains("逾期未补填", "转送").doesNotContain("未反馈");
        assertThat(forwardings.ofProposal(work.key())).hasSize(1);
        assertThat(work.life()).isEnded();
    }

    @Test
    void formHandedInOnlineWakesTheOneWhoWaitsForIt() {
        // given
        UnitWork zjj = work.proposedBy("甲委员", "乙委员").assignedTo("zjj").until("recordFeedback");
        long second = zjj.addressee(2).id();

        // when
        feedbackForms.recordOnline(
                second,
                new ReturnedForm(null, null, null, null, Satisfaction.SATISFIED, null, false, null, null, null));

        // then
        assertThat(zjj.handling())
                .hasPassed("feedbackSubmitted")
                .isWaitingAt("recordFeedback", "resolveIncompleteForm");
        assertThat(zjj.tasks("recordFeedback")).singleElement().satisfies(task -> assertThat(
                        work.engine().seen(task, CaseVariables.RECIPIENT_ID))
                .isEqualTo(zjj.addressee(1).id()));
        assertThat(zjj.tasks("resolveIncompleteForm")).singleElement().satisfies(task -> assertThat(
                        work.engine().seen(task, CaseVariables.RECIPIENT_ID))
                .isEqualTo(second));
    }

    @Test
    void formHandedInOnlineIsForwardedWhenItCannotBeCorrectedAnyMore() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        long addressee = zjj.addressee(1).id();

        // when
        feedbackForms.recordOnline(addressee, zjj.online(Satisfaction.SATISFIED));

        // then
        assertThat(zjj.handling()).hasPassed("feedbackSubmitted").isWaitingAt("correctionOver");
        assertThat(zjj.tasks("recordFeedback")).isEmpty();

        // when
        feedbackForms.recordOnline(addressee, zjj.online(Satisfaction.DISSATISFIED));
        work.correctionIsOver(addressee);
        work.engine().runJobs();

        // then
        FeedbackView view = feedbackForms.of(addressee).orElseThrow();
        assertThat(view.forms()).hasSize(2);
        assertThat(forwardings.ofProposal(work.key())).singleElement().satisfies(sent -> assertThat(sent.formId())
                .isEqualTo(view.formId()));
        assertThat(zjj.handling()).hasPassed("correctionOver", "openNextRound");
    }

    @Test
    void formHandedInOnlineTakesThePlaceOfAPaperWithGaps() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        zjj.returnedWithGaps(zjj.addressee(1), "dissatisfied");

        // when
        feedbackForms.recordOnline(zjj.addressee(1).id(), zjj.online(Satisfaction.SATISFIED));

        // then
        assertThat(zjj.handling())
                .hasPassed("furtherFormSubmitted")
                .isNotWaitingAt("resolveIncompleteForm")
                .isWaitingAt("correctionOver");
        assertThat(zjj.feedback(1).forms())
                .extracting(entered -> entered.form().online())
                .containsExactly(false, true);
    }

    @Test
    void paperThatComesAfterAnOnlineFormCountsInItsStead() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Recipient addressee = zjj.addressee(1);
        feedbackForms.recordOnline(addressee.id(), zjj.online(Satisfaction.SATISFIED));

        // when
        returnedForms.recordLate(addressee, zjj.form(Satisfaction.BASICALLY_SATISFIED), work.official("zjj.office"));
        work.correctionIsOver(addressee.id());
        work.engine().runJobs();

        // then
        assertThat(zjj.tasks("resolveIncompleteForm")).isEmpty();
        assertThat(zjj.feedback(1).forms()).hasSize(2);
        assertThat(zjj.feedback(1).form().satisfaction()).isEqualTo(Satisfaction.BASICALLY_SATISFIED);
        assertThat(forwardings.ofProposal(work.key())).singleElement().satisfies(sent -> assertThat(sent.formId())
                .isEqualTo(zjj.feedback(1).formId()));
    }

    @Test
    void formHandedInOnlineBeforeItIsWaitedForIsFoundOnEntry() {
        // given
        UnitWork zjj = work.proposedBy("甲委员", "乙委员").assignedTo("zjj").until("confirmDelivery");
        zjj.post(zjj.addressee(1));

        // when
        feedbackForms.recordOnline(zjj.addressee(1).id(), zjj.online(Satisfaction.SATISFIED));

        // then
        assertThat(zjj.handling()).hasNotPassed("expectFeedback");

        // when
        zjj.until("recordFeedback");

        // then
        assertThat(zjj.handling()).hasNotPassed("feedbackSubmitted").isWaitingAt("correctionOver", "recordFeedback");
        assertThat(zjj.tasks("recordFeedback")).hasSize(1);
    }

    @Test
    void formHandedInOnlineWhenTheRoundIsDecidedIsForwardedInAddition() {
        // given
        UnitWork zjj = work.proposedBy("甲委员", "乙委员").assignedTo("zjj").until("recordFeedback");
        long second = zjj.addressee(2).id();
        zjj.returned(zjj.addressee(1), "dissatisfied");
        work.engine().runJobs();

        // when
        feedbackForms.recordOnline(second, zjj.online(Satisfaction.SATISFIED));

        // then
        assertThat(feedbackForms.of(second).orElseThrow().late()).isTrue();
        assertThat(forwardings.ofProposal(work.key())).hasSize(2);
    }

    @Test
    void formFilledInOnTheSpotIsNotWaitedFor() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("confirmDelivery");
        ProcessInstance handling = zjj.handling();
        long addressee = zjj.addressee(1).id();
        dispatch.changeChannel(addressee, new Way(Channel.IN_PERSON, null, null), work.official("zjj.office"));

        // when
        zjj.complete("confirmDelivery", addressee, Map.of("feedback", zjj.wholeForm("satisfied")));
        zjj.post(zjj.recipients().get(1));
        zjj.post(zjj.recipients().get(2));
        work.engine().runJobs();

        // then
        assertThat(handling)
                .hasPassed("expectFeedback", "forwardToCommittee")
                .hasNotPassed("recordFeedback")
                .isEnded();
        assertThat(forwardings.ofProposal(work.key())).hasSize(1);
    }

    @Test
    void lateFormIsForwardedInAdditionAndSignedFor() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Recipient addressee = zjj.addressee(1);
        work.engine().fire("feedbackLapsed", addressee.id());
        work.engine().runJobs();
        assertThat(forwardings.ofProposal(work.key())).isEmpty();

        // when
        ReturnedForm form =
                new ReturnedForm(null, null, null, null, Satisfaction.SATISFIED, null, true, null, null, zjj.scan());
        returnedForms.recordLate(addressee, form, work.official("zjj.office"));

        // then
        assertThat(forwardings.ofProposal(work.key())).hasSize(1);
        assertThat(work.engine().instances("forwarding-receipt")).hasSize(2);
        assertThat(work.acts()).containsOnlyOnce("未反馈", "逾期返回意见表", "转送");
    }

    @Test
    void formThatComesWhileGapsAreSettledIsCheckedInTheirStead() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        zjj.returnedWithGaps(zjj.addressee(1), "dissatisfied");
        assertThat(zjj.handling()).isWaitingAt("resolveIncompleteForm");

        // when
        returnedForms.recordLate(zjj.addressee(1), zjj.form(Satisfaction.SATISFIED), work.official("zjj.office"));

        // then
        assertThat(zjj.handling())
                .hasPassed("furtherFormSubmitted")
                .isNotWaitingAt("resolveIncompleteForm")
                .isWaitingAt("forwardToCommittee");
        assertThat(work.engine().waitsFor("forwardingWatch")).isFalse();

        // when
        work.engine().runJobs();

        // then
        assertThat(zjj.feedback(1).forms()).hasSize(2);
        assertThat(forwardings.ofProposal(work.key())).singleElement().satisfies(sent -> assertThat(sent.formId())
                .isEqualTo(zjj.feedback(1).formId()));
        assertThat(work.state()).isEqualTo(ProposalState.CONCLUDED);
    }

    @Test
    void secondFormIsForwardedInAdditionAndTheSupervisionToldThatItSaysSomethingElse() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        zjj.returned(zjj.addressee(1), "satisfied");
        work.engine().runJobs();

        // when
        returnedForms.recordLate(zjj.addressee(1), zjj.form(Satisfaction.DISSATISFIED), work.official("zjj.office"));

        // then
        assertThat(forwardings.ofProposal(work.key()))
                .extracting(Forwarding::sequence)
                .containsExactly(1, 2);
        assertThat(work.engine().instances("forwarding-receipt")).hasSize(4);
        assertThat(work.told("满意度变化")).containsExactly("ducha");
        assertThat(work.state()).as("the round stays as it was judged").isEqualTo(ProposalState.CONCLUDED);
        assertThat(feedbackForms.judge(zjj.round()).explanation()).contains("满意（", "不满意，已存档，不改变本轮结果。");
    }

    @Test
    void secondFormThatSaysTheSameIsNoNews() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        zjj.returned(zjj.addressee(1), "satisfied");
        work.engine().runJobs();

        // when
        returnedForms.recordLate(zjj.addressee(1), zjj.form(Satisfaction.SATISFIED), work.official("zjj.office"));

        // then
        assertThat(forwardings.ofProposal(work.key())).hasSize(2);
        assertThat(work.told("满意度变化")).isEmpty();
    }

    @Test
    void somebodyElsesSignatureIsSettledWithTheProposer() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Map<String, Object> form = new HashMap<>(zjj.wholeForm("satisfied"));
        form.put("signer", "王秘书");

        // when
        zjj.complete("recordFeedback", form);
        work.engine().runJobs();

        // then
        assertThat(zjj.handling()).isWaitingAt("resolveIncompleteForm");
        assertThat(feedbackForms.gaps(zjj.addressee(1).id())).containsExactly("提案者签名（由王秘书签名）");
    }

    @Test
    void ofReturnAndLapseAtTheSameMomentOneCounts() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        ProcessInstance handling = zjj.handling();
        Recipient addressee = zjj.addressee(1);
        Map<String, Object> form = zjj.wholeForm("dissatisfied");

        // when
        List<Throwable> faults = held(addressee)
                .meet(() -> zjj.complete("recordFeedback", addressee.id(), form), () -> work.engine()
                        .fire("feedbackLapsed", addressee.id()));
        work.engine().runJobs();

        // then
        boolean returned = faults.get(0) == null;
        assertThat(zjj.held().round()).isEqualTo(returned ? 2 : 1);
        assertThat(feedbackForms.of(addressee.id()).orElseThrow().state())
                .isEqualTo(returned ? State.RETURNED : State.LAPSED);
        assertThat(feedbackForms.every(addressee.id())).hasSize(returned ? 1 : 0);
        assertThat(forwardings.ofProposal(work.key())).hasSize(returned ? 1 : 0);
        assertThat(work.acts().contains("返回意见表")).isEqualTo(returned);
        assertThat(work.acts().contains("未反馈")).isEqualTo(!returned);
        assertThat(handling).hasPassed(returned ? "openNextRound" : "noFeedback");
    }

    @Test
    void paperFormRecordedTwiceAtTheSameMomentIsOneForm() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Recipient addressee = zjj.addressee(1);
        Map<String, Object> form = zjj.wholeForm("satisfied");
        Task task = zjj.tasks("recordFeedback").get(0);

        // when
        List<Throwable> faults = held(addressee)
                .meet(() -> work.complete(task, form, "zjj.office"), () -> work.complete(task, form, "zjj.office"));
        work.engine().runJobs();

        // then
        assertThat(faults).filteredOn(Objects::isNull).hasSize(1);
        assertThat(feedbackForms.every(addressee.id())).hasSize(1);
        assertThat(forwardings.ofProposal(work.key())).hasSize(1);
        assertThat(work.acts()).containsOnlyOnce("返回意见表", "转送");
    }

    private HeldRow held(Recipient addressee) {
        String lock = "select recipient_id from feedback where recipient_id = %d for update".formatted(addressee.id());
        return new HeldRow(database, transaction, lock);
    }

    @Test
    void formIsForwardedOnce() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        ProcessInstance handling = zjj.handling();
        long addressee = zjj.addressee(1).id();
        zjj.returned(zjj.addressee(1), "satisfied");
        work.engine().runJobs();

        // when
        runAgain(forwardToCommittee, handling, Map.of("recipientId", addressee));

        // then
        assertThat(forwardings.ofProposal(work.key())).hasSize(1);
        assertThat(work.engine().instances("forwarding-receipt")).hasSize(2);
        assertThat(work.acts()).containsOnlyOnce("转送");
    }
}
