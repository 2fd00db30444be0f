package cn.zhengxie.proposalreply.process;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.zhengxie.proposalreply.dispatch.Channel;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.DocumentKind;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.document.StoredDocument;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.Correction;
import cn.zhengxie.proposalreply.signoff.Corrections;
import cn.zhengxie.proposalreply.signoff.DocumentNumbers;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** 更正: a letter that had gone out with a mistake is issued again, as a letter of its own beside it. */
abstract class CorrectionPaths extends CasePaths {

    private static final int NOBODY_LISTENS = 1;
    private static final String CORRECTED = "您提出的建议收悉，现答复如下：已在四个社区建成日间照料中心。";

    @RegisterExtension
    static final GreenMailExtension POST_OFFICE = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    CorrectionProcess correcting;

    @Autowired
    Corrections corrections;

    @Autowired
    DocumentNumbers numbers;

    @Autowired
    Documents documents;

    @Autowired
    Drafts drafts;

    @Autowired
    Dispatch dispatch;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void connect() {
        sender.setPort(POST_OFFICE.getSmtp().getPort());
    }

    @AfterEach
    void disconnect() {
        sender.setPort(NOBODY_LISTENS);
    }

    @Test
    void correctedLetterGoesToEverybodyAndTheFirstOneStaysOnFile() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        String before = drafts.find(zjj.round()).orElseThrow().body();
        String number = zjj.documentNumber().orElseThrow();
        LocalDate repliedOn = dispatch.repliedOn(zjj.round()).orElseThrow();

        // when
        Round letter = begin(zjj).letter();

        // then
        Assertions.assertThat(drafts.find(letter).orElseThrow().body()).isEqualTo(before);
        ProcessInstance correction = correction(zjj);
        assertThat(correction).isWaitingAt("draftCorrection");

        // when
        zjj.correctUntil(letter, CORRECTED, "seal");

        // then
        Assertions.assertThat(numbers.issuedFor(letter))
                .hasValueSatisfying(own -> Assertions.assertThat(own).isNotEqualTo(number));

        // when
        zjj.correctUntil(letter, CORRECTED, "confirmDelivery");
        dispatch.of(letter).forEach(zjj::post);
        work.engine().runJobs();

