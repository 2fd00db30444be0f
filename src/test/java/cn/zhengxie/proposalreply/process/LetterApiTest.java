package cn.zhengxie.proposalreply.process;

import static cn.zhengxie.proposalreply.process.LetterInHand.DRAFTER;
import static cn.zhengxie.proposalreply.process.LetterInHand.HEAD;
import static cn.zhengxie.proposalreply.process.LetterInHand.OFFICE;
import static cn.zhengxie.proposalreply.process.LetterInHand.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.Registration;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the drafting editor asks for, over HTTP. */
@OfficeTest
class LetterApiTest {

    private static final String BODY = "您提出的提案收悉，现答复如下：\n一、办理情况\n已新增停车位三百个。";

    @LocalServerPort
    int port;

    @Autowired
    Registration registration;

    @Autowired
    Attachments attachments;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient database;

    @Test
    void previewShowsTheLetterAsPages() throws IOException {
        LetterInHand letter = letter("编1");
        String task = "/api/tasks/" + letter.taskId(DRAFTER, "draft");

        JsonNode preview = json(letter.post(DRAFTER, task + "/preview", Map.of("body", BODY, "resultClass", "B")));
        ResponseEntity<byte[]> page = page(DRAFTER, task, preview, 1);

        assertThat(preview.path("pages").asInt()).isEqualTo(2);
        assertThat(page.getHeaders().getContentType()).isEqualTo(MediaType.IMAGE_PNG);
        assertThat(page.getHeaders().getCacheControl()).contains("private");
        var image = ImageIO.read(new ByteArrayInputStream(page.getBody()));
        assertThat(image.getWidth()).isBetween(800, 1000);
        assertThat(page(DRAFTER, task, preview, 3).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void sameTextIsSetOnceAndAnotherTextHasAnotherKey() {
        LetterInHand letter = letter("编2");
        String path = "/api/tasks/" + letter.taskId(DRAFTER, "draft") + "/preview";

        String first = key(letter, path, BODY);

        assertThat(key(letter, path, BODY)).isEqualTo(first);
        assertThat(key(letter, path, BODY + "又及。")).isNotEqualTo(first);
    }

    @Test
    void previewsOfTheLastHalfHourOnlyAreKept() {
        LetterInHand letter = letter("编3");
        String task = "/api/tasks/" + letter.taskId(DRAFTER, "draft");
        JsonNode old = json(letter.post(DRAFTER, task + "/preview", Map.of("body", "旧文")));
        database.sql("update letter_preview set made_at = made_at - interval '31 minutes' where key = ?")
                .param(old.path("key").asText())
                .update();

        key(letter, task + "/preview", "新文");

        assertThat(page(DRAFTER, task, old, 1).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void overlongTextIsRefused() {
        LetterInHand letter = letter("编4");
        String task = "/api/tasks/" + letter.taskId(DRAFTER, "draft");

        var answer = letter.post(DRAFTER, task + "/preview", Map.of("body", "长".repeat(100_001)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("field").asText()).isEqualTo("body");
    }

    @Test
    void checksSayWhatBlocksAndWhatMayBePassedWithAReason() {
        LetterInHand letter = letter("编41", "增设停车位", "设置充电桩");
        String task = "/api/tasks/" + letter.taskId(DRAFTER, "draft");
        String body = BODY.replace("您提出的提案", "您提出的第14号提案").replace("已新增", "已已新增");

        JsonNode found = json(letter.post(DRAFTER, task + "/checks", Map.of("body", body)));

        assertThat(found)
                .extracting(one -> one.path("sentence").asText())
                .containsExactly("开头写的是第14号，本案是第编41号，请核对编号", "“已已”重复，是否多写了", "提案要点“设置充电桩”似乎没有答复，请核对");
        assertThat(found).extracting(one -> one.path("blocks").asBoolean()).containsExactly(true, false, false);
    }

    @Test
    void aBlockedTextIsNotHandedInWhateverIsPassed() {
        LetterInHand letter = letter("编42");
        String complete = "/api/tasks/" + letter.taskId(DRAFTER, "draft") + "/complete";

        var answer = letter.post(DRAFTER, complete, handedIn(BODY + "联系电话13800000000。", List.of()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("field").asText()).isEqualTo("body");
        assertThat(letter.taskId(DRAFTER, "draft")).isNotNull();
    }

    @Test
    void aHintIsPassedWithAReasonThatStaysOnRecord() {
        LetterInHand letter = letter("编43", "设置充电桩");
        String task = "/api/tasks/" + letter.taskId(DRAFTER, "draft");
        String hint = json(letter.post(DRAFTER, task + "/checks", Map.of("body", BODY)))
                .path(0)
                .path("hint")
                .asText();

        var without = letter.post(DRAFTER, task + "/complete", handedIn(BODY, List.of()));
        var blank =
                letter.post(DRAFTER, task + "/complete", handedIn(BODY, List.of(Map.of("hint", hint, "reason", " "))));
        var passed = letter.post(
                DRAFTER, task + "/complete", handedIn(BODY, List.of(Map.of("hint", hint, "reason", "充电桩由供电公司另行答复"))));

        assertThat(List.of(without, blank)).allSatisfy(refused -> {
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(json(refused).path("field").asText()).isEqualTo("passedHints");
        });
        assertThat(passed.statusCode()).isEqualTo(204);
        assertThat(letter.get(OFFICE, letter.path() + "/timeline").body())
                .contains("提案要点“设置充电桩”似乎没有答复，请核对（充电桩由供电公司另行答复）");
    }

    private static Map<String, Object> handedIn(String body, List<Map<String, String>> passed) {
        return Map.of(
                "decision", "submit", "body", body, "resultClass", "A", "publicity", "open", "passedHints", passed);
    }

    @Test
    void versionsNameAuthorAndStepAndWhatTheAskerSawLast() {
        LetterInHand letter = letter("编5");
        letter.handIn(BODY);
        letter.complete(HEAD, "review", Map.of("decision", "sendBack", "comment", "数据不准", "sendBackTo", "draft"));
        letter.handIn(BODY.replace("三百", "三百二十"));
        String task = "/api/tasks/" + letter.taskId(HEAD, "review");

        JsonNode versions = json(letter.get(HEAD, task + "/versions"));

        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).path("author").asText()).isEqualTo("陈绍军");
        assertThat(versions.get(0).path("step").asText()).isEqualTo("拟稿");
        assertThat(versions.get(0).path("lastSeen").asBoolean()).isTrue();
        assertThat(versions.get(1).path("lastSeen").asBoolean()).isFalse();
        assertThat(versions.get(1).path("characters").asInt()).isEqualTo(33);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "current"})
    void differenceIsMarkedText(String later) {
        LetterInHand letter = letter("编6" + later);
        letter.handIn(BODY);
        letter.complete(HEAD, "review", Map.of("decision", "approve", "body", BODY.replace("三百个", "四百个")));
        String task = "/api/tasks/" + letter.taskId(OFFICE, "proofread");

        JsonNode parts = json(letter.get(OFFICE, task + "/versions/1/" + later));

        assertThat(parts).hasSize(4);
        assertThat(parts.get(1).toString()).isEqualTo("{\"op\":\"removed\",\"text\":\"三\"}");
        assertThat(parts.get(2).toString()).isEqualTo("{\"op\":\"added\",\"text\":\"四\"}");
        assertThat(letter.get(OFFICE, task + "/versions/1/9").statusCode()).isEqualTo(404);
        assertThat(letter.get(OFFICE, task + "/versions/1/next").statusCode()).isEqualTo(422);
    }

    @Test
    void enclosuresAreKeptWithTheLetterAndSetInIt() {
        LetterInHand letter = letter("编7");
        String task = "/api/tasks/" + letter.taskId(DRAFTER, "draft");
        String without = key(letter, task + "/preview", BODY);
        String file = attachments
                .keep("计划.pdf", "application/pdf", new byte[] {1, 2, 3}, Official.SYSTEM)
                .id();

        ResponseEntity<JsonNode> kept = enclose(DRAFTER, task, file);

        assertThat(kept.getStatusCode().value()).isEqualTo(200);
        assertThat(json(letter.get(DRAFTER, task + "/enclosures"))
                        .at("/0/title")
                        .asText())
                .isEqualTo("改造计划");
        assertThat(http.withBasicAuth(DRAFTER, "demo").getForObject(task + "/enclosures/1", byte[].class))
                .containsExactly(1, 2, 3);
        assertThat(key(letter, task + "/preview", BODY)).isNotEqualTo(without);
    }

    /** The drafter's colleagues, office and leaders and the auditor may look; others do not even learn that there is a task. */
    @ParameterizedTest
    @CsvSource({
        "zjj.laogai.drafter, 200",
        "zjj.laogai.head, 200",
        "zjj.office, 200",
        "zjj.deputy, 200",
        "zjj.signer, 200",
        "auditor, 200",
        "zjj.zhufang.head, 404",
        "fgw.office, 404",
        "ducha, 404",
        "tianwei, 404",
        "admin, 404"
    })
    void draftsAreForTheirSectionAndTheUnitsLeaders(String official, int status) {
        LetterInHand letter = letter("编8" + official);
        String task = "/api/tasks/" + letter.taskId(DRAFTER, "draft");
        JsonNode preview = json(letter.post(DRAFTER, task + "/preview", Map.of("body", BODY)));

        assertThat(page(official, task, preview, 1).getStatusCode().value()).isEqualTo(status);
        assertThat(letter.get(official, task + "/versions").statusCode()).isEqualTo(status);
        assertThat(letter.get(official, task + "/enclosures").statusCode()).isEqualTo(status);
        assertThat(letter.post(official, task + "/preview", Map.of("body", "")).statusCode())
                .isEqualTo(status);
    }

    @Test
    void readersDoNotEnclose() {
        LetterInHand letter = letter("编9");
        String task = "/api/tasks/" + letter.taskId(DRAFTER, "draft");

        assertThat(enclose("zjj.deputy", task, "any").getStatusCode().value()).isEqualTo(404);
    }

    private LetterInHand letter(String number, String... points) {
        return LetterInHand.of(number, List.of(points), registration, port);
    }

    private static String key(LetterInHand letter, String path, String body) {
        return json(letter.post(DRAFTER, path, Map.of("body", body)))
                .path("key")
                .asText();
    }

    private ResponseEntity<byte[]> page(String official, String task, JsonNode preview, int page) {
        return http.withBasicAuth(official, "demo")
                .getForEntity(
                        "%s/preview/%s/%d.png"
                                .formatted(task, preview.path("key").asText(), page),
                        byte[].class);
    }

    private ResponseEntity<JsonNode> enclose(String official, String task, String file) {
        return http.withBasicAuth(official, "demo")
                .exchange(
                        task + "/enclosures",
                        HttpMethod.PUT,
                        new HttpEntity<>(List.of(Map.of("attachment", file, "title", "改造计划"))),
                        JsonNode.class);
    }
}
