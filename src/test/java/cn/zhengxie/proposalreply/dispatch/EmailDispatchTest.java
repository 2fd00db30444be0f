package cn.zhengxie.proposalreply.dispatch;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static cn.zhengxie.proposalreply.dispatch.SealedReply.OFFICE;
import static cn.zhengxie.proposalreply.dispatch.SealedReply.SEALED_ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.PrintedCode;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.DocumentKind;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.drafting.Enclosures;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.Registration;
import cn.zhengxie.proposalreply.proposal.Round;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@OfficeTest
class EmailDispatchTest {

    /** An address of a page, its token as long as 160 bits are. */
    private static final String PAGE = "http://localhost:\\d+/feedback/[A-Za-z0-9_-]{27}";

    private static final int NOBODY_LISTENS = 1;

    @RegisterExtension
    static final GreenMailExtension POST_OFFICE = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    Registration registration;

    @Autowired
    Documents documents;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Enclosures enclosures;

    @Autowired
    Attachments attachments;

    @Autowired
    Attempts attempts;

    @Autowired
    AuditTrail audit;

    @Autowired
    FormPages pages;

    @Autowired
    TransactionTemplate job;

    @Autowired
    Clock clock;

    @BeforeEach
    void connect() {
        sender.setPort(POST_OFFICE.getSmtp().getPort());
    }

    @AfterEach
    void disconnect() {
        sender.setPort(NOBODY_LISTENS);
    }

    @Test
    void letterAndFormGoOutAndTheReplyIsMade() throws Exception {
        Recipient addressee = addressee("邮1");

        dispatch.sendByEmail(addressee.id());

        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("市住建局对邮第1号提案的答复");
        assertThat(mail.getAllRecipients()[0]).hasToString("xu@example.cn");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        String text = (String) ((MimeMultipart) parts.getBodyPart(0).getContent())
                .getBodyPart(0)
                .getContent();
        assertThat(text).startsWith("徐博雅委员：").contains("您提出的邮第1号提案“关于完善社区养老服务的建议”", "陈绍军", "2169961");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("复文.pdf");
        assertThat(parts.getBodyPart(1).getInputStream()).hasBinaryContent(bytes("letter"));
        assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("征询意见表.pdf");
        String code = PrintedCode.onPdf(parts.getBodyPart(2).getInputStream().readAllBytes())
                .orElseThrow();
        assertThat(code).matches(PAGE);
        assertThat(text)
                .containsPattern("也可以打开下面的网页直接填写，不用注册和登录。网页仅供您本人使用，请勿转发：\\R" + PAGE + "\\R")
                .doesNotContain(code);
        assertThat(dispatch.get(addressee.id()).state()).isEqualTo(Recipient.State.DELIVERED);
        assertThat(dispatch.repliedOn(addressee.round())).contains(LocalDate.now(clock));
        assertThat(verbs(addressee.round())).contains("寄送", "办复");
    }

    @Test
    void whoMayNotFillInTheFormOnlineGetsNoLinkToDoIt() throws Exception {
        Recipient addressee = addressee("邮19");
        pages.give(addressee.id());
        pages.shut(addressee.id(), "邮箱由他人代管", OFFICE);

        dispatch.sendByEmail(addressee.id());

        MimeMultipart parts = (MimeMultipart) onlyMail().getContent();
        String text = (String) ((MimeMultipart) parts.getBodyPart(0).getContent())
                .getBodyPart(0)
                .getContent();
        assertThat(text).contains("寄回或当面交给我们。如有疑问").doesNotContain("/feedback/");
        assertThat(parts.getBodyPart(2).getInputStream()).hasBinaryContent(bytes("form"));
    }

    @Test
    void enclosuresTravelWithTheLetterUnderTheirTitles() throws Exception {
        Recipient addressee = addressee("邮附1");
        enclose(addressee.round(), "改造计划", "分工/一览表");

        dispatch.sendByEmail(addressee.id());

        MimeMultipart parts = (MimeMultipart) onlyMail().getContent();
        assertThat(parts.getCount()).isEqualTo(5);
        assertThat(MimeUtility.decodeText(parts.getBodyPart(3).getFileName())).isEqualTo("附件1：改造计划.pdf");
        assertThat(parts.getBodyPart(3).getInputStream()).hasBinaryContent(bytes("改造计划"));
        assertThat(MimeUtility.decodeText(parts.getBodyPart(4).getFileName())).isEqualTo("附件2：分工_一览表.pdf");
    }

