package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.FailedDispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.dispatch.ScriptedMailServer;
import cn.zhengxie.proposalreply.dispatch.UnclearDispatch;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server dies, at every moment of a letter or for a day: nobody has two mails unless a person says so, and no try is forgotten. */
abstract class MailServerPaths extends CasePaths {

    private static final int NOBODY_LISTENS = 1;

    /** How often a mail is tried until an administrator has to look. */
    private static final int TRIES = 17;

    @RegisterExtension
    static final GreenMailExtension POST_OFFICE = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    Dispatch dispatch;

    @Autowired
    JdbcClient database;

    private UnitWork zjj;

    @BeforeEach
    void sealALetterToBeMailed() {
        zjj = work.proposedBy(Casework.byEmail(1, "徐博雅")).assignedTo("zjj").until("seal");
        zjj.complete("seal", Map.of("decision", "issue"));
        sender.setPort(POST_OFFICE.getSmtp().getPort());
    }

    @AfterEach
    void disconnect() {
        sender.setPort(NOBODY_LISTENS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA"})
    void serverKilledBeforeTheTextHasTakenNothingAndTheNextTrySends(String step) throws IOException {
        // when
        serverDiesAt(step, FailedDispatch.class);

        // then
        assertThat(attempts()).containsExactly("FAILED");
        assertThat(work.engine().job("sendByEmail").getRetries()).isEqualTo(TRIES - 1);
        assertThat(work.engine().incidents()).isEmpty();

        // when
        work.engine().run("sendByEmail");

        // then
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
        assertThat(attempts()).containsExactly("FAILED", "SENT");
        assertThat(zjj.addressee(1).state()).isEqualTo(Recipient.State.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedMailServer.IN_TEXT, ScriptedMailServer.END_OF_TEXT})
    void serverKilledOverTheTextLeavesItToAPersonAtOnce(String step) throws IOException {
        // when
        serverDiesAt(step, UnclearDispatch.class);

        // then
        assertThat(work.engine().incidents()).containsExactly("发送结果不明，请核实");
        assertThat(work.engine().job("sendByEmail").getRetries()).isZero();

        // when
        work.engine().retry(work.engine().job("sendByEmail"));
        assertThatThrownBy(() -> work.engine().run("sendByEmail")).isInstanceOf(UnclearDispatch.class);

        // then
        assertThat(POST_OFFICE.getReceivedMessages()).isEmpty();
        assertThat(attempts()).containsExactly("SENDING");
        assertThat(work.engine().incidents()).containsExactly("发送结果不明，请核实");

        // when
        work.decideUnclear(zjj.addressee(1), false);

        // then
        assertThat(work.engine().job("sendByEmail").getRetries()).isEqualTo(TRIES);
        assertThat(work.engine().incidents()).isEmpty();

        // when
        work.engine().run("sendByEmail");

        // then
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
        assertThat(attempts()).containsExactly("FAILED", "SENT");
        assertThat(work.acts()).containsOnlyOnce("核实发送结果", "寄送", "办复");
    }

    @Test
    void serverKilledAfterItTookTheMailHasIt() throws IOException {
        // when
        try (ScriptedMailServer server = ScriptedMailServer.answering("QUIT", ScriptedMailServer.SILENCE)) {
            sender.setPort(server.port());
            work.engine().run("sendByEmail");
        }

        // then
        assertThat(attempts()).containsExactly("SENT");
        assertThat(zjj.addressee(1).state()).isEqualTo(Recipient.State.DELIVERED);
        assertThat(zjj.handling()).hasPassed("sendByEmail");
        assertThat(work.engine().incidents()).isEmpty();
    }

    @Test
    void serverDownForADayLosesNothingAndFloodsNobody() {
        // given
        sender.setPort(NOBODY_LISTENS);
        List<String> acts = work.acts();
        int noticed = work.noticed();
        Duration passed = Duration.ZERO;

        // when
        while (passed.compareTo(Duration.ofDays(1)) < 0) {
            passed = passed.plus(failedTry());
        }

        // then
        assertThat(attempts()).containsOnly("FAILED").hasSizeBetween(5, 12);
        assertThat(work.acts()).isEqualTo(acts);
        assertThat(work.noticed()).isEqualTo(noticed);
        assertThat(work.engine().incidents()).isEmpty();

        // when
        sender.setPort(POST_OFFICE.getSmtp().getPort());
        work.engine().run("sendByEmail");

        // then
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
        assertThat(attempts()).containsOnlyOnce("SENT");
        assertThat(work.state()).isEqualTo(ProposalState.REPLIED);
        assertThat(zjj.handling()).hasPassed("sendByEmail").hasNotPassed("recordReplied");
    }

    @Test
    void mailTriedInVainOverAWeekendIsForAnAdministrator() {
        // given
        sender.setPort(NOBODY_LISTENS);
        Duration passed = Duration.ZERO;

        // when
        for (int tried = 1; tried < TRIES; tried++) {
            passed = passed.plus(failedTry());
            assertThat(work.engine().incidents()).isEmpty();
        }
        failedTry();

        // then
        assertThat(passed).isGreaterThan(Duration.ofHours(60));
        assertThat(work.engine().job("sendByEmail").getRetries()).isZero();
        assertThat(work.engine().incidents())
                .singleElement()
                .asString()
                .startsWith("电子邮件未能发往xu@example.cn：连接不上邮件服务器，请检查邮件服务器和邮件设置，邮件没有发出");
        assertThat(attempts()).containsOnly("FAILED").hasSize(TRIES);

        // when
        sender.setPort(POST_OFFICE.getSmtp().getPort());
        work.engine().retry(work.engine().job("sendByEmail"));
        work.engine().run("sendByEmail");

        // then
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
        assertThat(work.engine().incidents()).isEmpty();
    }

    @Test
    void caseWithdrawnWhileTheMailIsLeavingKeepsTheNumberOfTheLetterThatLeft() throws IOException {
        try (ScriptedMailServer slow = ScriptedMailServer.holdingAt(ScriptedMailServer.END_OF_TEXT)) {
            // given
            sender.setPort(slow.port());
            CompletableFuture<Void> leaving =
                    CompletableFuture.runAsync(() -> work.engine().run("sendByEmail"));
            slow.awaitSender();

            // when
            CompletableFuture<Void> withdrawing = CompletableFuture.runAsync(() -> work.withdraw("提案者撤回"));
            slow.release();
            CompletableFuture.allOf(leaving, withdrawing).join();
        }

        // then
        assertThat(attempts()).containsExactly("SENT");
        assertThat(zjj.addressee(1).state()).isEqualTo(Recipient.State.DELIVERED);
        assertThat(zjj.documentNumber()).isPresent();
        assertThat(work.state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(work.engine().isOver()).isTrue();
    }

    @Test
    void ofWithdrawalAndMailAtTheSameMomentOneComesFirst() {
        // given
        HeldRow recipient = new HeldRow(
                database,
                transaction,
                "select id from recipient where id = %d for no key update"
                        .formatted(zjj.addressee(1).id()));

        // when
        recipient.meet(() -> work.engine().run("sendByEmail"), () -> work.withdraw("提案者撤回"));

        // then
        boolean left = POST_OFFICE.getReceivedMessages().length == 1;
        assertThat(attempts()).isEqualTo(left ? List.of("SENT") : List.of());
        assertThat(zjj.documentNumber().isPresent()).isEqualTo(left);
        assertThat(work.state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(work.engine().isOver()).isTrue();
    }

    @Test
    void nothingLeavesForACaseThatWasWithdrawnMeanwhile() {
        // given
        long addressee = zjj.addressee(1).id();
        work.withdraw("提案者撤回");

        // when
        dispatch.sendByEmail(addressee);

        // then
        assertThat(POST_OFFICE.getReceivedMessages()).isEmpty();
        assertThat(dispatch.get(addressee).state()).isEqualTo(Recipient.State.PENDING);
    }

    private void serverDiesAt(String step, Class<? extends Exception> fault) throws IOException {
        try (ScriptedMailServer server = ScriptedMailServer.answering(step, ScriptedMailServer.SILENCE)) {
            sender.setPort(server.port());
            assertThatThrownBy(() -> work.engine().run("sendByEmail")).isInstanceOf(fault);
        }
        sender.setPort(POST_OFFICE.getSmtp().getPort());
    }

    /** One more try in vain; returns for how long the mail is left alone then. */
    private Duration failedTry() {
        assertThatThrownBy(() -> work.engine().run("sendByEmail")).isInstanceOf(FailedDispatch.class);
        Job job = work.engine().job("sendByEmail");
        return job.getDuedate() == null
                ? Duration.ZERO
                : Duration.between(Instant.now(), job.getDuedate().toInstant()).plusSeconds(30);
    }

    private List<String> attempts() {
        return work.attempts(zjj.addressee(1));
    }
}
