package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.deadline.WorkingDays;
import cn.zhengxie.proposalreply.notice.DigestDays;
import cn.zhengxie.proposalreply.notice.Outbox;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.proposal.Proposals;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two applications with running job executors on one database, and many timers due at once: {@code -Dscale.timers}, 10,000 in the profile
 * {@code scale}. Nothing is lost and nothing done twice.
 */
@OfficeTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesScaleTest extends CasePaths {

    private static final List<String> UNITS = List.of("zjj", "fgw", "czj", "gxj");
    private static final int TIMERS = Integer.getInteger("scale.timers", 100);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String TOLD_BY_MAIL = "gxj.signer";

    private static final String OUR_TIMERS = """
            select job.id_ from act_ru_job job join act_ru_jobdef definition on definition.id_ = job.job_def_id_
            join act_ru_execution process on process.id_ = job.process_instance_id_
            where definition.act_id_ = :timer and process.business_key_ in (:cases)""";
    private static final String OUR_MAILS = "channel = 'email' and proposal_id in (:cases)";
    private static final String RUNGS = """
            select count(*) from deadline_rung join deadline on deadline.id = deadline_id
            where step = 'REPLY' and proposal_id in (:cases)""";
    private static final String DIGESTS = """
            select count(*) from outgoing_notice where channel = 'email' and official_id = '%s' and subject like '%%待办提醒%%'
            and (proposal_id is null or proposal_id not in (:cases))""".formatted(TOLD_BY_MAIL);

    private static SecondNode second;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext here;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Outbox outbox;

    @Autowired
    JavaMailSenderImpl mailSender;

    @Autowired
    IdentityService identity;

    @Autowired
    Acting acting;

    private final List<Casework> cases = new ArrayList<>();
    private List<String> keys;
    private List<String> othersJobs;
    private JobExecutor executor;

    @BeforeAll
    static void startTheSecond(@Autowired HikariDataSource server, @Autowired JdbcClient database) {
        // Its job executor runs from the start on, and what other tests have left is not its business.
        List<String> others = rest(database);
        second = SecondNode.on(server);
        wake(database, others);
    }

    @AfterAll
    static void stopTheSecond() {
        second.close();
    }

    @BeforeEach
    void letOnlyOurJobsRun() {
        othersJobs = rest(database);
        setEmail("gxj-signer@tian.example");
        executor = ((ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration()).getJobExecutor();
        executor.setMaxWait(500);
        executor.start();
    }

    @AfterEach
    void endTheCases() {
        executor.shutdown();
        setEmail(null);
        if (cases.size() <= 100) {
            cases.forEach(open -> open.withdraw("试验结束"));
        }
        wake(database, othersJobs);
    }

    /** The last one, for thousands of its cases stay. */
    @Test
    @Order(Integer.MAX_VALUE)
    void timersDueAtOnceAreDrainedNoneLostAndNoneTwice() {
        // given
        open(TIMERS / UNITS.size());

        // when
        drain("acknowledgementLapsed");

        // then
        assertThat(acts("视为接收")).hasSize(TIMERS).doesNotHaveDuplicates();
        assertThat(count("""
                        select count(*) from act_ru_task task join act_ru_execution process on process.id_ = task.proc_inst_id_
                        where task.task_def_key_ = 'nominate' and process.business_key_ in (:cases)""")).isEqualTo(TIMERS);

        // given
        overdueFor(1);

        // when
        drain("deadlineWatch");

        // then
        everyRungIsPerformedOnce();
        assertThat(timers("deadlineWatch"))
                .as("each looks again")
                .hasSize(TIMERS)
                .allSatisfy(at -> assertThat(at).isAfter(Instant.now()));
    }

    @Test
    void jobThatBothExecuteAtTheSameTimePerformsItsRungsOnceAndItsNoticesLeaveOnce() {
        // given
        open(3);
        drain("acknowledgementLapsed");
        overdueFor(25);
        List<DeadlineKey> replies = keys.stream()
                .flatMap(key -> UNITS.stream().map(unit -> DeadlineKey.of(key, unit, 1, DeadlineStep.REPLY)))
                .toList();
        List<DeadlineKey> backwards = new ArrayList<>(replies);
        Collections.reverse(backwards);

        // when
        Deadlines others = second.its(Deadlines.class);
        together(() -> replies.forEach(deadlines::climb), () -> backwards.forEach(others::climb));

        // then
        everyRungIsPerformedOnce();
        assertThat(replies).allSatisfy(reply -> assertThat(others.climb(reply)).isEmpty());

        // when
        long waiting = count("select count(*) from outgoing_notice where " + OUR_MAILS);
        postponeOthersNotices("+");
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        int closed = mailSender.getPort();
        List<String> arrived;
        JavaMailSenderImpl othersSender = second.its(JavaMailSenderImpl.class);
        try {
            mailSender.setPort(server.getSmtp().getPort());
            othersSender.setPort(server.getSmtp().getPort());
            Outbox othersOutbox = second.its(Outbox.class);
            together(outbox::sendWaiting, othersOutbox::sendWaiting);
            arrived = Arrays.stream(server.getReceivedMessages())
                    .map(TwoNodesScaleTest::content)
                    .toList();
        } finally {
            mailSender.setPort(closed);
            othersSender.setPort(closed);
            server.stop();
            postponeOthersNotices("-");
        }

        // then
        assertThat(waiting).isPositive();
        assertThat(count("select count(*) from outgoing_notice where state = 'SENT' and attempts = 1 and " + OUR_MAILS))
                .isEqualTo(waiting);
        assertThat(arrived).hasSize((int) waiting).doesNotHaveDuplicates();
    }

    @Test
    void morningHasOneDigestForEverybody() {
        // given
        open(1);
        LocalDate day = LocalDate.of(2026, 3, 10);
        long before = count(DIGESTS);

        // when
        together(() -> sendDigests(here, day), () -> sendDigests(second.context(), day));

        // then
        assertThat(count(DIGESTS)).isEqualTo(before + 1);
    }

    private void open(int number) {
        for (int opened = 0; opened < number; opened++) {
            Casework open = beans.createBean(Casework.class);
            open.sharedBy(UNITS.toArray(String[]::new));
            cases.add(open);
        }
        keys = cases.stream().map(Casework::key).toList();
    }

    /** The timers of all our cases are due at this moment, and both nodes work until none is. */
    private void drain(String timer) {
        Expense expense = Expense.begin();
        int due = database.sql("update act_ru_job set duedate_ = now() where id_ in (%s)".formatted(OUR_TIMERS))
                .param("cases", keys)
                .param("timer", timer)
                .update();
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> dueNow(timer) == 0);
        System.out.println("%d timers %s drained %s".formatted(due, timer, expense.soFar()));
    }

    private long dueNow(String timer) {
        return database.sql("select count(*) from (%s) ours join act_ru_job using (id_) where duedate_ <= now()"
                        .formatted(OUR_TIMERS))
                .param("cases", keys)
                .param("timer", timer)
                .query(Long.class)
                .single();
    }

    private List<Instant> timers(String timer) {
        return database.sql("select duedate_ from act_ru_job where id_ in (%s)".formatted(OUR_TIMERS))
                .param("cases", keys)
                .param("timer", timer)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
    }

    /** The replies were due that many days ago, and nobody has looked since. */
    private void overdueFor(int days) {
        database.sql("""
                        delete from deadline_rung using deadline
                        where deadline_id = deadline.id and step = 'REPLY' and proposal_id in (:cases)""").param("cases", keys).update();
        database.sql(
                        "update deadline set due = :due, entered_on = :due where step = 'REPLY' and proposal_id in (:cases)")
                .param("due", work.today().minusDays(days))
                .param("cases", keys)
                .update();
    }

    private void everyRungIsPerformedOnce() {
        long performed = count(RUNGS + " and recorded_at is not null");
        assertThat(performed).isGreaterThanOrEqualTo((long) keys.size() * UNITS.size());
        assertThat(count(RUNGS + " and recorded_at is null and on_date <= date '%s'".formatted(work.today())))
                .as("left undone")
                .isZero();
        assertThat(acts("逾期催办%")).hasSize((int) performed).doesNotHaveDuplicates();
        assertThat(count("select count(*) from reminder where proposal_id in (:cases)"))
                .isEqualTo(performed);
        List<Integer> numbers = database.sql("select sequence from reminder where year = :year order by sequence")
                .param("year", work.today().getYear())
                .query(Integer.class)
                .list();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        String told =
                "select count(*) from reminder_told join reminder on reminder.id = reminder_id where proposal_id in (:cases)";
        assertThat(count("select count(distinct (official_id, text)) from message where proposal_id in (:cases)"))
                .isEqualTo(count("select count(*) from message where proposal_id in (:cases)"))
                .isEqualTo(count(told));
        assertThat(count("select count(distinct text) from outgoing_notice where %s".formatted(OUR_MAILS)))
                .isEqualTo(count("select count(*) from outgoing_notice where %s".formatted(OUR_MAILS)))
                .isEqualTo(count(told + " and official_id = '%s'".formatted(TOLD_BY_MAIL)));
    }

    /** The acts of our cases by case, unit and verb. */
    private List<String> acts(String verb) {
        return database.sql("""
                        select proposal_id || ' ' || unit || ' ' || verb from audit_entry
                        where verb like :verb and proposal_id in (:cases)""")
                .param("verb", verb)
                .param("cases", keys)
                .query(String.class)
                .list();
    }

    private long count(String ours) {
        return database.sql(ours).param("cases", keys).query(Long.class).single();
    }

    private static void together(Runnable one, Runnable other) {
        CyclicBarrier start = new CyclicBarrier(2);
        Stream.of(one, other)
                .map(act -> CompletableFuture.runAsync(() -> {
                    try {
                        start.await();
                    } catch (Exception broken) {
                        throw new IllegalStateException(broken);
                    }
                    act.run();
                }))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private static void sendDigests(ApplicationContext node, LocalDate day) {
        Clock morning = Clock.fixed(ChinaTime.morningOf(day).toInstant(), ChinaTime.ZONE);
        Digests digests = new Digests(
                node.getBean(CaseProcess.class),
                node.getBean(Proposals.class),
                node.getBean(Officials.class),
                node.getBean(Jurisdiction.class),
                node.getBean(WorkingDays.class),
                node.getBean(DigestDays.class),
                node.getBean(Outbox.class),
                morning);
        new TransactionTemplate(node.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> digests.sendIfDue());
    }

    private static String content(MimeMessage mail) {
        try {
            return mail.getSubject() + mail.getContent();
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What other tests have left in the outbox is not sent. */
    private void postponeOthersNotices(String sign) {
        database.sql("""
                        update outgoing_notice set next_at = next_at %s interval '100 years'
                        where state = 'WAITING' and (proposal_id is null or proposal_id not in (:cases))""".formatted(sign)).param("cases", keys).update();
    }

    private void setEmail(String address) {
        acting.asSystem(() -> {
            User user = identity.createUserQuery().userId(TOLD_BY_MAIL).singleResult();
            user.setEmail(address);
            identity.saveUser(user);
            return null;
        });
    }

    /** Lets nobody acquire the jobs that are there; returns them. */
    private static List<String> rest(JdbcClient database) {
        return database.sql("update act_ru_job set suspension_state_ = 2 where suspension_state_ = 1 returning id_")
                .query(String.class)
                .list();
    }

    private static void wake(JdbcClient database, List<String> jobs) {
        database.sql("update act_ru_job set suspension_state_ = 1 where id_ = any(:jobs)")
                .param("jobs", jobs.toArray(String[]::new))
                .update();
    }
}
