package cn.zhengxie.proposalreply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeApi.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every form filled in wrongly: a Chinese sentence at the right field, and the task with its autosaved form as it was. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger CASES = new AtomicInteger();
    private static final String TOMORROW = CaseUnderway.today().plusDays(1).toString();
    private static final String LONG_AGO = "2019-01-02";
    private static final String NOWHERE = "00000000-0000-0000-0000-000000000000";
    private static final List<String> DECIDED = List.of(
            "acknowledge",
            "decideReturn",
            "decideExtension",
            "consentToExtension",
            "decideDissatisfaction",
            "draft",
            "review",
            "proofread",
            "endorse",
            "sign",
            "register",
            "seal",
            "resolveIncompleteForm");

    /** Something wrong with the form of a task: written over a sound one where it is not a body of its own. */
    record Fault(String task, String what, String json, String field) {

        @Override
        public String toString() {
            return task + ": " + what;
        }
    }

    /** A task that waits, with what somebody has filled in so far. */
    private record Waiting(CaseUnderway proposal, String task, String id, String official) {}

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    private OfficeApi api;
    private final Map<String, Waiting> waiting = new HashMap<>();

    @BeforeAll
    void connect() {
        api = new OfficeApi(port);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultIsToldAtItsFieldAndChangesNothing(Fault fault) throws Exception {
        // given
        Waiting at = waitingAt(fault.task());
        List<JsonNode> before = standing(at);

        // when
        Answer answer = complete(at, spoilt(at, fault.json()));

        // then
        assertRefused(answer);
        assertThat(answer.json().path("field").asText(null)).as(answer.text()).isEqualTo(fault.field());
        assertThat(standing(at)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aBodyThatIsNoFormIsToldInWords(Fault body) {
        // given
        Waiting at = waitingAt("instruct");
        List<JsonNode> before = standing(at);

        // when
        Answer answer = complete(at, body.json());

        // then
        assertRefused(answer);
        assertThat(standing(at)).isEqualTo(before);
    }

    @Test
    void aBodyOfThirtyMegabytesIsRefused() {
        // given
        Waiting at = waitingAt("instruct");
        List<JsonNode> before = standing(at);

        // when
        Answer answer = complete(at, "{\"instruction\": \"%s\"}".formatted("批".repeat(10 << 20)));

        // then
        assertRefused(answer);
        assertThat(standing(at)).isEqualTo(before);
    }

    @Test
    void aFormThatIsNotSentAsJsonIsRefused() {
        // given
        Waiting at = waitingAt("instruct");

        // when
        Answer answer = api.post(
                at.official(),
                "/tasks/" + at.id() + "/complete",
                "text/plain;charset=UTF-8",
                "instruction=同意".getBytes(StandardCharsets.UTF_8));

        // then
        assertRefused(answer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("autosaves")
    void aWrongAutosaveIsToldAndChangesNothing(Fault fault) {
        // given
        Waiting at = waitingAt(fault.task());
        List<JsonNode> before = standing(at);

        // when
        Answer answer = api.put(at.official(), "/tasks/" + at.id() + "/draft", fault.json());

        // then
        assertRefused(answer);
        assertThat(answer.json().path("field").asText(null)).as(answer.text()).isEqualTo(fault.field());
        assertThat(standing(at)).isEqualTo(before);
    }

    @Test
    void aDraftIsNotHandedInBeforeTheProposerWasMet() {
        // given
        CaseUnderway proposal = new CaseUnderway(api, new CaseJobs(engine), "误面商").to("draft");
        String task = proposal.taskId("draft");
        proposal.meetProposer("phone");
        Map<String, Object> form = new HashMap<>(
                Map.of("decision", "submit", "body", CaseUnderway.BODY, "resultClass", "A", "publicity", "open"));

        // when
        Answer answer = api.post("zjj.laogai.drafter", "/tasks/" + task + "/complete", form);

        // then
        assertRefused(answer);
        assertThat(answer.json().path("field").asText()).isEqualTo("contacts");
        assertThat(proposal.taskId("draft")).isEqualTo(task);
        assertThat(api.get("zjj.office", proposal.path()).json().at("/units/0/rounds/0/versions"))
                .isEmpty();

        // when
        proposal.meetProposer("letter");

        // then
        assertThat(api.post("zjj.laogai.drafter", "/tasks/" + task + "/complete", form)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aTaskThatDoesNotExistIsToldInWords() {
        Answer answer = api.post("zjj.office", "/tasks/nowhere/complete", Map.of("decision", "accept"));

        assertRefused(answer);
        assertThat(answer.status()).isEqualTo(404);
    }

    static Stream<Fault> bodies() {
        return Stream.of(
                new Fault("instruct", "no JSON", "instruction=同意", null),
                new Fault("instruct", "broken JSON", "{\"instruction\": \"同", null),
                new Fault("instruct", "nothing", "", null),
                new Fault("instruct", "null", "null", null),
                new Fault("instruct", "a list", "[{\"instruction\": \"同意\"}]", null),
                new Fault("instruct", "a text", "\"同意\"", null),
                new Fault("instruct", "a number", "7", null));
    }

    static Stream<Fault> autosaves() {
        return Stream.of(
                new Fault("draft", "no content", "{\"revision\": 0}", "content"),
                new Fault("draft", "content no object", "{\"revision\": 0, \"content\": [1]}", "content"),
                new Fault("draft", "revision no number", "{\"revision\": \"最新\", \"content\": {}}", "revision"),
                new Fault("draft", "stale revision", "{\"revision\": 7, \"content\": {}}", "revision"),
                new Fault("draft", "text no text", "{\"revision\": 0, \"content\": {\"body\": {\"a\": 1}}}", "body"),
                new Fault("draft", "unknown field", "{\"revision\": 0, \"content\": {}, \"x\": 1}", "x"),
                new Fault("draft", "NUL", "{\"revision\": 0, \"content\": {\"body\": \"甲\\u0000乙\"}}", null),
                new Fault("draft", "list", "[]", null),
                new Fault(
                        "draft",
                        "more than 200,000 characters beside the text",
                        "{\"revision\": 0, \"content\": {\"publicityReason\": \"%s\"}}".formatted("字".repeat(200_001)),
                        "content"),
                new Fault(
                        "draft",
                        "text of more than 100,000 characters",
                        "{\"revision\": 0, \"content\": {\"body\": \"%s\"}}".formatted("字".repeat(100_001)),
                        "body"));
    }

    static Stream<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (String task : Stream.concat(
                        DECIDED.stream(),
                        Stream.of(
                                "assign",
                                "reassign",
                                "nominate",
                                "instruct",
                                "confirmDelivery",
                                "confirmRedelivery",
                                "recordFeedback",
                                "confirmForwarding"))
                .toList()) {
            faults.add(new Fault(task, "unknown field", "{\"colour\": \"red\"}", "colour"));
        }
        for (String task : DECIDED) {
            faults.add(new Fault(task, "unknown decision", "{\"decision\": \"perhaps\"}", "decision"));
            faults.add(new Fault(task, "missing decision", "{\"decision\": null}", "decision"));
            faults.add(new Fault(task, "decision as number", "{\"decision\": 0}", "decision"));
            faults.add(new Fault(task, "decision as list", "{\"decision\": [\"approve\"]}", "decision"));
        }
        for (String task : List.of("assign", "reassign")) {
            faults.add(new Fault(task, "unit unknown", "{\"leadUnit\": \"xyz\"}", "leadUnit"));
            faults.add(new Fault(task, "nobody", "{\"leadUnit\": null}", "leadUnit"));
            faults.add(
                    new Fault(task, "lead helps itself", "{\"leadUnit\": \"czj\", \"coUnits\": [\"czj\"]}", "coUnits"));
            faults.add(new Fault(task, "co-unit unknown", "{\"coUnits\": [\"xyz\"]}", "coUnits"));
            faults.add(new Fault(task, "co-unit null", "{\"coUnits\": [null]}", "coUnits"));
            faults.add(new Fault(task, "co-units no list", "{\"coUnits\": \"fgw\"}", "coUnits"));
            faults.add(new Fault(task, "lead and separate", "{\"separateUnits\": [\"czj\"]}", "separateUnits"));
            faults.add(new Fault(task, "day to come", "{\"assignedOn\": \"%s\"}".formatted(TOMORROW), "assignedOn"));
            faults.add(new Fault(task, "no such day", "{\"assignedOn\": \"2020-09-31\"}", "assignedOn"));
            faults.add(new Fault(task, "note as number", "{\"note\": 5}", "note"));
        }
        faults.add(new Fault(
                "assign",
                "same unit twice",
                "{\"leadUnit\": null, \"coUnits\": [], \"separateUnits\": [\"czj\", \"czj\"]}",
                "separateUnits"));
        faults.add(new Fault("reassign", "to who gave it back", "{\"leadUnit\": \"zjj\"}", "leadUnit"));
        faults.add(new Fault("reassign", "to who helps already", "{\"leadUnit\": \"fgw\"}", "leadUnit"));
        faults.add(new Fault(
                "acknowledge", "no reason", "{\"decision\": \"requestReturn\", \"statement\": \"已报\"}", "reason"));
        faults.add(new Fault(
                "acknowledge", "no statement", "{\"decision\": \"requestReturn\", \"reason\": \"不属职责\"}", "statement"));
        faults.add(new Fault("acknowledge", "suggested unit unknown", "{\"suggestedUnit\": \"xyz\"}", "suggestedUnit"));
        faults.add(new Fault(
                "acknowledge", "suggested co-unit unknown", "{\"suggestedCoUnits\": [\"xyz\"]}", "suggestedCoUnits"));
        faults.add(new Fault("decideReturn", "no reason", "{\"decision\": \"refuse\", \"reason\": \" \"}", "reason"));
        String extension = "decideExtension";
        faults.add(new Fault(extension, "no reason", "{\"decision\": \"refuse\", \"reason\": \" \"}", "reason"));
        faults.add(
                new Fault(extension, "reason too long", "{\"reason\": \"%s\"}".formatted("字".repeat(4001)), "reason"));
        faults.add(new Fault(extension, "day no later than now", "{\"dueOn\": \"%s\"}".formatted(TOMORROW), "dueOn"));
        faults.add(new Fault(extension, "day beyond the limit", "{\"dueOn\": \"2099-01-02\"}", "dueOn"));
        faults.add(new Fault(extension, "no such day", "{\"dueOn\": \"2027-02-30\"}", "dueOn"));
        String consent = "consentToExtension";
        faults.add(new Fault(consent, "no reason", "{\"decision\": \"disagree\", \"reason\": \" \"}", "reason"));
        faults.add(new Fault(consent, "reason too long", "{\"reason\": \"%s\"}".formatted("字".repeat(4001)), "reason"));
        String dissatisfaction = "decideDissatisfaction";
        String tooLong = "字".repeat(4001);
        faults.add(new Fault(dissatisfaction, "no reason", "{\"reason\": \" \"}", "reason"));
        faults.add(new Fault(dissatisfaction, "reason too long", "{\"reason\": \"%s\"}".formatted(tooLong), "reason"));
        faults.add(new Fault(
                dissatisfaction,
                "instruction too long",
                "{\"instruction\": \"%s\"}".formatted(tooLong),
                "instruction"));
        faults.add(new Fault("nominate", "section unknown", "{\"section\": \"xyz\"}", "section"));
        faults.add(new Fault("nominate", "section of another unit", "{\"section\": \"zonghe\"}", "section"));
        faults.add(new Fault("nominate", "no section", "{\"section\": null}", "section"));
        faults.add(new Fault("nominate", "drafter unknown", "{\"drafter\": \"nobody\"}", "drafter"));
        faults.add(new Fault(
                "nominate", "drafter of another section", "{\"drafter\": \"zjj.zhufang.drafter\"}", "drafter"));
        faults.add(new Fault("nominate", "no drafter", "{\"drafter\": null}", "drafter"));
        faults.add(new Fault("nominate", "opinion as number", "{\"proposal\": 5}", "proposal"));
        faults.add(new Fault("instruct", "nothing said", "{\"instruction\": \"  \"}", "instruction"));
        faults.add(new Fault("instruct", "number for text", "{\"instruction\": 5}", "instruction"));
        faults.add(new Fault("instruct", "truth for text", "{\"instruction\": true}", "instruction"));
        faults.add(new Fault("instruct", "object for text", "{\"instruction\": {\"a\": 1}}", "instruction"));
        faults.add(new Fault("instruct", "NUL in text", "{\"instruction\": \"甲\\u0000乙\"}", null));
        draftFaults(faults);
        for (String task : List.of("review", "proofread", "endorse", "sign")) {
            checkFaults(task, faults);
        }
        signOffFaults(faults);
        feedbackFaults(faults);
        return faults.stream();
    }

    private static void draftFaults(List<Fault> faults) {
        faults.add(new Fault("draft", "no text", "{\"body\": \" \"}", "body"));
        faults.add(new Fault("draft", "text as number", "{\"body\": 5}", "body"));
        faults.add(new Fault("draft", "text too long", "{\"body\": \"%s\"}".formatted("字".repeat(100_001)), "body"));
        faults.add(new Fault(
                "draft",
                "telephone of the proposer",
                "{\"body\": \"请拨打%s联系。\"}".formatted(CaseUnderway.TELEPHONE),
                "body"));
        for (String written : List.of("138 9999 0000", "138-9999-0000", "１３８９９９９００００", "+86 138　9999—0000")) {
            faults.add(new Fault(
                    "draft", "telephone as " + written, "{\"body\": \"请拨打%s联系。\"}".formatted(written), "body"));
        }
        faults.add(new Fault("draft", "【待补充】 left", "{\"body\": \"已投入【待补充】万元。\"}", "body"));
        faults.add(new Fault("draft", "XXX left", "{\"body\": \"已投入XXX万元。\"}", "body"));
        faults.add(new Fault("draft", "class unknown", "{\"resultClass\": \"D\"}", "resultClass"));
        faults.add(new Fault("draft", "no class", "{\"resultClass\": null}", "resultClass"));
        faults.add(new Fault("draft", "class B without promises", "{\"commitments\": []}", "commitments"));
        faults.add(new Fault("draft", "promises null", "{\"commitments\": null}", "commitments"));
        faults.add(new Fault("draft", "a promise null", "{\"commitments\": [null]}", "commitments[0].text"));
        faults.add(new Fault(
                "draft",
                "promise without text",
                "{\"commitments\": [{\"dueOn\": \"2099-01-02\"}]}",
                "commitments[0].text"));
        faults.add(new Fault(
                "draft", "promise without day", "{\"commitments\": [{\"text\": \"完成\"}]}", "commitments[0].dueOn"));
        faults.add(new Fault(
                "draft",
                "promise of yesterday",
                "{\"commitments\": [{\"text\": \"完成\", \"dueOn\": \"2099-01-02\"}, {\"text\": \"完成\", \"dueOn\": \"%s\"}]}"
                        .formatted(LONG_AGO),
                "commitments[1].dueOn"));
        faults.add(new Fault(
                "draft",
                "promise's day is none",
                "{\"commitments\": [{\"text\": \"完成\", \"dueOn\": \"2021-02-30\"}]}",
                "commitments[0].dueOn"));
        faults.add(new Fault("draft", "publicity unknown", "{\"publicity\": \"secret\"}", "publicity"));
        faults.add(new Fault("draft", "no publicity", "{\"publicity\": null}", "publicity"));
        faults.add(new Fault("draft", "closed without reason", "{\"publicity\": \"closed\"}", "publicityReason"));
        faults.add(new Fault("draft", "route unknown", "{\"route\": \"express\"}", "route"));
        faults.add(new Fault("draft", "direct though never sent back", "{\"route\": \"direct\"}", "route"));
    }

    private static void checkFaults(String task, List<Fault> faults) {
        faults.add(new Fault(task, "no comment", "{\"decision\": \"sendBack\", \"sendBackTo\": \"draft\"}", "comment"));
        faults.add(
                new Fault(task, "back to nowhere", "{\"decision\": \"sendBack\", \"comment\": \"请改\"}", "sendBackTo"));
        faults.add(new Fault(
                task,
                "back to itself",
                "{\"decision\": \"sendBack\", \"comment\": \"请改\", \"sendBackTo\": \"%s\"}".formatted(task),
                "sendBackTo"));
        faults.add(new Fault(
                task,
                "back to the future",
                "{\"decision\": \"sendBack\", \"comment\": \"请改\", \"sendBackTo\": \"sign\"}",
                "sendBackTo"));
        faults.add(new Fault(
                task,
                "back to no step",
                "{\"decision\": \"sendBack\", \"comment\": \"请改\", \"sendBackTo\": \"register\"}",
                "sendBackTo"));
        faults.add(new Fault(task, "class unknown", "{\"resultClass\": \"Z\"}", "resultClass"));
        faults.add(new Fault(task, "comment as number", "{\"comment\": 5}", "comment"));
        faults.add(new Fault(task, "text too long", "{\"body\": \"%s\"}".formatted("字".repeat(100_001)), "body"));
        faults.add(new Fault(task, "blank left", "{\"body\": \"已投入【】万元。\"}", "body"));
        faults.add(new Fault(task, "text emptied", "{\"body\": \"\"}", "body"));
    }

    private static void signOffFaults(List<Fault> faults) {
        faults.add(new Fault("sign", "signer unknown", "{\"signedBy\": \"路人甲\"}", "signedBy"));
        faults.add(new Fault("sign", "day to come", "{\"signedOn\": \"%s\"}".formatted(TOMORROW), "signedOn"));
        faults.add(new Fault("sign", "no such day", "{\"signedOn\": \"2020-09-31\"}", "signedOn"));
        faults.add(new Fault("sign", "scan unknown", "{\"paperScan\": \"%s\"}".formatted(NOWHERE), "paperScan"));
        faults.add(new Fault("sign", "publicity unknown", "{\"publicity\": \"secret\"}", "publicity"));
        faults.add(new Fault("sign", "withheld without reason", "{\"publicity\": \"closed\"}", "publicityReason"));
        faults.add(new Fault("sign", "reason for nothing", "{\"publicityReason\": \"涉及商业秘密\"}", "publicity"));
        faults.add(new Fault("register", "no comment", "{\"decision\": \"sendBack\"}", "comment"));
        faults.add(
                new Fault("register", "day to come", "{\"documentDate\": \"%s\"}".formatted(TOMORROW), "documentDate"));
        faults.add(new Fault(
                "register", "before the signature", "{\"documentDate\": \"%s\"}".formatted(LONG_AGO), "documentDate"));
        faults.add(new Fault("register", "number for day", "{\"documentDate\": 20201106}", "documentDate"));
        faults.add(new Fault("seal", "no reason", "{\"decision\": \"recall\"}", "reason"));
        faults.add(new Fault("seal", "day to come", "{\"sealedOn\": \"%s\"}".formatted(TOMORROW), "sealedOn"));
        faults.add(new Fault(
                "seal", "before the letter's date", "{\"sealedOn\": \"%s\"}".formatted(LONG_AGO), "sealedOn"));
        faults.add(new Fault("seal", "scan unknown", "{\"sealedScan\": \"%s\"}".formatted(NOWHERE), "sealedScan"));
        faults.add(new Fault(
                "confirmDelivery", "day to come", "{\"deliveredOn\": \"%s\"}".formatted(TOMORROW), "deliveredOn"));
        faults.add(new Fault(
                "confirmDelivery", "before the seal", "{\"deliveredOn\": \"%s\"}".formatted(LONG_AGO), "deliveredOn"));
        faults.add(new Fault("confirmDelivery", "text for day", "{\"deliveredOn\": \"昨天\"}", "deliveredOn"));
        faults.add(new Fault("confirmDelivery", "no tracking number", "{\"trackingNumber\": null}", "trackingNumber"));
        faults.add(new Fault(
                "confirmDelivery",
                "tracking number too long",
                "{\"trackingNumber\": \"%s\"}".formatted("1".repeat(65)),
                "trackingNumber"));
        faults.add(new Fault(
                "confirmDelivery",
                "form without scan",
                "{\"feedback\": {\"satisfaction\": \"satisfied\"}}",
                "feedback.scan"));
        faults.add(new Fault(
                "confirmDelivery",
                "form of tomorrow",
                "{\"feedback\": {\"receivedOn\": \"%s\"}}".formatted(TOMORROW),
                "feedback.receivedOn"));
        faults.add(new Fault(
                "confirmDelivery",
                "form's satisfaction unknown",
                "{\"feedback\": {\"satisfaction\": \"delighted\"}}",
                "feedback.satisfaction"));
        faults.add(new Fault(
                "confirmDelivery",
                "form's rating unknown",
                "{\"feedback\": {\"ratings\": {\"quality\": \"great\"}}}",
                "feedback.ratings.quality"));
        faults.add(new Fault("confirmDelivery", "form no object", "{\"feedback\": \"satisfied\"}", "feedback"));
    }

    private static void feedbackFaults(List<Fault> faults) {
        String task = "recordFeedback";
        faults.add(new Fault(task, "day to come", "{\"receivedOn\": \"%s\"}".formatted(TOMORROW), "receivedOn"));
        faults.add(
                new Fault(task, "before the delivery", "{\"receivedOn\": \"%s\"}".formatted(LONG_AGO), "receivedOn"));
        faults.add(new Fault(
                task,
                "reply received in future",
                "{\"replyReceivedOn\": \"%s\"}".formatted(TOMORROW),
                "replyReceivedOn"));
        faults.add(new Fault(task, "signed in future", "{\"signedOn\": \"%s\"}".formatted(TOMORROW), "signedOn"));
        faults.add(new Fault(task, "no telephone", "{\"phone\": \"不详\"}", "phone"));
        faults.add(new Fault(task, "telephone as number", "{\"phone\": 13800000000}", "phone"));
        faults.add(new Fault(task, "satisfaction unknown", "{\"satisfaction\": \"delighted\"}", "satisfaction"));
        faults.add(new Fault(task, "rating unknown", "{\"ratings\": {\"quality\": \"great\"}}", "ratings.quality"));
        faults.add(new Fault(task, "rated line unknown", "{\"ratings\": {\"speed\": \"good\"}}", "ratings.speed"));
        faults.add(new Fault(task, "signed unclear", "{\"signed\": \"perhaps\"}", "signed"));
        faults.add(new Fault(task, "signed as number", "{\"signed\": 1}", "signed"));
        faults.add(new Fault(task, "opinion too long", "{\"opinion\": \"%s\"}".formatted("字".repeat(4001)), "opinion"));
        faults.add(new Fault(task, "no scan", "{\"scan\": null}", "scan"));
        faults.add(new Fault(task, "scan unknown", "{\"scan\": \"%s\"}".formatted(NOWHERE), "scan"));
        task = "resolveIncompleteForm";
        faults.add(new Fault(task, "nobody asked", "{\"verifiedBy\": \" \"}", "verifiedBy"));
        faults.add(new Fault(task, "nothing asked for", "{\"decision\": \"askAgain\"}", "comment"));
        faults.add(new Fault(task, "comment too long", "{\"comment\": \"%s\"}".formatted("字".repeat(1001)), "comment"));
        task = "confirmForwarding";
        faults.add(new Fault(task, "day to come", "{\"receivedOn\": \"%s\"}".formatted(TOMORROW), "receivedOn"));
        faults.add(new Fault(
                task, "before it was forwarded", "{\"receivedOn\": \"%s\"}".formatted(LONG_AGO), "receivedOn"));
        faults.add(
                new Fault(task, "name too long", "{\"receivedBy\": \"%s\"}".formatted("名".repeat(101)), "receivedBy"));
        faults.add(new Fault(task, "name as list", "{\"receivedBy\": [\"周提案\"]}", "receivedBy"));
    }

    private Answer complete(Waiting at, String body) {
        return api.post(at.official(), "/tasks/" + at.id() + "/complete", body);
    }

    /** A sound form with the fault written over it. */
    private static String spoilt(Waiting at, String fault) throws Exception {
        CaseUnderway proposal = at.proposal();
        boolean ofSupervision = List.of("decideReturn", "decideExtension").contains(at.task());
        boolean ofCommittee = at.task().equals("consentToExtension");
        String usual = at.task().equals("decideDissatisfaction") ? "close" : ofCommittee ? "agree" : "";
        ObjectNode form = JSON.valueToTree(proposal.form(at.task(), ofSupervision ? "refuse" : usual));
        if (ofSupervision) {
            form.put("decision", "grant").remove("reason");
        }
        form.setAll((ObjectNode) JSON.readTree(fault));
        return form.toString();
    }

    /** One case for all faults of a task, for none of them changes it; a new one where a fault got through. */
    private Waiting waitingAt(String task) {
        Waiting known = waiting.get(task);
        boolean stillWaits = known != null
                && api.task(known.official(), known.proposal().key(), task)
                        .filter(found -> found.get("id").asText().equals(known.id()))
                        .isPresent();
        if (!stillWaits) {
            waiting.put(task, bringTo(task));
        }
        return waiting.get(task);
    }

    private Waiting bringTo(String task) {
        CaseUnderway proposal = new CaseUnderway(api, new CaseJobs(engine), "误" + CASES.incrementAndGet()).to(task);
        if (task.equals("draft")) {
            proposal.meetProposer("inPerson");
        }
        String official = CaseUnderway.usualOfficial(task);
        String id = proposal.taskId(official, task);
        api.put(official, "/tasks/" + id + "/draft", "{\"content\": {\"note\": \"写到一半\"}}")
                .granted();
        return new Waiting(proposal, task, id, official);
    }

    private List<JsonNode> standing(Waiting at) {
        return List.of(
                api.task(at.official(), at.proposal().key(), at.task()).orElseThrow(),
                api.get(at.official(), "/tasks/" + at.id() + "/draft").granted().json(),
                api.get("auditor", at.proposal().path()).granted().json(),
                api.get("auditor", at.proposal().path() + "/timeline").granted().json());
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("detail").asText()).as(answer.text()).containsPattern("\\p{IsHan}{2}");
        assertThat(answer.text())
                .doesNotContain("Exception", "org.", "java.", "cn.zhengxie", "trace", "ENGINE-", "SQL", "\\tat ");
    }
}
