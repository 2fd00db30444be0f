package cn.zhengxie.proposalreply.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of a case: what was answered is there, and the case goes on. */
class KilledApplicationTest {

    private static final String KEY = "ta-7-4-110";
    private static final String DRAFTER = "zjj.laogai.drafter";
    private static final String HEAD = "zjj.laogai.head";

    @TempDir
    Path folder;

    private ChildApplication application;
    private int port;

    @AfterEach
    void stop() throws InterruptedException {
        application.stop();
    }

    @Test
    void caseStandsWhereItStood() throws IOException, InterruptedException {
        // given a letter at its review, with an opinion that is not handed in yet
        start();
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
        JsonNode task = as(HEAD).task(KEY, "review");
        String form = "/tasks/" + task.get("id").asText() + "/draft";
        as(HEAD).put(form, Map.of("content", Map.of("comment", "拟同意，待核对数字")));
        JsonNode timeline = as("ducha").get("/proposals/" + KEY + "/timeline");

        // when
        application.kill();
        start();

        // then
        assertThat(as(HEAD).task(KEY, "review")).isEqualTo(task);
        assertThat(as(HEAD).get(form).at("/content/comment").asText()).isEqualTo("拟同意，待核对数字");
        assertThat(as(HEAD).get(form).at("/content/body").asText()).isEqualTo(ReferenceInput.body());
        assertThat(as("ducha").get("/proposals/" + KEY + "/timeline")).isEqualTo(timeline);
        as(HEAD).complete(KEY, "review", Map.of("decision", "approve"));
        assertThat(as("zjj.office").count(KEY, "proofread")).isEqualTo(1);
    }

    private static Map<String, Object> contact() {
        return Map.of(
                "phase", "before",
                "manner", "inPerson",
                "heldOn", LocalDate.now().minusDays(1).toString(),
                "summary", "当面听取意见");
    }

    private void start() throws IOException {
        port = ChildApplication.freePort();
        application = ChildApplication.start(folder, "--server.port=" + port, "--demo.cases=false")
                .answeringAt(port);
    }

    private OfficialClient as(String official) {
        return new OfficialClient(port, official, "demo");
    }
}
