package cn.zhengxie.proposalreply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeApi.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a form in Tasklist is told about its task, and about nobody else's. */
@OfficeTest
class TaskSheetTest {

    private static final String DRAFTER = "zjj.laogai.drafter";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    private OfficeApi api;

    @BeforeEach
    void connect() {
        api = new OfficeApi(port);
    }

    @Test
    void assigningChoosesAmongAllUnits() {
        JsonNode sheet = sheet("ducha", caseAt("单1", "assign"), "assign");

        assertThat(values(sheet.at("/choices/units"))).containsExactly("zjj", "fgw", "czj", "gxj");
        assertThat(sheet.get("unit").isNull()).isTrue();
        assertThat(sheet.get("due").isNull()).isTrue();
    }

    @Test
    void nominatingChoosesAmongTheUnitsOwnSectionsAndTheirPeople() {
        JsonNode sheet = sheet("zjj.office", caseAt("单2", "nominate"), "nominate");

        assertThat(values(sheet.at("/choices/sections"))).containsExactly("laogai", "zhufang");
        assertThat(values(sheet.at("/choices/sections/0/drafters"))).containsExactly(DRAFTER);
        assertThat(sheet.at("/choices/units")).isEmpty();
    }

    @Test
    void deadlineIsToldInWordsWithItsExplanation() {
        JsonNode due =
                sheet("zjj.office", caseAt("单3", "acknowledge"), "acknowledge").get("due");

        assertThat(due.get("left").asText()).matches("还有\\d+天");
        assertThat(due.get("late").asBoolean()).isFalse();
        assertThat(due.get("explanation").get(0).asText()).contains("当日不计");
    }

    @Test
    void drafterIsToldWhatIsMissingUntilHeHasMetTheProposer() {
        // given
        CaseUnderway underway = caseAt("单4", "draft");

        // when
        JsonNode before = sheet(DRAFTER, underway, "draft");
        underway.meetProposer("phone");
        JsonNode afterCall = sheet(DRAFTER, underway, "draft");
        underway.meetProposer("inPerson");
        JsonNode afterMeeting = sheet(DRAFTER, underway, "draft");

        // then
        assertThat(before.get("missing").get(0).asText()).contains("还没有面商记录");
        assertThat(afterCall.get("missing")).hasSize(1);
        assertThat(afterMeeting.get("missing")).isEmpty();
    }

    @Test
    void checkerSeesTheLettersFactsAndTheStepsBeforeHis() {
        // given
        CaseUnderway underway = caseAt("单5", "endorse");

        // when
        JsonNode sheet = sheet("zjj.deputy", underway, "endorse");

        // then
        assertThat(values(sheet.at("/choices/sendBackTo"))).containsExactly("draft", "review", "proofread");
        assertThat(values(sheet.at("/choices/resultClasses"))).containsExactly("A", "B", "C");
        assertThat(sheet.at("/letter/resultClass").asText()).isNotBlank();
        assertThat(sheet.at("/letter/publicity").asText()).isEqualTo("主动公开");
    }

    @Test
    void afterASendBackTheDrafterSeesWhoSentItAndWhatHeHadFilledIn() {
        // given
        CaseUnderway underway = caseAt("单6", "review");
        underway.complete("review", "sendBack");

        // when
        String task = underway.taskId("draft");
        JsonNode sheet = api.get(DRAFTER, "/tasks/" + task).granted().json();
        JsonNode form = api.get(DRAFTER, "/tasks/" + task + "/draft").granted().json();

        // then
        assertThat(sheet.at("/letter/sentBackFrom").asText()).isEqualTo("审核");
        assertThat(form.at("/content/publicity").asText()).isEqualTo("open");
        assertThat(form.at("/content/body").asText()).isNotBlank();
        assertThat(form.at("/content/commitments")).hasSameSizeAs(sheet.at("/letter/commitments"));
    }

