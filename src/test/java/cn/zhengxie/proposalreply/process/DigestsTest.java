package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.TimeSensitive;
import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.deadline.WorkingDays;
import cn.zhengxie.proposalreply.notice.DigestDays;
import cn.zhengxie.proposalreply.notice.Outbox;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.proposal.InitialAssignment;
import cn.zhengxie.proposalreply.proposal.NewProposal;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Registration;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The mails of the morning. */
@OfficeTest
@TimeSensitive
class DigestsTest {

    private static final List<String> WITH_EMAIL = List.of("czj.office", "czj.deputy");

    private static int cases;

    @LocalServerPort
    private int port;

    @Autowired
    private Registration registration;

    @Autowired
    private CaseProcess process;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Officials officials;

    @Autowired
    private Jurisdiction jurisdiction;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private DigestDays days;

    @Autowired
    private Outbox outbox;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Acting acting;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    private int before;

    @BeforeEach
    void aCaseOfTheFinanceBureau() {
        WITH_EMAIL.forEach(official -> setEmail(official, official + "@tian.example"));
        registration.register(
                new NewProposal(
                        ProposalKind.CPPCC_PROPOSAL,
                        7,
                        4,
                        "晨" + ++cases,
                        "关于完善社区养老服务的建议",
                        null,
                        false,
                        null,
                        List.of(Casework.byPost(1, "徐博雅")),
                        new InitialAssignment("czj", List.of(), List.of(), LocalDate.now(ChinaTime.ZONE))),
                officials.find("ducha").orElseThrow());
        before = mails().size();
    }

    @AfterEach
    void forgetAddresses() {
        WITH_EMAIL.forEach(official -> setEmail(official, null));
    }

    @Test
    void everyOfficialWithOpenWorkAndTheLeadersGetOneMail() {
        sendAt(LocalDate.of(2026, 3, 4), 8, 31);
        sendAt(LocalDate.of(2026, 3, 4), 8, 32);

        assertThat(newMails()).containsExactlyInAnyOrder("czj.office", "czj.deputy");
    }

    @Test
    void nobodyIsWrittenToBeforeHalfPastEight() {
        assertThat(sendAt(LocalDate.of(2026, 3, 5), 8, 29)).isZero();
    }

    @Test
    void nobodyIsWrittenToOnAHoliday() {
        assertThat(sendAt(LocalDate.of(2026, 10, 1), 8, 31)).as("国庆").isZero();
        assertThat(sendAt(LocalDate.of(2026, 3, 7), 8, 31)).as("Saturday").isZero();
    }

    @Test
    void aSaturdayThatIsWorkedIsAWorkingDay() {
        assertThat(sendAt(LocalDate.of(2026, 2, 14), 8, 31)).isPositive();
    }

    @Test
    void twoNodesWriteOnce() {
        Stream.generate(() -> CompletableFuture.runAsync(() -> sendAt(LocalDate.of(2026, 3, 6), 9, 0)))
                .limit(3)
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(newMails()).containsExactlyInAnyOrder("czj.office", "czj.deputy");
    }

    @Test
    void mailSaysWhatIsOverdueAndDueSoon() {
        LocalDate due = LocalDate.of(2030, 1, 10);
        WaitingTask task = new WaitingTask(
                "1",
                "draft",
                "ta-7-4-1",
                "czj",
                "拟稿",
                null,
                ChinaTime.morningOf(due).toOffsetDateTime());
        WaitingTask other = new WaitingTask("2", "draft", "ta-7-4-2", "czj", "拟稿", null, null);

        assertThat(text(task, other, due.plusDays(2))).contains("已逾期：\n- 拟稿，2030年1月10日到期，已逾期2天", "其他待办1件");
        assertThat(text(task, other, due.minusDays(7))).contains("已逾期：无", "7天内到期：\n- 拟稿，2030年1月10日到期，还有7天");
        assertThat(text(task, other, due.minusDays(8))).contains("7天内到期：无", "其他待办2件");
    }

    @Test
    void administratorSeesADryRunAndNothingIsSent() {
        OfficeApi api = new OfficeApi(port);

        JsonNode preview = api.get("admin", "/digests/preview").granted().json();

        assertThat(preview.get("mails"))
                .anySatisfy(mail -> {
                    assertThat(mail.get("official").asText()).isEqualTo("czj.office");
                    assertThat(mail.get("reached").asBoolean()).isTrue();
                })
                .anySatisfy(mail -> {
                    assertThat(mail.get("official").asText()).isEqualTo("czj.signer");
                    assertThat(mail.get("unit").asText()).isEqualTo("czj");
                    assertThat(mail.get("reached").asBoolean()).isFalse();
                });
        assertThat(newMails()).isEmpty();
        assertThat(api.get("ducha", "/digests/preview").status()).isEqualTo(403);
    }

    private static String text(WaitingTask task, WaitingTask other, LocalDate today) {
        return new DigestText(List.of(task, other), today, WaitingTask::name).text();
    }

    private int sendAt(LocalDate day, int hour, int minute) {
        Clock then = Clock.fixed(day.atTime(hour, minute).atZone(ChinaTime.ZONE).toInstant(), ChinaTime.ZONE);
        Digests digests = new Digests(process, proposals, officials, jurisdiction, workingDays, days, outbox, then);
        return new TransactionTemplate(transactions).execute(status -> digests.sendIfDue());
    }

    private List<String> newMails() {
        return mails().subList(before, mails().size());
    }

    private List<String> mails() {
        return database.sql("""
                        select official_id from outgoing_notice where channel = 'email' and subject like '%待办提醒%' order by id""").query(String.class).list();
    }

    private void setEmail(String id, String address) {
        acting.asSystem(() -> {
            User user = identity.createUserQuery().userId(id).singleResult();
            user.setEmail(address);
            identity.saveUser(user);
            return null;
        });
    }
}