    @Test
    void refusedConnectionIsNotedAndTheRetrySends() {
        Recipient addressee = addressee("邮2");
        sender.setPort(NOBODY_LISTENS);

        assertThatThrownBy(() -> dispatch.sendByEmail(addressee.id()))
                .isInstanceOf(FailedDispatch.class)
                .hasMessageStartingWith("电子邮件未能发往xu@example.cn：");
        assertThat(attempts.latest(addressee.id()).orElseThrow().state).isEqualTo(AttemptRow.State.FAILED);
        sender.setPort(POST_OFFICE.getSmtp().getPort());
        dispatch.sendByEmail(addressee.id());

        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
        assertThat(dispatch.get(addressee.id()).state()).isEqualTo(Recipient.State.DELIVERED);
    }

    @Test
    void refusedRecipientIsNoted() throws Exception {
        Recipient addressee = addressee("邮3");

        try (ScriptedMailServer server = ScriptedMailServer.answering("RCPT", "550 No such person")) {
            sender.setPort(server.port());
            assertThatThrownBy(() -> dispatch.sendByEmail(addressee.id())).isInstanceOf(FailedDispatch.class);
        }

        assertThat(attempts.latest(addressee.id()).orElseThrow().state).isEqualTo(AttemptRow.State.FAILED);
        assertThat(dispatch.get(addressee.id()).state()).isEqualTo(Recipient.State.PENDING);
    }

    @Test
    void letterRefusedAfterItsTextIsNoted() throws Exception {
        Recipient addressee = addressee("邮4");

        try (ScriptedMailServer server =
                ScriptedMailServer.answering(ScriptedMailServer.END_OF_TEXT, "554 Too large")) {
            sender.setPort(server.port());
            assertThatThrownBy(() -> dispatch.sendByEmail(addressee.id())).isInstanceOf(FailedDispatch.class);
        }

        assertThat(attempts.latest(addressee.id()).orElseThrow().state).isEqualTo(AttemptRow.State.FAILED);
    }

    @Test
    void silenceAfterTheTextIsUnclearAndNothingIsSentAgain() throws Exception {
        Recipient addressee = addressee("邮5");

        try (ScriptedMailServer server =
                ScriptedMailServer.answering(ScriptedMailServer.END_OF_TEXT, ScriptedMailServer.SILENCE)) {
            sender.setPort(server.port());
            assertUnclear(addressee);
        }
        sender.setPort(POST_OFFICE.getSmtp().getPort());

        assertUnclear(addressee);
        assertThat(POST_OFFICE.getReceivedMessages()).isEmpty();
        assertThat(dispatch.get(addressee.id()).state()).isEqualTo(Recipient.State.SENDING);
    }

    @Test
    void silenceAtTheFarewellDoesNotUndoTheLetter() throws Exception {
        Recipient addressee = addressee("邮6");

        try (ScriptedMailServer server = ScriptedMailServer.answering("QUIT", ScriptedMailServer.SILENCE)) {
            sender.setPort(server.port());
            dispatch.sendByEmail(addressee.id());
        }

        assertThat(dispatch.get(addressee.id()).state()).isEqualTo(Recipient.State.DELIVERED);
    }

    @Test
    void crashWhileSendingIsUnclearAndNoSecondMailGoesOut() {
        Recipient addressee = addressee("邮7");
        attempts.begin(addressee.id(), addressee.email());

        assertUnclear(addressee);

        assertThat(POST_OFFICE.getReceivedMessages()).isEmpty();
    }

    @Test
    void crashAfterSendingOnlyRecordsTheDelivery() {
        Recipient addressee = addressee("邮8");
        job.executeWithoutResult(crash -> {
            dispatch.sendByEmail(addressee.id());
            crash.setRollbackOnly();
        });
        assertThat(dispatch.get(addressee.id()).state()).isEqualTo(Recipient.State.SENT);

        dispatch.sendByEmail(addressee.id());

        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
        assertThat(dispatch.get(addressee.id()).state()).isEqualTo(Recipient.State.DELIVERED);
    }

