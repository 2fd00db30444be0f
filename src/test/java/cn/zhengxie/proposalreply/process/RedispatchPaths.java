package cn.zhengxie.proposalreply.process;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.dispatch.Channel;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.dispatch.ReturnReport;
import cn.zhengxie.proposalreply.dispatch.ReturnedLetter;
import cn.zhengxie.proposalreply.dispatch.ReturnedLetters;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** 退信 and 重新寄送. */
abstract class RedispatchPaths extends CasePaths {

    private static final int NOBODY_LISTENS = 1;

    @RegisterExtension
    static final GreenMailExtension POST_OFFICE = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    Redispatch redispatch;

    @Autowired
    ReturnedLetters returned;

    @Autowired
    Dispatch dispatch;

    @BeforeEach
    void connect() {
        sender.setPort(POST_OFFICE.getSmtp().getPort());
    }

    @AfterEach
    void disconnect() {
        sender.setPort(NOBODY_LISTENS);
    }

    @Test
    void letterReturnedByThePostIsHandedOver() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        LocalDate repliedOn = dispatch.repliedOn(zjj.round()).orElseThrow();

        // when
        comesBack(zjj.addressee(1), Channel.IN_PERSON, null, null);

        // then
        ProcessInstance again = again(zjj);
        assertThat(again).isWaitingAt("confirmRedelivery");
        assertThat(zjj.addressee(1).state()).isEqualTo(Recipient.State.RETURNED);
        assertThat(zjj.tasks("recordFeedback")).hasSize(1);

        // when
        zjj.complete("confirmRedelivery", Map.of());

        // then
        assertThat(again).hasPassed("redelivered").hasNotPassed("sendByEmail").isEnded();
        assertThat(zjj.addressee(1).state()).isEqualTo(Recipient.State.DELIVERED);
        assertThat(zjj.addressee(1).channel()).isEqualTo(Channel.IN_PERSON);
        assertThat(dispatch.repliedOn(zjj.round())).contains(repliedOn);
        assertThat(returned.ofProposal(work.key()))
                .extracting(ReturnedLetter::channel, ReturnedLetter::trackingNumber, ReturnedLetter::reason)
                .containsExactly(tuple(Channel.POST, "XA2026", "查无此人"));
        assertThat(work.acts()).containsOnlyOnce("办复", "退信");
    }

    @Test
    void bouncedMailGoesToAnotherAddress() {
        // given
        UnitWork zjj =
                work.proposedBy(Casework.byEmail(1, "徐博雅")).assignedTo("zjj").until("recordFeedback");
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);

        // when
        comesBack(zjj.addressee(1), Channel.EMAIL, null, "boya@example.cn");
        ProcessInstance again = again(zjj);
        work.engine().run("sendByEmail");

        // then
        assertThat(again)
                .hasPassed("emailSent")
                .hasNotPassed("confirmRedelivery")
                .isEnded();
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(2);
        assertThat(zjj.addressee(1).email()).isEqualTo("boya@example.cn");
        assertThat(zjj.addressee(1).state()).isEqualTo(Recipient.State.DELIVERED);
    }

    @Test
    void mailThatCannotLeaveAgainIsTriedForAsLongAsTheFirst() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        comesBack(zjj.addressee(1), Channel.EMAIL, null, "boya@example.cn");
        int mailServer = sender.getPort();
        sender.setPort(NOBODY_LISTENS);

        // when
        assertThatThrownBy(() -> work.engine().run("sendByEmail")).hasMessageContaining("连接不上邮件服务器");

        // then
        assertThat(work.engine().job("sendByEmail").getRetries()).isEqualTo(16);

        // when
        sender.setPort(mailServer);
        work.engine().run("sendByEmail");

        // then
        assertThat(zjj.addressee(1).state()).isEqualTo(Recipient.State.DELIVERED);
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
    }

    @Test
    void wayCanChangeOnceMoreBeforeItLeavesAgain() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        comesBack(zjj.addressee(1), Channel.POST, "许昌市莲城大道2号", null);
        ProcessInstance again = again(zjj);

        // when
        work.changeChannel(zjj.addressee(1), Channel.EMAIL, null, "boya@example.cn");
        work.engine().run("sendByEmail");

        // then
        assertThat(again).hasPassed("emailSent").hasNotPassed("redelivered").isEnded();
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
    }

    @Test
    void timeForTheFormBeginsAnewWithTheSecondDeparture() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        long addressee = zjj.addressee(1).id();
        work.formAwaitedSince(work.today().minusDays(12), addressee);
        Date before = work.engine().due("feedbackLapsed", addressee);
        comesBack(zjj.addressee(1), Channel.IN_PERSON, null, null);

        // when
        zjj.complete("confirmRedelivery", Map.of());

        // then
        assertThat(work.deadline(addressee).anchor()).isEqualTo(work.today());
        assertThat(work.engine().due("feedbackLapsed", addressee))
                .isEqualTo(CaseVariables.end(work.deadline(addressee)))
                .isAfter(before);
    }

    @Test
    void letterThatWasAnsweredHasArrived() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Recipient addressee = zjj.addressee(1);
        zjj.returned(addressee, "satisfied");

        // then
        assertRefused(
                () -> comesBack(addressee, Channel.IN_PERSON, null, null), "returnedOn", "徐博雅的征询意见表已经返回，复文不会是退回件");
        assertThat(work.engine().instances(Redispatch.MODEL)).isEmpty();
        assertThat(returned.ofProposal(work.key())).isEmpty();
    }

    @Test
    void copyComesBackToo() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Recipient copy = zjj.recipients().get(1);

        // when
        comesBack(copy, Channel.POST, "许昌市建设路9号", null);
        zjj.complete("confirmRedelivery", Map.of());

        // then
        assertThat(dispatch.get(copy.id()).state()).isEqualTo(Recipient.State.DELIVERED);
        assertThat(work.deadline("zjj", DeadlineStep.FEEDBACK).anchor()).isEqualTo(work.today());
    }

    @Test
    void withdrawnCaseSendsNothingAgain() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        comesBack(zjj.addressee(1), Channel.IN_PERSON, null, null);
        ProcessInstance again = again(zjj);

        // when
        work.withdraw("提案者撤回");

        // then
        assertThat(again)
                .hasPassed("redispatchDropped")
                .hasNotPassed("redelivered")
                .isEnded();
        assertThat(work.engine().isOver()).isTrue();
    }

    private void comesBack(Recipient recipient, Channel channel, String address, String email) {
        redispatch.begin(
                recipient, new ReturnReport(null, "查无此人", null, channel, address, email), work.official("zjj.office"));
    }

    private ProcessInstance again(UnitWork unit) {
        return work.engine().instance(Redispatch.MODEL, unit.round().unit());
    }
}
