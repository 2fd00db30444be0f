package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeBrowser;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.InitialAssignment;
import cn.zhengxie.proposalreply.proposal.NewProposal;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.Registration;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A case of 市住建局 that its drafter has in hand, worked on over HTTP by everybody whose turn it is. */
final class LetterInHand {

    static final String DRAFTER = "zjj.laogai.drafter";
    static final String HEAD = "zjj.laogai.head";
    static final String OFFICE = "zjj.office";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OfficeBrowser http;
    private final String key;

    private LetterInHand(OfficeBrowser http, String key) {
        this.http = http;
        this.key = key;
    }

    static LetterInHand of(String number, Registration registration, int port) {
        return of(number, List.of(), registration, port);
    }

    /** The same, the office having entered at 拟办 what the proposal asks for. */
    static LetterInHand of(String number, List<String> points, Registration registration, int port) {
        NewProposal proposal = new NewProposal(
                ProposalKind.CPPCC_PROPOSAL,
                7,
                4,
                number,
                "关于增设老旧小区停车位的提案",
                "城建",
                false,
                "建议在老旧小区边角地增设停车位。",
                List.of(new Proposer(1, "徐博雅", Proposer.Type.INDIVIDUAL, "13800000000", null, null)),
                new InitialAssignment(
                        "zjj", List.of(), List.of(), LocalDate.now().minusDays(20)));
        LetterInHand letter =
                new LetterInHand(new OfficeBrowser(port), registration.register(proposal, Official.SYSTEM));
        letter.complete(OFFICE, "acknowledge", Map.of("decision", "accept"));
        letter.complete(
                OFFICE,
                "nominate",
                Map.of("section", "laogai", "drafter", DRAFTER, "proposal", "拟请办理", "points", points));
        letter.complete("zjj.deputy", "instruct", Map.of("instruction", "请与委员当面沟通"));
        letter.meetProposer();
        return letter;
    }

    String path() {
        return "/api/proposals/" + key;
    }

    String taskId(String official, String task) {
        return StreamSupport.stream(json(get(official, "/api/tasks")).spliterator(), false)
                .filter(waiting -> waiting.path("businessKey").asText().equals(key))
                .filter(waiting -> waiting.path("taskDefinitionKey").asText().equals(task))
                .map(waiting -> waiting.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(official + " has no " + task + " on " + key));
    }

    void handIn(String body) {
        complete(DRAFTER, "draft", Map.of("decision", "submit", "body", body, "resultClass", "A", "publicity", "open"));
    }

    void complete(String official, String task, Map<String, ?> form) {
        HttpResponse<String> answer = post(official, "/api/tasks/" + taskId(official, task) + "/complete", form);
        assertThat(answer.statusCode()).as("%s: %s", task, answer.body()).isEqualTo(204);
    }

    HttpResponse<String> get(String official, String path) {
        return http.get(path, official, "demo");
    }

    HttpResponse<String> post(String official, String path, Object body) {
        return http.post(path, write(body), official, "demo");
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException unexpected) {
            throw new AssertionError(answer.body(), unexpected);
        }
    }

    static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void meetProposer() {
        Map<String, String> contact = Map.of(
                "phase", "before",
                "manner", "inPerson",
                "heldOn", LocalDate.now().toString(),
                "summary", "委员同意办理思路");
        assertThat(post(DRAFTER, "/api/proposals/" + key + "/contacts", contact).statusCode())
                .isEqualTo(201);
    }
}
