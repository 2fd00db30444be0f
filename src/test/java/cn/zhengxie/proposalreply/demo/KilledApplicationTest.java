package cn.zhengxie.proposalreply.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.dispatch.ScriptedMailServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code kill -9} in the middle of two cases: what was answered is there, they go on, and a mail under way does not leave twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledApplicationTest {

    private static final String KEY = "ta-7-4-110";
    private static final String DRAFTER = "zjj.laogai.drafter";
    private static final String HEAD = "zjj.laogai.head";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @RegisterExtension
    static final GreenMailExtension POST_OFFICE =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    @TempDir
    static Path folder;

    private ChildApplication application;
    private int port;
    private JsonNode task;
    private JsonNode timeline;
    private CaseUnderway mailed;

    @BeforeAll
    void killItAndStartItAgain() throws IOException, InterruptedException {
        try (ScriptedMailServer silent = ScriptedMailServer.holdingAt(ScriptedMailServer.END_OF_TEXT)) {
            start(silent.port());
            bringTheReferenceCaseToItsReview();
            sealALetterToBeMailed();
            silent.awaitSender();
            application.kill();
        }
        start(POST_OFFICE.getSmtp().getPort());
    }

    @AfterAll
    void stop() throws InterruptedException {
        application.stop();
    }

    @Test
    void caseStandsWhereItStood() {
        assertThat(as(HEAD).task(KEY, "review")).isEqualTo(task);
        assertThat(as(HEAD).get(form()).at("/content/comment").asText()).isEqualTo("拟同意，待核对数字");
        assertThat(as(HEAD).get(form()).at("/content/body").asText()).isEqualTo(ReferenceInput.body());
        assertThat(as("ducha").get("/proposals/" + KEY + "/timeline")).isEqualTo(timeline);
        as(HEAD).complete(KEY, "review", Map.of("decision", "approve"));
        assertThat(as("zjj.office").count(KEY, "proofread")).isEqualTo(1);
    }

    @Test
    void mailUnderWayWaitsForAPersonsDecision() throws IOException {
        // given
        JdbcClient database = database();
        assertThat(recipient().get("state").asText()).isEqualTo("SENDING");

        // then
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(incidents(database))
                .containsExactly("发送结果不明，请核实"));
        assertThat(POST_OFFICE.getReceivedMessages()).isEmpty();
        assertThat(attempts(database)).containsExactly("SENDING");

        // when
        String arrival = mailed.path() + "/recipients/" + recipient().get("id").asLong() + "/arrival";
        new OfficeApi(port)
                .post("zjj.office", arrival, Map.of("arrived", false))
                .granted();

        // then
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        recipient().get("state").asText())
                .isEqualTo("DELIVERED"));
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
        assertThat(attempts(database)).containsExactly("FAILED", "SENT");
        assertThat(incidents(database)).isEmpty();
    }

    /** A letter at its review, with an opinion that is not handed in yet. */
    private void bringTheReferenceCaseToItsReview() throws IOException {
        as("ducha").upload("/proposals/import", "交办清单.csv", ReferenceInput.list());
        as("ducha").complete(KEY, "assign", Map.of("leadUnit", "zjj"));
        as("zjj.office").complete(KEY, "acknowledge", Map.of("decision", "accept"));
        as("zjj.office").complete(KEY, "nominate", Map.of("section", "laogai", "drafter", DRAFTER));
        as("zjj.deputy").complete(KEY, "instruct", Map.of("instruction", "请认真答复"));
        as(DRAFTER).post("/proposals/" + KEY + "/contacts", contact());
        as(DRAFTER)
                .complete(
                        KEY,
                        "draft",
                        Map.of(
                                "decision", "submit",
                                "body", ReferenceInput.body(),
                                "resultClass", "A",
                                "publicity", "open"));
        task = as(HEAD).task(KEY, "review");
        as(HEAD).put(form(), Map.of("content", Map.of("comment", "拟同意，待核对数字")));
        timeline = as("ducha").get("/proposals/" + KEY + "/timeline");
    }

    private String form() {
        return "/tasks/" + task.get("id").asText() + "/draft";
    }

    private void sealALetterToBeMailed() {
        Map<String, Object> proposer = Map.of("name", "林晓岚", "email", "linxiaolan@example.com");
        mailed = new CaseUnderway(new OfficeApi(port), key -> {}, "信1", proposer).to("register");
        mailed.goOn("register");
        Awaitility.await().atMost(PATIENCE).until(() -> mailed.waiting("seal").isPresent());
        mailed.goOn("seal");
    }

    private JsonNode recipient() {
        return new OfficeApi(port)
                .get("zjj.office", mailed.path())
                .granted()
                .json()
                .at("/units/0/rounds/0/recipients/0");
    }

    private static List<String> attempts(JdbcClient database) {
        return database.sql("select state from dispatch_attempt order by id")
                .query(String.class)
                .list();
    }

    /** What Cockpit says went wrong, once each. */
    private static List<String> incidents(JdbcClient database) {
        return database.sql("select incident_msg_ from act_ru_incident where id_ = cause_incident_id_")
                .query(String.class)
                .list();
    }

    /** The database of the application, for what it tells nobody by its API. */
    private static JdbcClient database() throws IOException {
        Path files = folder.resolve("data/postgres");
        String databasePort =
                Files.readAllLines(files.resolve("cluster/postmaster.pid")).get(3);
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + databasePort.strip() + "/proposal_reply",
                "proposal_reply",
                Files.readString(files.resolve("password")).strip()));
    }

    private static Map<String, Object> contact() {
        return Map.of(
                "phase", "before",
                "manner", "inPerson",
                "heldOn", LocalDate.now().minusDays(1).toString(),
                "summary", "当面听取意见");
    }

    /** Jobs of an application that died are taken over after a few seconds instead of five minutes. */
    private void start(int mailPort) throws IOException {
        port = ChildApplication.freePort();
        application = ChildApplication.start(
                        folder,
                        "--server.port=" + port,
                        "--demo.cases=false",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mailPort,
                        "--camunda.bpm.job-execution.lock-time-in-millis=5000",
                        "--camunda.bpm.job-execution.max-wait=1000")
                .answeringAt(port);
    }

    private OfficialClient as(String official) {
        return new OfficialClient(port, official, "demo");
    }
}