    @Test
    void twoJobsAtTheSameMomentSendOneMail() {
        Recipient addressee = addressee("邮9");

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> dispatch.sendByEmail(addressee.id())),
                        CompletableFuture.runAsync(() -> dispatch.sendByEmail(addressee.id())))
                .join();

        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
        assertThat(verbs(addressee.round())).containsOnlyOnce("寄送", "办复");
    }

    @Test
    void personFindsThatTheUnclearMailArrived() {
        Recipient addressee = addressee("邮10");
        attempts.begin(addressee.id(), addressee.email());

        dispatch.decideUnclear(addressee.id(), true, null, OFFICE);
        dispatch.sendByEmail(addressee.id());

        assertThat(POST_OFFICE.getReceivedMessages()).isEmpty();
        assertThat(dispatch.get(addressee.id()).deliveredOn()).isEqualTo(LocalDate.now(clock));
        assertThat(verbs(addressee.round())).contains("核实发送结果", "寄送", "办复");
    }

    @Test
    void personFindsThatTheUnclearMailDidNotArrive() {
        Recipient addressee = addressee("邮11");
        attempts.begin(addressee.id(), addressee.email());

        dispatch.decideUnclear(addressee.id(), false, null, OFFICE);
        dispatch.sendByEmail(addressee.id());

        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
        assertThat(dispatch.get(addressee.id()).state()).isEqualTo(Recipient.State.DELIVERED);
    }

    @Test
    void eachAddresseeGetsTheLetterThatAddressesHim() throws Exception {
        Round round = SealedReply.of(
                registration,
                "邮14",
                List.of(
                        new Proposer(1, "徐博雅", Proposer.Type.INDIVIDUAL, null, null, "xu@example.cn"),
                        new Proposer(2, "市工商联", Proposer.Type.COLLECTIVE, null, null, "gsl@example.cn")));
        documents.keep(round, null, 1, DocumentKind.REPLY, DocumentFormat.PDF, bytes("to the first"));
        documents.keep(round, null, 2, DocumentKind.REPLY, DocumentFormat.PDF, bytes("to the second"));
        documents.keep(round, null, DocumentKind.FEEDBACK_FORM, DocumentFormat.PDF, bytes("form"));

        dispatch.prepare(round, SEALED_ON).stream()
                .filter(Recipient::isAddressee)
                .forEach(addressee -> dispatch.sendByEmail(addressee.id()));

        MimeMessage[] mails = POST_OFFICE.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(letter(mails[0])).isEqualTo("to the first");
        assertThat(letter(mails[1])).isEqualTo("to the second");
        assertThat(text(mails[0])).startsWith("徐博雅委员：").contains("您好！您提出的", "仅供您本人使用");
        assertThat(text(mails[1]))
                .startsWith("市工商联：")
                .contains("贵会提出的", "仅供贵会使用")
                .doesNotContain("您");
    }

    private static String letter(MimeMessage mail) throws Exception {
        BodyPart letter = ((MimeMultipart) mail.getContent()).getBodyPart(1);
        return new String(letter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String text(MimeMessage mail) throws Exception {
        BodyPart words = ((MimeMultipart) mail.getContent()).getBodyPart(0);
        return (String) ((MimeMultipart) words.getContent()).getBodyPart(0).getContent();
    }

    @Test
    void nothingUnclearNothingToDecide() {
        Recipient addressee = addressee("邮12");

        assertRefused(() -> dispatch.decideUnclear(addressee.id(), true, null, OFFICE), null, "没有待核实的电子邮件");
    }

    @Test
    void channelIsNotChangedWhileTheMailIsUnclear() {
        Recipient addressee = addressee("邮13");
        attempts.begin(addressee.id(), addressee.email());

        assertRefused(
                () -> dispatch.changeChannel(addressee.id(), new Way(Channel.IN_PERSON, null, null), OFFICE),
                "channel",
                "电子邮件发送结果不明，请先核实");
    }

    /** The only addressee of a case, reachable by e-mail, with letter and form ready. */
    private Recipient addressee(String number) {
        Round round = SealedReply.of(
                registration,
                number,
                List.of(new Proposer(1, "徐博雅", Proposer.Type.INDIVIDUAL, null, null, "xu@example.cn")));
        documents.keep(round, null, DocumentKind.REPLY, DocumentFormat.PDF, bytes("letter"));
        documents.keep(round, null, DocumentKind.FEEDBACK_FORM, DocumentFormat.PDF, bytes("form"));
        return dispatch.prepare(round, SEALED_ON).get(0);
    }

    private void enclose(Round round, String... titles) {
        List<Enclosures.Entry> entries = new ArrayList<>();
        for (String title : titles) {
            String file = attachments
                    .keep("file.pdf", "application/pdf", bytes(title), OFFICE)
                    .id();
            entries.add(new Enclosures.Entry(file, title));
        }
        enclosures.replace(round, entries, OFFICE);
    }

    private void assertUnclear(Recipient addressee) {
        assertThatThrownBy(() -> dispatch.sendByEmail(addressee.id()))
                .isInstanceOf(UnclearDispatch.class)
                .hasMessage("发送结果不明，请核实");
    }

    private static MimeMessage onlyMail() {
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
        return POST_OFFICE.getReceivedMessages()[0];
    }

    private List<String> verbs(Round round) {
        List<String> verbs = new ArrayList<>();
        audit.of(round.proposalId()).forEach(entry -> verbs.add(entry.act().verb()));
        return verbs;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
