package cn.zhengxie.proposalreply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import cn.zhengxie.proposalreply.OfficeApi.Answer;
import cn.zhengxie.proposalreply.assignment.Acknowledgement;
import cn.zhengxie.proposalreply.assignment.ReturnDecision;
import cn.zhengxie.proposalreply.deadline.ExtensionConsent;
import cn.zhengxie.proposalreply.deadline.ExtensionDecision;
import cn.zhengxie.proposalreply.drafting.CheckForm;
import cn.zhengxie.proposalreply.feedback.AcceptedForm;
import cn.zhengxie.proposalreply.feedback.DissatisfactionDecision;
import cn.zhengxie.proposalreply.organization.People;
import cn.zhengxie.proposalreply.signoff.SealForm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every task and decision with everybody in the city: who may gets through, all others are refused and change nothing. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTasksDecisionsTest {

    private static final Path TABLE = Path.of("src/test/resources/roles-tasks-decisions.csv");
    private static final Path TASKS = Path.of("src/test/resources/tasks-and-posts.csv");
    private static final AtomicInteger CASES = new AtomicInteger();

    /** A row for one of those whom it allows. */
    record Row(String task, String decision, String official, List<String> allowed) {

        /** In whose list the very task of this row stands alone; an office has the tasks of every receiver of a form. */
        String owner() {
            return allowed.get(0);
        }

        @Override
        public String toString() {
            return "%s %s: %s".formatted(task, decision, official);
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private People people;

    private OfficeApi api;
    private CaseUnderway latest;

    @BeforeAll
    void connect() {
        api = new OfficeApi(port);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void onlyWhoMayDecidesAndNobodyElseChangesAnything(Row row) {
        // given
        CaseUnderway proposal = caseAt(row);
        String task = proposal.taskId(row.owner(), row.task());
        Map<String, Object> form = proposal.form(row.task(), row.decision());
        List<Object> before = standing(proposal, task, row);

        // when
        Map<String, Answer> answers = others(row)
                .collect(Collectors.toMap(
                        other -> other, other -> api.post(other, "/tasks/" + task + "/complete", form)));

        // then
        assertSoftly(softly -> answers.forEach((other, answer) -> {
            softly.assertThat(answer.status()).as(other).isIn(403, 404, 422);
            softly.assertThat(answer.contentType()).as(other).isEqualTo("application/problem+json");
            softly.assertThat(answer.json().path("detail").asText()).as(other).containsPattern("\\p{IsHan}");
        }));
        assertThat(standing(proposal, task, row)).isEqualTo(before);

        // when
        Answer done = api.post(row.official(), "/tasks/" + task + "/complete", form);

        // then
        assertThat(done.status()).as(done.text()).isEqualTo(204);
        assertThat(api.get(row.official(), "/tasks/" + task + "/draft").status())
                .isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("firstRowsOfTasks")
    void nobodyElseSeesClaimsOrFillsInTheTask(Row row) {
        // given
        CaseUnderway proposal = caseAt(row);
        String task = proposal.taskId(row.owner(), row.task());
        List<Object> before = standing(proposal, task, row);

        // then
        assertSoftly(softly -> others(row).forEach(other -> {
            softly.assertThat(api.task(other, proposal.key(), row.task()))
                    .as(other)
                    .satisfiesAnyOf(seen -> assertThat(seen).isEmpty(), seen -> assertThat(
                                    seen.orElseThrow().get("id").asText())
                            .isNotEqualTo(task));
            String path = "/tasks/" + task;
            softly.assertThat(api.post(other, path + "/claim", Map.of()).status())
                    .as(other)
                    .isIn(403, 404, 422);
            softly.assertThat(api.get(other, path + "/draft").status())
                    .as(other)
                    .isIn(403, 404, 422);
            softly.assertThat(api.put(other, path + "/draft", "{\"content\": {\"comment\": \"x\"}}")
                            .status())
                    .as(other)
                    .isIn(403, 404, 422);
        }));
        assertThat(standing(proposal, task, row)).isEqualTo(before);
    }

    @Test
    void theTableHasEveryTaskOfTheModelsAndEveryDecisionOfItsForm() throws IOException {
        // given
        Set<String> tasks;
        try (Stream<String> lines = Files.lines(TASKS)) {
            tasks = lines.skip(1).map(line -> line.split(",")[0]).collect(Collectors.toSet());
        }

        // then
        assertThat(rows().map(Row::task).collect(Collectors.toSet())).isEqualTo(tasks);
        assertThat(decisions("acknowledge")).isEqualTo(words(Acknowledgement.Decision.values()));
        assertThat(decisions("decideReturn")).isEqualTo(words(ReturnDecision.Decision.values()));
        assertThat(decisions("decideExtension")).isEqualTo(words(ExtensionDecision.Decision.values()));
        assertThat(decisions("consentToExtension")).isEqualTo(words(ExtensionConsent.Decision.values()));
        assertThat(decisions("decideDissatisfaction")).isEqualTo(words(DissatisfactionDecision.Decision.values()));
        for (String check : List.of("review", "proofread", "endorse", "sign", "register")) {
            assertThat(decisions(check)).as(check).isEqualTo(words(CheckForm.Decision.values()));
        }
        assertThat(decisions("seal")).isEqualTo(words(SealForm.Decision.values()));
        assertThat(decisions("resolveIncompleteForm")).isEqualTo(words(AcceptedForm.Decision.values()));
    }

    @Test
    void theTableAllowsNobodyUnknown() throws IOException {
        assertThat(everybody())
                .containsAll(rows().flatMap(row -> row.allowed().stream()).collect(Collectors.toSet()));
    }

    /** A case at the task of the row: the latest one unless it has passed it, or else a new one. */
    private CaseUnderway caseAt(Row row) {
        if (latest == null || !latest.mayStillCome(row.owner(), row.task())) {
            latest = new CaseUnderway(api, new CaseJobs(engine), "权" + CASES.incrementAndGet());
        }
        return latest.to(row.task());
    }

    /** Everything that an official's refused act could have changed. */
    private List<Object> standing(CaseUnderway proposal, String task, Row row) {
        JsonNode waiting = api.task(row.owner(), proposal.key(), row.task()).orElseThrow();
        return List.of(
                waiting,
                api.get(row.official(), "/tasks/" + task + "/draft").granted().json(),
                api.get("auditor", proposal.path()).granted().json(),
                api.get("auditor", proposal.path() + "/timeline").granted().json(),
                api.get("auditor", proposal.path() + "/documents").granted().json());
    }

    private Stream<String> others(Row row) {
        return everybody().stream().filter(official -> !row.allowed().contains(official));
    }

    private List<String> everybody() {
        return people.officials().stream().map(People.Person::id).toList();
    }

    static Stream<Row> rows() {
        try (Stream<String> lines = Files.lines(TABLE)) {
            return lines.skip(1).toList().stream().flatMap(RolesTasksDecisionsTest::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Row> firstRowsOfTasks() {
        Set<String> seen = new HashSet<>();
        return rows().filter(row -> seen.add(row.task()));
    }

    private static Stream<Row> read(String line) {
        String[] cells = line.split(",", -1);
        List<String> allowed = List.of(cells[2].split(" "));
        return allowed.stream().map(official -> new Row(cells[0], cells[1], official, allowed));
    }

    private static Set<String> decisions(String task) {
        return rows().filter(row -> row.task().equals(task)).map(Row::decision).collect(Collectors.toSet());
    }

    private static Set<String> words(Object[] decisions) {
        ObjectMapper json = new ObjectMapper();
        return Stream.of(decisions)
                .map(decision -> json.valueToTree(decision).asText())
                .collect(Collectors.toSet());
    }
}