    @Test
    void returnRequestIsReadByWhoDecidesIt() {
        JsonNode sheet = sheet("ducha", caseAt("单7", "decideReturn"), "decideReturn");

        assertThat(sheet.at("/returnRequest/reason").asText()).isEqualTo("不属于本单位职责");
        assertThat(sheet.at("/returnRequest/statement").asText()).contains("经主要负责人同意");
    }

    @Test
    void aStepOfTheReplySaysByWhenItShouldBeDoneWithinTheWhole() {
        // given
        CaseUnderway underway = caseAt("单21", "draft");

        // when
        JsonNode due = sheet(DRAFTER, underway, "draft").get("due");

        // then
        assertThat(LocalDate.parse(due.get("internal").asText()))
                .isAfter(CaseUnderway.today())
                .isBefore(LocalDate.parse(due.get("on").asText()));
        assertThat(due.get("internalLeft").asText()).startsWith("还有");
        assertThat(sheet("zjj.office", caseAt("单22", "acknowledge"), "acknowledge")
                        .at("/due/internal")
                        .isNull())
                .isTrue();
    }

    @Test
    void officeMayAskForMoreTimeOnceAndWhoDecidesSeesUntilWhen() {
        // given
        CaseUnderway underway = caseAt("单23", "nominate");
        assertThat(sheet("zjj.office", underway, "nominate")
                        .at("/extending/mayAsk")
                        .asBoolean())
                .isTrue();

        // when
        underway.askForExtension(CaseUnderway.today().plusMonths(4));

        // then
        assertThat(sheet("zjj.office", underway, "nominate")
                        .at("/extending/mayAsk")
                        .asBoolean())
                .isFalse();
        JsonNode decided = sheet("ducha", underway, "decideExtension");
        assertThat(LocalDate.parse(decided.at("/extending/limit").asText()))
                .isAfterOrEqualTo(CaseUnderway.today().plusMonths(6));
        assertThat(decided.at("/due/on").asText()).isNotBlank();
        JsonNode asked = api.get("ducha", underway.path()).granted().json().at("/extensions/0");
        assertThat(asked.get("state").asText()).isEqualTo("待审核");
        assertThat(asked.get("reason").asText()).isEqualTo("需到现场核查");
    }

