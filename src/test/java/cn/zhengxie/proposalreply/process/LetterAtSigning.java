package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeBrowser;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.InitialAssignment;
import cn.zhengxie.proposalreply.proposal.NewProposal;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.Registration;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A case of 市住建局 brought to its signer over HTTP, by everybody whose turn it is. */
final class LetterAtSigning {

    static final String TITLE = "关于增设老旧小区停车位的提案";
    static final String BODY = "您提出的提案收悉，现答复如下：\n一、办理情况\n已新增停车位三百个。\n二、下步打算\n继续听取居民意见。";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OfficeBrowser http;
    private final String key;

    private LetterAtSigning(OfficeBrowser http, String key) {
        this.http = http;
        this.key = key;
    }

    static LetterAtSigning of(String number, Registration registration, int port) {
        NewProposal proposal = new NewProposal(
                ProposalKind.CPPCC_PROPOSAL,
                7,
                4,
                number,
                TITLE,
                "城建",
                false,
                "建议在老旧小区边角地增设停车位。",
                List.of(new Proposer(1, "徐博雅", Proposer.Type.INDIVIDUAL, "13800000000", null, null)),
                new InitialAssignment(
                        "zjj", List.of("czj"), List.of(), LocalDate.now().minusDays(20)));
        LetterAtSigning letter =
                new LetterAtSigning(new OfficeBrowser(port), registration.register(proposal, Official.SYSTEM));
        letter.bringToSigner();
        return letter;
    }

    String key() {
        return key;
    }

    String taskId(String official, String task) {
        return tasks(official, task)
                .findFirst()
                .orElseThrow(() -> new AssertionError(official + " has no " + task + " on " + key));
    }

    boolean waits(String official, String task) {
        return tasks(official, task).findFirst().isPresent();
    }

    JsonNode get(String official, String path) {
        return json(http.get(path, official, "demo").body());
    }

    HttpResponse<String> post(String official, String path, String json) {
        return http.post(path, json, official, "demo");
    }

    void complete(String official, String task, String form) {
        HttpResponse<String> answer = post(official, "/api/tasks/" + taskId(official, task) + "/complete", form);
        assertThat(answer.statusCode())
                .as("%s of %s: %s", task, key, answer.body())
                .isEqualTo(204);
    }

    private void bringToSigner() {
        complete("zjj.office", "acknowledge", "{\"decision\":\"accept\"}");
        complete(
                "zjj.office",
                "nominate",
                "{\"section\":\"laogai\",\"drafter\":\"zjj.laogai.drafter\",\"proposal\":\"拟请老旧小区改造科办理\"}");
        complete("zjj.deputy", "instruct", "{\"instruction\":\"请与委员当面沟通\"}");
        HttpResponse<String> contact = post(
                "zjj.laogai.drafter",
                "/api/proposals/" + key + "/contacts",
                "{\"phase\":\"before\",\"manner\":\"inPerson\",\"heldOn\":\"%s\",\"place\":\"社区会议室\",\"summary\":\"委员同意办理思路\"}"
                        .formatted(LocalDate.now()));
        assertThat(contact.statusCode()).isEqualTo(201);
        complete(
                "zjj.laogai.drafter",
                "draft",
                "{\"decision\":\"submit\",\"body\":%s,\"resultClass\":\"A\",\"publicity\":\"open\"}"
                        .formatted(quoted(BODY)));
        complete("zjj.laogai.head", "review", "{\"decision\":\"approve\",\"comment\":\"内容属实，同意\"}");
        complete("zjj.office", "proofread", "{\"decision\":\"approve\",\"comment\":\"格式已核\"}");
        complete("zjj.deputy", "endorse", "{\"decision\":\"approve\",\"comment\":\"请局长签发\"}");
    }

    private Stream<String> tasks(String official, String task) {
        return StreamSupport.stream(get(official, "/api/tasks").spliterator(), false)
                .filter(waiting -> waiting.path("businessKey").asText().equals(key))
                .filter(waiting -> waiting.path("taskDefinitionKey").asText().equals(task))
                .map(waiting -> waiting.path("id").asText());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String quoted(String text) {
        return JSON.valueToTree(text).toString();
    }
}
