package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.dispatch.Channel;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.dispatch.ScriptedMailServer;
import cn.zhengxie.proposalreply.dispatch.UnclearDispatch;
import cn.zhengxie.proposalreply.dispatch.Way;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** 寄送 and 抄送, up to 办复. */
abstract class DispatchPaths extends CasePaths {

    private static final int NOBODY_LISTENS = 1;

    @RegisterExtension
    static final GreenMailExtension POST_OFFICE = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    Dispatch dispatch;

    @Autowired
    RecordRepliedDelegate recordReplied;

    @BeforeEach
    void connect() {
        sender.setPort(POST_OFFICE.getSmtp().getPort());
    }

    @AfterEach
    void disconnect() {
        sender.setPort(NOBODY_LISTENS);
    }

    @Test
    void letterIsPosted() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("confirmDelivery");
        assertThat(zjj.tasks("confirmDelivery")).hasSize(3);

        // when
        zjj.until("recordFeedback");

        // then
        assertThat(zjj.handling()).hasPassed("confirmDelivery", "recordReplied").hasNotPassed("sendByEmail");
        assertThat(zjj.addressee(1).trackingNumber()).isEqualTo("XA2026");
        assertThat(zjj.addressee(1).deliveredOn()).isEqualTo(work.today());
    }

    @Test
    void letterIsHandedOver() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("confirmDelivery");
        Recipient addressee = zjj.addressee(1);
        dispatch.changeChannel(addressee.id(), new Way(Channel.IN_PERSON, null, null), work.official("zjj.office"));

        // when
        zjj.complete("confirmDelivery", addressee.id(), Map.of());

        // then
        assertThat(dispatch.get(addressee.id()).state()).isEqualTo(Recipient.State.DELIVERED);
        assertThat(dispatch.get(addressee.id()).trackingNumber()).isNull();
        assertThat(zjj.tasks("confirmDelivery")).hasSize(2);
    }

    @Test
    void copiesDoNotDelayTheReply() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("confirmDelivery");

        // when
        zjj.post(zjj.addressee(1));

        // then
        assertThat(zjj.handling()).isWaitingAt("confirmDelivery").hasNotPassed("recordReplied");
        assertThat(zjj.tasks("confirmDelivery")).hasSize(2);
        assertThat(work.state()).isEqualTo(ProposalState.REPLIED);
        assertThat(dispatch.repliedOn(zjj.round())).contains(work.today());
        assertThat(work.deadline("zjj", DeadlineStep.REPLY).metOn()).isEqualTo(work.today());
    }

    @Test
    void lastJointSignerMakesTheReply() {
        // given
        UnitWork zjj = work.proposedBy("甲委员", "乙委员").assignedTo("zjj").until("confirmDelivery");

        // when
        zjj.post(zjj.addressee(2));

        // then
        assertThat(work.state()).isEqualTo(ProposalState.ASSIGNED);

        // when
        zjj.post(zjj.addressee(1));

        // then
        assertThat(work.state()).isEqualTo(ProposalState.REPLIED);
    }

    @Test
    void replyIsRecordedOnce() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");

        // when
        runAgain(recordReplied, zjj.handling(), Map.of());

        // then
        assertThat(work.acts()).containsOnlyOnce("办复");
    }

    @Test
    void letterGoesByEmail() {
        // given
        UnitWork zjj = byEmail();

        // when
        work.engine().run("sendByEmail");

        // then
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
        assertThat(zjj.addressee(1).state()).isEqualTo(Recipient.State.DELIVERED);
        zjj.until("recordFeedback");
        assertThat(zjj.handling()).hasPassed("sendByEmail", "emailSent", "recordReplied");
    }

    @Test
    void mailThatCannotLeaveIsTriedAgain() {
        // given
        UnitWork zjj = byEmail();
        sender.setPort(NOBODY_LISTENS);

        // when
        assertThatThrownBy(() -> work.engine().run("sendByEmail")).hasMessageContaining("电子邮件未能发往xu@example.cn");

        // then
        assertThat(zjj.handling()).isWaitingAt("sendByEmail").hasNotPassed("sendByEmail");
        assertThat(work.engine().job("sendByEmail").getRetries()).isEqualTo(16);
        assertThat(work.engine().incidents()).isEmpty();

        // when
        sender.setPort(POST_OFFICE.getSmtp().getPort());
        work.engine().run("sendByEmail");

        // then
        assertThat(zjj.handling()).hasPassed("sendByEmail");
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
    }

    @Test
    void letterWhoseMailCannotLeaveIsPosted() {
        // given
        UnitWork zjj = byEmail();
        sender.setPort(NOBODY_LISTENS);
        assertThatThrownBy(() -> work.engine().run("sendByEmail")).hasMessageContaining("电子邮件未能发往");

        // when
        work.changeChannel(zjj.addressee(1), Channel.POST, "许昌市建安大道1号", null);
        zjj.post(zjj.addressee(1));

        // then
        assertThat(zjj.handling()).hasPassed("confirmDelivery").hasNotPassed("sendByEmail", "emailSent");
        assertThat(zjj.addressee(1).state()).isEqualTo(Recipient.State.DELIVERED);
        assertThat(POST_OFFICE.getReceivedMessages()).isEmpty();
    }

    @Test
    void letterAboutToBePostedGoesByEmail() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("confirmDelivery");

        // when
        work.changeChannel(zjj.addressee(1), Channel.EMAIL, null, "xu@example.cn");
        work.engine().run("sendByEmail");

        // then
        assertThat(zjj.addressee(1).state()).isEqualTo(Recipient.State.DELIVERED);
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
        assertThat(zjj.tasks("confirmDelivery")).hasSize(2);
    }

    @Test
    void mailThatIsFoundToHaveArrivedIsNotSentAgain() throws Exception {
        // given
        UnitWork zjj = byEmail();
        try (ScriptedMailServer silent =
                ScriptedMailServer.answering(ScriptedMailServer.END_OF_TEXT, ScriptedMailServer.SILENCE)) {
            sender.setPort(silent.port());
            assertThatThrownBy(() -> work.engine().run("sendByEmail"))
                    .isInstanceOf(UnclearDispatch.class)
                    .hasMessage("发送结果不明，请核实");
        }
        sender.setPort(POST_OFFICE.getSmtp().getPort());
        assertThat(zjj.handling()).isWaitingAt("sendByEmail");
        assertThat(zjj.addressee(1).state()).isEqualTo(Recipient.State.SENDING);

        // when
        work.decideUnclear(zjj.addressee(1), true);
        work.engine().run("sendByEmail");

        // then
        assertThat(POST_OFFICE.getReceivedMessages()).isEmpty();
        assertThat(zjj.handling()).hasPassed("sendByEmail");
        assertThat(work.engine().incidents()).isEmpty();
    }

    @Test
    void threeRecipientsOnThreeChannelsAdvanceAlone() {
        // given
        UnitWork zjj = work.proposedBy(Casework.byEmail(1, "甲委员"), Casework.byPost(2, "乙委员"), Casework.byPost(3, "丙委员"))
                .assignedTo("zjj")
                .until("seal");
        zjj.complete("seal", Map.of("decision", "issue"));
        work.changeChannel(zjj.addressee(3), Channel.IN_PERSON, null, null);
        sender.setPort(NOBODY_LISTENS);

        // when
        zjj.complete("confirmDelivery", zjj.addressee(3).id(), Map.of());

        // then
        assertThat(states(zjj)).containsExactly("PENDING", "PENDING", "DELIVERED");

        // when
        assertThatThrownBy(() -> work.engine().run("sendByEmail")).hasMessageContaining("电子邮件未能发往");
        zjj.post(zjj.addressee(2));

        // then
        assertThat(states(zjj)).containsExactly("PENDING", "DELIVERED", "DELIVERED");
        assertThat(work.state()).isEqualTo(ProposalState.ASSIGNED);

        // when
        sender.setPort(POST_OFFICE.getSmtp().getPort());
        work.engine().run("sendByEmail");

        // then
        assertThat(states(zjj)).containsExactly("DELIVERED", "DELIVERED", "DELIVERED");
        assertThat(work.state()).isEqualTo(ProposalState.REPLIED);

        // when
        zjj.until("recordFeedback");
        zjj.returned(zjj.addressee(2), "satisfied");
        zjj.returnedWithGaps(zjj.addressee(3), "satisfied");
        work.engine().runJobs();

        // then
        assertThat(zjj.tasks("recordFeedback")).hasSize(1);
        assertThat(zjj.tasks("resolveIncompleteForm")).hasSize(1);
        assertThat(zjj.feedback(2).forwardedOn()).isEqualTo(work.today());
        assertThat(zjj.feedback(3).forwardedOn()).isNull();
    }

    private static List<String> states(UnitWork unit) {
        return unit.recipients().stream()
                .filter(Recipient::isAddressee)
                .map(addressee -> addressee.state().name())
                .toList();
    }

    /** A case whose sealed letter waits to be mailed. */
    private UnitWork byEmail() {
        UnitWork zjj =
                work.proposedBy(Casework.byEmail(1, "徐博雅")).assignedTo("zjj").until("seal");
        ProcessInstance handling = zjj.handling();
        zjj.complete("seal", Map.of("decision", "issue"));
        assertThat(handling).isWaitingAt("sendByEmail", "confirmDelivery");
        return zjj;
    }
}