    @Test
    void onlyTheOfficeOfTheUnitThatAnswersAsksForMoreTime() {
        // given
        CaseUnderway underway = caseAt("单24", "draft");
        Map<String, Object> request =
                Map.of("dueOn", CaseUnderway.today().plusMonths(4).toString(), "reason", "需到现场核查");

        // then
        for (String other : List.of(DRAFTER, "zjj.deputy", "fgw.office", "gxj.office", "ducha", "tianwei", "admin")) {
            assertThat(api.post(other, underway.path() + "/extension-requests", request)
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
    }

    @Test
    void deliveryNamesItsRecipient() {
        JsonNode sheet = sheet("zjj.office", caseAt("单8", "confirmDelivery"), "confirmDelivery");

        assertThat(sheet.at("/recipient/name").asText()).isNotBlank();
        assertThat(sheet.get("documentNumber").asText()).startsWith("许建政协〔");
    }

    @Test
    void gapsOfTheReturnedFormAreShownToWhoDecidesAboutThem() {
        JsonNode sheet = sheet("zjj.office", caseAt("单9", "resolveIncompleteForm"), "resolveIncompleteForm");

        assertThat(sheet.at("/feedback/gaps")).isNotEmpty();
        assertThat(sheet.at("/feedback/form/receivedOn").asText()).isNotBlank();
    }

    @Test
    void aColleagueMayLookAtATakenTaskButNotSaveThere() {
        // given
        CaseUnderway underway = caseAt("单10", "confirmForwarding");
        String task = underway.taskId("tianwei", "confirmForwarding");
        api.post("tianwei", "/tasks/" + task + "/claim", Map.of()).granted();

        // when
        Answer sheet = api.get("zjj.office", "/tasks/" + task);
        Answer save = api.put("zjj.office", "/tasks/" + task + "/draft", Map.of("content", Map.of("receivedBy", "别人")));

        // then
        assertThat(sheet.granted().json().get("mine").asBoolean()).isFalse();
        assertThat(sheet.json().get("assigneeName").asText()).isEqualTo("周提案");
        assertThat(save.status()).isEqualTo(422);
        assertThat(save.json().get("detail").asText()).contains("已由他人领取");
    }

    @Test
    void anotherUnitFindsNoSuchTask() {
        String task = caseAt("单11", "nominate").taskId("nominate");

        assertThat(api.get("fgw.office", "/tasks/" + task).status()).isEqualTo(404);
        assertThat(api.get("auditor", "/tasks/" + task).status()).isEqualTo(404);
    }

    @Test
    void textNotChosenByTwoWhoWroteAtOnceBecomesAVersionOfItsWriter() {
        // given
        String task = "/tasks/" + caseAt("单12", "draft").taskId("draft");
        api.put(DRAFTER, task + "/draft", Map.of("content", Map.of("body", "先存的正文")))
                .granted();

        // when
        api.post(DRAFTER, task + "/versions", Map.of("body", "没有选用的正文")).granted();
        api.post(DRAFTER, task + "/versions", Map.of("body", "没有选用的正文")).granted();

        // then
        JsonNode versions = api.get(DRAFTER, task + "/versions").granted().json();
        assertThat(versions).hasSize(1);
        assertThat(versions.get(0).get("author").asText()).isEqualTo("陈绍军");
        assertThat(api.get(DRAFTER, task + "/draft").json().at("/content/body").asText())
                .isEqualTo("先存的正文");
    }

    @Test
    void nothingIsSetAsideWhereThereIsNoLetterOrNoText() {
        String draft = "/tasks/" + caseAt("单13", "draft").taskId("draft");
        String nominate = "/tasks/" + caseAt("单14", "nominate").taskId("nominate");

        assertThat(api.post(DRAFTER, draft + "/versions", Map.of("body", " ")).status())
                .isEqualTo(422);
        assertThat(api.post("zjj.office", nominate + "/versions", Map.of("body", "正文"))
                        .status())
                .isEqualTo(422);
        assertThat(api.post("fgw.office", draft + "/versions", Map.of("body", "正文"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void papersAreShownAsPagesToWhoMayReadThem() {
        // given
        CaseUnderway underway = caseAt("单15", "seal");
        String reply = underway.path() + "/documents/reply/pages";

        // when
        Answer count = api.get("zjj.office", reply);
        Answer page = api.get("zjj.office", reply + "/1.png");

        // then
        assertThat(count.granted().json().get("pages").asInt()).isPositive();
        assertThat(page.granted().contentType()).isEqualTo("image/png");
        assertThat(page.content()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(api.get("zjj.office", reply + "/99.png").status()).isEqualTo(404);
        assertThat(api.get("tianwei", reply).status()).as("unsealed").isEqualTo(404);
        assertThat(api.get("gxj.office", reply).status()).isEqualTo(403);
    }

    @Test
    void deskLinksToThePagesOfOnesPosts() {
        assertThat(paths("ducha"))
                .containsExactly("/register", "/corrections", "/publications", "/calendar", "/call-backs", "/notices");
        assertThat(paths("zjj.signer")).containsExactly("/sign", "/calendar");
        assertThat(paths("zjj.office"))
                .containsExactly(
                        "/paper-signatures",
                        "/extensions",
                        "/post",
                        "/forms",
                        "/corrections",
                        "/publications",
                        "/calendar");
        assertThat(paths("zjj.laogai.head")).containsExactly("/calendar");
    }

    private List<String> paths(String official) {
        return stream(api.get(official, "/desk").granted().json())
                .map(page -> page.get("path").asText())
                .toList();
    }

    private CaseUnderway caseAt(String number, String task) {
        return new CaseUnderway(api, new CaseJobs(engine), number).to(task);
    }

    private JsonNode sheet(String official, CaseUnderway underway, String task) {
        return api.get(official, "/tasks/" + underway.taskId(official, task))
                .granted()
                .json();
    }

    private static List<String> values(JsonNode choices) {
        return stream(choices).map(choice -> choice.get("value").asText()).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