        // then
        assertThat(correction)
                .hasPassed("issueDocumentNumber", "renderDocuments", "recordCorrected", "corrected")
                .hasNotPassed("voidDocumentNumber")
                .isEnded();
        Assertions.assertThat(corrections.inForce(zjj.round())).isEqualTo(letter);
        Assertions.assertThat(drafts.find(zjj.round()).orElseThrow().body()).isEqualTo(before);
        Assertions.assertThat(drafts.find(letter).orElseThrow().body()).isEqualTo(CORRECTED);
        Assertions.assertThat(zjj.documentNumber()).contains(number);
        Assertions.assertThat(corrections.replacing(zjj.round()))
                .get()
                .extracting(Correction::letter)
                .isEqualTo(letter);
        Assertions.assertThat(documents.of(work.key()))
                .extracting(StoredDocument::round, StoredDocument::kind, StoredDocument::format)
                .containsOnlyOnce(
                        tuple(zjj.round(), DocumentKind.REPLY, DocumentFormat.PDF),
                        tuple(letter, DocumentKind.REPLY, DocumentFormat.PDF),
                        tuple(letter, DocumentKind.REPLY, DocumentFormat.DOCX));
        Assertions.assertThat(dispatch.of(letter))
                .extracting(Recipient::role, Recipient::name, Recipient::state)
                .containsExactlyElementsOf(dispatch.of(zjj.round()).stream()
                        .map(recipient -> tuple(recipient.role(), recipient.name(), Recipient.State.DELIVERED))
                        .toList());
        Assertions.assertThat(dispatch.repliedOn(zjj.round())).contains(repliedOn);
        Assertions.assertThat(dispatch.repliedOn(letter)).isEmpty();
        Assertions.assertThat(work.acts()).containsOnlyOnce("提出更正", "更正", "办复");
    }

    @Test
    void formReturnedAfterwardsCountsForTheRound() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        correct(zjj);

        // when
        zjj.returned(zjj.addressee(1), "satisfied");
        work.engine().runJobs();

        // then
        Assertions.assertThat(work.state()).isEqualTo(ProposalState.CONCLUDED);
        Assertions.assertThat(
                        documents.find(zjj.round(), zjj.addressee(1).id(), DocumentKind.BUNDLE, DocumentFormat.PDF))
                .isPresent();
    }

    @Test
    void formThatCameBeforeStaysAndTheCorrectionOutlivesTheCase() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Round letter = begin(zjj).letter();
        ProcessInstance correction = correction(zjj);

        // when
        zjj.returned(zjj.addressee(1), "satisfied");
        work.engine().runJobs();

        // then
        Assertions.assertThat(work.state()).isEqualTo(ProposalState.CONCLUDED);
        assertThat(correction).isNotEnded();

        // when
        finish(zjj, letter);

        // then
        assertThat(correction).hasPassed("corrected").isEnded();
        Assertions.assertThat(zjj.feedback(1).form().satisfaction()).isNotNull();
        Assertions.assertThat(work.state()).isEqualTo(ProposalState.CONCLUDED);
    }

    @Test
    void concludedCaseCanBeCorrectedAndStaysConcluded() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        zjj.returned(zjj.addressee(1), "satisfied");
        work.engine().runJobs();

        // when
        correct(zjj);

        // then
        Assertions.assertThat(work.state()).isEqualTo(ProposalState.CONCLUDED);
        Assertions.assertThat(corrections.inForce(zjj.round()).edition()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "proofread", "endorse", "sign"})
    void draftIsSentBackToWhoWroteIt(String step) {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Round letter = begin(zjj).letter();
        zjj.correctUntil(letter, CORRECTED, step);

        // when
        zjj.sendBack(step, "draft");

        // then
        assertThat(zjj.drafting()).isWaitingAt("draft");
        finish(zjj, letter);
        Assertions.assertThat(corrections.inForce(zjj.round())).isEqualTo(letter);
    }

    @Test
    void letterThatFailsTheLastCheckGoesBackWithoutANumber() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Round letter = begin(zjj).letter();
        zjj.correctUntil(letter, CORRECTED, "register");

        // when
        zjj.complete("register", Map.of("decision", "sendBack", "comment", "另有一处差错"));

        // then
        assertThat(correction(zjj)).hasNotPassed("issueDocumentNumber").isWaitingAt("draftCorrection");
        Assertions.assertThat(numbers.issuedFor(letter)).isEmpty();
        finish(zjj, letter);
    }

    @Test
    void recalledCorrectionLosesItsNumberAndGetsAnother() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Round letter = begin(zjj).letter();
        zjj.correctUntil(letter, CORRECTED, "seal");
        String first = numbers.issuedFor(letter).orElseThrow();

        // when
        zjj.complete("seal", Map.of("decision", "recall", "reason", "又发现一处差错"));

        // then
        assertThat(correction(zjj)).hasPassed("voidDocumentNumber").isWaitingAt("draftCorrection");
        Assertions.assertThat(numbers.issuedFor(letter)).isEmpty();
        Assertions.assertThat(zjj.documentNumber()).isPresent();

        // when
        finish(zjj, letter);

        // then
        Assertions.assertThat(numbers.issuedFor(letter)).isPresent().isNotEqualTo(first);
    }

    @Test
    void correctionThatBearsTheSameNumberVoidsNothing() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        String number = zjj.documentNumber().orElseThrow();
        Round letter = begin(zjj).letter();
        database.sql("update correction set own_number = false where proposal_id = ?")
                .param(work.key())
                .update();
        zjj.correctUntil(letter, CORRECTED, "seal");
        Assertions.assertThat(numbers.issuedFor(letter)).contains(number);

        // when
        zjj.complete("seal", Map.of("decision", "recall", "reason", "又发现一处差错"));

        // then
        assertThat(correction(zjj)).hasPassed("voidDocumentNumber").isWaitingAt("draftCorrection");
        Assertions.assertThat(zjj.documentNumber()).contains(number);
        Assertions.assertThat(work.acts()).doesNotContain("作废文号");

        // when
        finish(zjj, letter);

        // then
        Assertions.assertThat(numbers.issuedFor(letter)).contains(number);
        Assertions.assertThat(corrections.name(letter)).isEqualTo(number + "（更正件）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "sign", "register", "seal"})
    void correctionIsGivenUpWhereverItStands(String step) {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Round letter = begin(zjj).letter();
        zjj.correctUntil(letter, CORRECTED, step);
        ProcessInstance correction = correction(zjj);

        // when
        correcting.abandon(zjj.held(), "原文无误", work.official("zjj.office"));

        // then
        assertThat(correction)
                .hasPassed("originalKept")
                .hasNotPassed("corrected")
                .isEnded();
        Assertions.assertThat(corrections.inForce(zjj.round())).isEqualTo(zjj.round());
        Assertions.assertThat(numbers.issuedFor(letter)).isEmpty();
        Assertions.assertThat(work.engine().tasks())
                .extracting("taskDefinitionKey")
                .containsExactly("recordFeedback");
        Assertions.assertThat(begin(zjj).letter().edition()).isEqualTo(2);
    }

    @Test
    void whatIsSealedIsNotGivenUp() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Round letter = begin(zjj).letter();
        zjj.correctUntil(letter, CORRECTED, "confirmDelivery");

        // then
        assertRefused(
                () -> correcting.abandon(zjj.held(), "原文无误", work.official("zjj.office")), null, "更正件已用印核发，正在寄送，不能再放弃");
    }

    @Test
    void withdrawalEndsTheCorrectionAndVoidsItsNumber() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Round letter = begin(zjj).letter();
        zjj.correctUntil(letter, CORRECTED, "seal");
        ProcessInstance correction = correction(zjj);

        // when
        work.withdraw("提案者撤回");

        // then
        assertThat(correction)
                .hasPassed("correctionDropped")
                .hasNotPassed("corrected")
                .isEnded();
        Assertions.assertThat(work.engine().isOver()).isTrue();
        Assertions.assertThat(numbers.issuedFor(letter)).isEmpty();
        Assertions.assertThat(zjj.documentNumber()).isPresent();
        Assertions.assertThat(corrections.find(letter).orElseThrow().state()).isEqualTo(Correction.State.ABANDONED);
    }

    @Test
    void withdrawalLeavesACorrectionThatSomebodyHasInForce() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Round letter = begin(zjj).letter();
        zjj.correctUntil(letter, CORRECTED, "confirmDelivery");
        zjj.post(dispatch.of(letter).get(0));

        // when
        work.withdraw("提案者撤回");

        // then
        Assertions.assertThat(work.engine().isOver()).isTrue();
        Assertions.assertThat(numbers.issuedFor(letter)).isPresent();
        Assertions.assertThat(corrections.inForce(zjj.round())).isEqualTo(letter);
    }

    @Test
    void everyRecipientGetsItTheWayHeGotTheFirst() throws Exception {
        // given
        UnitWork zjj = work.proposedBy(Casework.byEmail(1, "徐博雅"), Casework.byPost(2, "王建国"))
                .assignedTo("zjj")
                .withPapers()
                .until("recordFeedback");
        String number = zjj.documentNumber().orElseThrow();
        Assertions.assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);

        // when
        Round letter = correct(zjj);

        // then
        Assertions.assertThat(dispatch.of(letter))
                .filteredOn(Recipient::isAddressee)
                .extracting(Recipient::name, Recipient::channel, Recipient::state)
                .containsExactly(
                        tuple("徐博雅", Channel.EMAIL, Recipient.State.DELIVERED),
                        tuple("王建国", Channel.POST, Recipient.State.DELIVERED));
        Assertions.assertThat(POST_OFFICE.getReceivedMessages()).hasSize(2);
        MimeMessage mail = POST_OFFICE.getReceivedMessages()[1];
        Assertions.assertThat(mail.getSubject()).endsWith("的答复（更正）");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        MimeMultipart text = (MimeMultipart) parts.getBodyPart(0).getContent();
        Assertions.assertThat((String) text.getBodyPart(0).getContent()).contains("现予更正", number, "此前寄送的征询意见表仍然有效");
        Assertions.assertThat(parts.getCount()).isEqualTo(2);
        Assertions.assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName()))
                .isEqualTo("复文（更正）.pdf");
    }

    @Test
    void wayOfACorrectionCanChangeBeforeItLeaves() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Round letter = begin(zjj).letter();
        zjj.correctUntil(letter, CORRECTED, "confirmDelivery");
        Recipient addressee = dispatch.of(letter).get(0);

        // when
        work.changeChannel(addressee, Channel.EMAIL, null, "boya@example.cn");
        work.engine().runJobs();

        // then
        Assertions.assertThat(dispatch.get(addressee.id()).state()).isEqualTo(Recipient.State.DELIVERED);
        Assertions.assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
    }

    @Test
    void secondCorrectionReplacesTheFirst() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Round first = correct(zjj);

        // when
        Round second = correct(zjj);

        // then
        Assertions.assertThat(corrections.find(second).orElseThrow().corrected())
                .isEqualTo(first);
        Assertions.assertThat(corrections.inForce(zjj.round())).isEqualTo(second);
        Assertions.assertThat(corrections.replacing(first).orElseThrow().letter())
                .isEqualTo(second);
        Assertions.assertThat(corrections.dispatched(zjj.round())).containsExactly(zjj.round(), first, second);
    }

    @Test
    void formDoesNotComeWithACorrection() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Round letter = begin(zjj).letter();
        zjj.correctUntil(letter, CORRECTED, "confirmDelivery");
        Recipient addressee = dispatch.of(letter).get(0);

        // then
        assertRefused(
                () -> zjj.complete(
                        "confirmDelivery",
                        addressee.id(),
                        Map.of("trackingNumber", "XA2026", "feedback", zjj.wholeForm("satisfied"))),
                "feedback",
                "更正件不另附征询意见表；提案者当场填写的，请在登记征询意见表时录入");
    }

    @Test
    void oneCorrectionAtATimeAndOnlyOfWhatHasGoneOut() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("seal");

        // then
        assertRefused(() -> begin(zjj), null, "复文还没有寄出，不能更正");

        // when
        zjj.until("recordFeedback");

        // then
        assertRefused(() -> correcting.begin(zjj.held(), " ", work.official("zjj.office")), "reason", "请写明更正的理由");
        begin(zjj);
        assertRefused(() -> begin(zjj), null, "这份复文正在更正，寄出或放弃后才能再次更正");
    }

    @Test
    void correctionGoesOnWhenTheProposalIsHandledAgain() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Round letter = begin(zjj).letter();
        zjj.correctUntil(letter, CORRECTED, "seal");

        // when
        zjj.returned(zjj.addressee(1), "dissatisfied");
        work.engine().runJobs();

        // then
        Assertions.assertThat(zjj.held().round()).isEqualTo(2);
        assertRefused(() -> begin(zjj), null, "重新办理的复文还没有寄出，不能更正；前一次复文的差错请在这次复文中改正");

        // when
        finish(zjj, letter);

        // then
        Assertions.assertThat(corrections.inForce(letter)).isEqualTo(letter);
        Assertions.assertThat(drafts.find(zjj.round())).isPresent();
    }

    @Test
    void numberIsRecordedOnceHoweverOftenTheLastStepRuns() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Round letter = correct(zjj);

        // when
        corrections.complete(letter);

        // then
        Assertions.assertThat(work.acts()).containsOnlyOnce("更正");
    }

    private Correction begin(UnitWork unit) {
        return correcting.begin(unit.held(), "第二段数字有误", work.official("zjj.office"));
    }

    private Round correct(UnitWork unit) {
        Round letter = begin(unit).letter();
        finish(unit, letter);
        return letter;
    }

    private void finish(UnitWork unit, Round letter) {
        unit.correctUntil(letter, CORRECTED, "confirmDelivery");
        dispatch.of(letter).stream()
                .filter(recipient -> recipient.channel() != Channel.EMAIL)
                .forEach(unit::post);
        work.engine().runJobs();
    }

    private ProcessInstance correction(UnitWork unit) {
        return work.engine().instance(CorrectionProcess.MODEL, unit.round().unit());
    }
}
