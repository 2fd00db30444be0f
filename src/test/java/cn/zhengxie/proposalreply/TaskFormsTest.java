package cn.zhengxie.proposalreply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeApi.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What officials fill in at their tasks: saved step by step, never overwritten, handed in once. */
@OfficeTest
class TaskFormsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcTemplate database;

    private OfficeApi api;

    @BeforeEach
    void connect() {
        api = new OfficeApi(port);
    }

    @Test
    void everySaveCountsOneRevisionOn() {
        // given
        String form = draftOf(opened("表1", "instruct"), "instruct");
        assertThat(revision(api.get("zjj.deputy", form))).isEqualTo(-1);

        // when
        Answer first = api.put("zjj.deputy", form, content(null, "instruction", "请"));
        Answer second = api.put("zjj.deputy", form, content(0, "instruction", "请认真"));
        Answer third = api.put("zjj.deputy", form, content(1, "instruction", "请认真办理"));

        // then
        assertThat(Stream.of(first, second, third).map(TaskFormsTest::revision)).containsExactly(0, 1, 2);
        Answer found = api.get("zjj.deputy", form);
        assertThat(revision(found)).isEqualTo(2);
        assertThat(found.json().at("/content/instruction").asText()).isEqualTo("请认真办理");
        assertThat(found.json().get("savedBy").asText()).isEqualTo("赵分管");
    }

    @Test
    void aStaleRevisionIsToldWhoSavedAndOverwritesNothing() {
        // given
        String form = draftOf(opened("表2", "instruct"), "instruct");
        api.put("zjj.deputy", form, content(null, "instruction", "第一稿")).granted();
        api.put("zjj.deputy", form, content(0, "instruction", "第二稿")).granted();

        // when
        Answer stale = api.put("zjj.deputy", form, content(0, "instruction", "旧页面上的"));

        // then
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.json().get("field").asText()).isEqualTo("revision");
        assertThat(stale.json().get("detail").asText()).contains("赵分管");
        assertThat(api.get("zjj.deputy", form).json().at("/content/instruction").asText())
                .isEqualTo("第二稿");
    }

    @ParameterizedTest
    @ValueSource(strings = {"instruct", "draft"})
    void ofTwoWhoSaveFirstAtTheSameMomentOneIsTold(String task) {
        // given
        String official = CaseUnderway.usualOfficial(task);
        String form = draftOf(opened("表3" + task, task), task);

        // when
        List<Answer> answers = meanwhile(
                api.putMeanwhile(official, form, content(null, "body", "甲")),
                api.putMeanwhile(official, form, content(null, "body", "乙")));

        // then
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
        Answer told = answers.stream()
                .filter(answer -> answer.status() == 422)
                .findFirst()
                .orElseThrow();
        assertThat(told.json().get("field").asText()).isEqualTo("revision");
        assertThat(revision(api.get(official, form))).isZero();
    }

    @Test
    void ofTwoWhoSaveTheSameRevisionAtTheSameMomentOneIsTold() {
        // given
        String form = draftOf(opened("表4", "draft"), "draft");
        api.put("zjj.laogai.drafter", form, content(null, "body", "初稿")).granted();

        // when
        List<Answer> answers = meanwhile(
                api.putMeanwhile("zjj.laogai.drafter", form, content(0, "body", "甲")),
                api.putMeanwhile("zjj.laogai.drafter", form, content(0, "body", "乙")));

        // then
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
        assertThat(revision(api.get("zjj.laogai.drafter", form))).isEqualTo(1);
    }

    @Test
    void theLettersTextSurvivesTheTaskItWasWrittenAt() {
        // given
        CaseUnderway proposal = opened("表5", "draft");
        String first = draftOf(proposal, "draft");
        api.put("zjj.laogai.drafter", first, content(null, "body", "写到一半的复文")).granted();
        assertThat(api.get("zjj.laogai.drafter", first)
                        .json()
                        .at("/content/body")
                        .asText())
                .isEqualTo("写到一半的复文");
        proposal.goOn("draft");

        // when
        proposal.complete("review", "sendBack");

        // then
        String second = draftOf(proposal, "draft");
        assertThat(second).isNotEqualTo(first);
        Answer found = api.get("zjj.laogai.drafter", second);
        assertThat(found.json().at("/content/body").asText()).isEqualTo(CaseUnderway.BODY);
        assertThat(found.json().at("/content/resultClass").asText()).isEqualTo("B");
        assertThat(revision(found)).isEqualTo(-1);
    }

    @Test
    void aDraftHandedInWithoutTextTakesTheSavedOne() {
        // given
        CaseUnderway proposal = opened("表6", "draft");
        api.put("zjj.laogai.drafter", draftOf(proposal, "draft"), content(null, "body", "自动保存的复文。"))
                .granted();
        Map<String, Object> form = proposal.form("draft", "submit");
        form.remove("body");

        // when
        proposal.complete("draft", "zjj.laogai.drafter", form);

        // then
        assertThat(api.get("zjj.laogai.head", draftOf(proposal, "review"))
                        .json()
                        .at("/content/body")
                        .asText())
                .isEqualTo("自动保存的复文。");
    }

    @Test
    void theSecondClickFindsTheTaskDone() {
        // given
        CaseUnderway proposal = opened("表7", "acknowledge");
        String complete = completionOf(proposal, "acknowledge");
        api.post("zjj.office", complete, Map.of("decision", "accept")).granted();

        // when
        Answer second = api.post("zjj.office", complete, Map.of("decision", "accept"));

        // then
        assertThat(second.status()).isEqualTo(404);
        assertThat(second.json().get("detail").asText()).isEqualTo("任务不存在，或已经办理完毕");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assign",
                "acknowledge",
                "nominate",
                "instruct",
                "draft",
                "review",
                "sign",
                "register",
                "seal",
                "confirmDelivery",
                "recordFeedback",
                "resolveIncompleteForm",
                "confirmForwarding"
            })
    void ofTwoClicksAtTheSameMomentExactlyOneCounts(String task) {
        // given
        String official = CaseUnderway.usualOfficial(task);
        CaseUnderway proposal = opened("表8" + task, task);
        String complete = completionOf(proposal, task);
        Map<String, Object> form = proposal.form(task, "");
        int acts = acts(proposal);

        // when
        List<Answer> answers =
                meanwhile(api.postMeanwhile(official, complete, form), api.postMeanwhile(official, complete, form));

        // then
        assertThat(answers)
                .as(() -> answers.stream().map(Answer::text).toList().toString())
                .extracting(Answer::status)
                .containsOnlyOnce(204)
                .allMatch(status -> status == 204 || status == 404 || status == 422);
        assertThat(List.of(acts, acts(proposal))).isEqualTo(actsOfOneClick(task));
    }

    @Test
    void whatAnotherHasClaimedIsHisAlone() {
        // given
        CaseUnderway proposal = opened("表9", "confirmForwarding");
        String task = proposal.taskId("tianwei", "confirmForwarding");
        api.post("tianwei", "/tasks/" + task + "/claim", Map.of()).granted();

        // when
        Answer completed = api.post("zjj.office", "/tasks/" + task + "/complete", Map.of());
        Answer saved = api.put("zjj.office", "/tasks/" + task + "/draft", content(null, "receivedBy", "张办公"));
        Answer claimed = api.post("zjj.office", "/tasks/" + task + "/claim", Map.of());

        // then
        assertThat(Stream.of(completed, saved, claimed)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().get("detail").asText()).isEqualTo("这项任务已由他人领取，您不能办理");
        });
        assertThat(api.task("tianwei", proposal.key(), "confirmForwarding")
                        .orElseThrow()
                        .get("assignee")
                        .asText())
                .isEqualTo("tianwei");
    }

    @Test
    void theFormOutlivesItsTask() {
        // given
        CaseUnderway proposal = opened("表10", "instruct");
        String task = proposal.taskId("instruct");
        api.put("zjj.deputy", "/tasks/" + task + "/draft", content(null, "instruction", "请认真办理"))
                .granted();

        // when
        proposal.goOn("instruct");

        // then
        assertThat(database.queryForMap("select task, saved_by, content from task_form where task_id = ?", task))
                .containsEntry("task", "instruct")
                .containsEntry("saved_by", "赵分管")
                .containsEntry("content", "{\"instruction\":\"请认真办理\"}");
        assertThat(api.get("zjj.deputy", "/tasks/" + task + "/draft").status()).isEqualTo(404);
    }

    /** How many acts a like case has before and after the task is completed by one click. */
    private List<Integer> actsOfOneClick(String task) {
        CaseUnderway like = opened("表8单" + task, task);
        Map<String, Object> form = like.form(task, "");
        int before = acts(like);
        api.post(CaseUnderway.usualOfficial(task), completionOf(like, task), form)
                .granted();
        return List.of(before, acts(like));
    }

    @Test
    void aPageThatWasSavedOverElsewhereCannotBeHandedIn() {
        // given
        CaseUnderway proposal = opened("表11", "instruct");
        String task = proposal.taskId("instruct");
        String form = draftOf(proposal, "instruct");
        api.put("zjj.deputy", form, content(null, "instruction", "先写的")).granted();
        api.put("zjj.deputy", form, content(0, "instruction", "在另一处改过的")).granted();

        // when
        Answer stale = api.post("zjj.deputy", "/tasks/" + task + "/complete?revision=0", Map.of("instruction", "先写的"));
        Answer fresh =
                api.post("zjj.deputy", "/tasks/" + task + "/complete?revision=1", Map.of("instruction", "在另一处改过的"));

        // then
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.json().get("field").asText()).isEqualTo("revision");
        assertThat(fresh.status()).isEqualTo(204);
    }

    private CaseUnderway opened(String number, String task) {
        return new CaseUnderway(api, new CaseJobs(engine), number).to(task);
    }

    private static String draftOf(CaseUnderway proposal, String task) {
        return "/tasks/" + proposal.taskId(task) + "/draft";
    }

    private static String completionOf(CaseUnderway proposal, String task) {
        return "/tasks/" + proposal.taskId(task) + "/complete";
    }

    private static String content(Integer revision, String field, String text) {
        return "{\"revision\": %s, \"content\": {\"%s\": \"%s\"}}".formatted(revision, field, text);
    }

    private int acts(CaseUnderway proposal) {
        return api.get("auditor", proposal.path() + "/timeline")
                .granted()
                .json()
                .size();
    }

    private static int revision(Answer answer) {
        return answer.granted().json().get("revision").asInt();
    }

    @SafeVarargs
    private static List<Answer> meanwhile(CompletableFuture<Answer>... answers) {
        return Stream.of(answers).map(CompletableFuture::join).toList();
    }
}
