package cn.zhengxie.proposalreply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeApi.Answer;
import cn.zhengxie.proposalreply.tasklist.Browser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 更正 as offices, readers of the case and scripts meet it. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionsTest {

    private static final List<String> CHAIN =
            List.of("draft", "review", "proofread", "endorse", "sign", "register", "seal");
    private static final Map<String, Object> REASON = Map.of("reason", "第二段数字有误");

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @RegisterExtension
    final Browser browser = Browser.onDesk();

    private OfficeApi api;

    /** A letter that has gone out and nobody corrects. */
    private CaseUnderway dispatched;

    /** One that has been corrected. */
    private CaseUnderway corrected;

    @BeforeAll
    void bringTheCasesThere() {
        api = new OfficeApi(port);
        dispatched = underway("勘1").to("recordFeedback");
        corrected = underway("勘2").to("recordFeedback");
        correct(corrected);
    }

    @ParameterizedTest
    @CsvSource({"zjj.office, 201", "ducha, 201"})
    void officeAndBureauBeginAndGiveUp(String official, int status) {
        // when
        Answer begun = api.post(official, dispatched.path() + "/corrections", REASON);

        // then
        assertThat(begun.status()).isEqualTo(status);
        assertThat(begun.json().get("round").asInt()).isEqualTo(1);
        assertThat(dispatched.waiting("draft")).isPresent();

        // when
        Answer givenUp = api.post(
                official, dispatched.path() + "/corrections/abandonment", Map.of("unit", "zjj", "reason", "原文无误"));

        // then
        assertThat(givenUp.status()).isEqualTo(204);
        assertThat(dispatched.waiting("draft")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zjj.laogai.drafter",
                "zjj.laogai.head",
                "zjj.deputy",
                "zjj.signer",
                "fgw.office",
                "czj.office",
                "tianwei",
                "auditor",
                "admin"
            })
    void nobodyElseBeginsOrGivesUp(String official) {
        for (String door : List.of("/corrections", "/corrections/abandonment")) {
            Answer refused = api.post(official, dispatched.path() + door, REASON);

            assertThat(refused.status()).as(door).isEqualTo(403);
        }
        assertThat(dispatched.waiting("draft")).isEmpty();
    }

    @Test
    void letterThatHasNotGoneOutIsNotCorrected() {
        // given
        CaseUnderway unsent = underway("勘3").to("seal");

        // then
        assertRefused(unsent, "/corrections", REASON, null, "复文还没有寄出，不能更正");
        assertRefused(unsent, "/corrections/abandonment", REASON, null, "这件提案没有正在办理的更正");
    }

    @Test
    void badRequestsAreToldAndChangeNothing() {
        assertRefused(dispatched, "/corrections", Map.of(), "reason", "请写明更正的理由");
        assertRefused(dispatched, "/corrections", Map.of("reason", "字".repeat(501)), "reason", "更正的理由不能超过500个字");
        assertRefused(dispatched, "/corrections", Map.of("reason", "错字", "unit", "fgw"), "unit", "该单位不是这件提案的答复单位");
        assertThat(api.post("zjj.office", "/proposals/ta-7-4-9999/corrections", REASON)
                        .status())
                .isIn(403, 404);
        assertThat(api.post("zjj.office", dispatched.path() + "/corrections", "{\"colour\": 1}")
                        .status())
                .isIn(400, 422);
        assertThat(dispatched.waiting("draft")).isEmpty();
    }

    @Test
    void secondOneWaitsForTheFirst() {
        // given
        CaseUnderway running = underway("勘4").to("recordFeedback");
        begin(running);

        // then
        assertRefused(running, "/corrections", REASON, null, "这份复文正在更正，寄出或放弃后才能再次更正");
        JsonNode correction = round(running).at("/corrections/0");
        assertThat(correction.get("state").asText()).isEqualTo("更正办理中");
        assertThat(round(running).get("correctedBy").isNull()).isTrue();
    }

    @Test
    void caseFileHasBothLettersAndSaysWhichIsInForce() {
        // given
        JsonNode round = round(corrected);
        JsonNode correction = round.at("/corrections/0");

        // then
        assertThat(correction.get("state").asText()).isEqualTo("已更正");
        assertThat(round.get("correctedBy").asText())
                .isEqualTo(correction.get("documentNumber").asText())
                .isNotEqualTo(round.get("documentNumber").asText());
        assertThat(round.get("repliedOn").asText()).isNotEmpty();
        assertThat(correction.get("recipients")).hasSameSizeAs(round.get("recipients"));
        assertThat(correction.at("/versions/0/body").asText())
                .isEqualTo(round.at("/versions/0/body").asText());
    }

    @Test
    void bothLettersAreAmongThePapersAndTheCorrectionNamesTheFirst() throws IOException {
        // given
        String replaced = round(corrected).get("documentNumber").asText();

        // when
        String first = text(paper("reply.pdf?round=1&edition=0"));
        String second = text(paper("reply.pdf?round=1&edition=1"));

        // then
        assertThat(first).contains(replaced).doesNotContain("更正");
        assertThat(second).contains("的答复（更正）", "（更正并替代", replaced);
        assertThat(docx(paper("reply.docx?edition=1"))).contains("的答复（更正）", "（更正并替代", replaced);
        assertThat(docx(paper("reply.docx?edition=0"))).doesNotContain("更正");
        assertThat(text(paper("reply.pdf"))).isEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fgw.office", "ducha", "tianwei", "auditor"})
    void correctionIsSeenByEverybodyOnTheCaseOnceItIsSealed(String official) {
        assertThat(api.get(official, corrected.path() + "/documents/reply.pdf?edition=1")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fgw.office", "ducha", "tianwei"})
    void correctionUnderWayIsSeenByWhoMayReadDraftsOnly(String official) {
        // given
        CaseUnderway running = underway("勘5" + official.split("\\.")[0]).to("recordFeedback");
        begin(running);
        CHAIN.subList(0, CHAIN.size() - 1).forEach(running::goOn);

        // then
        assertThat(api.get("zjj.office", running.path() + "/documents/reply.pdf?edition=1")
                        .status())
                .isEqualTo(200);
        assertThat(api.get(official, running.path() + "/documents/reply.pdf?edition=1")
                        .status())
                .isEqualTo(404);
        assertThat(api.get(official, running.path()).json().at("/units/0/rounds/0/corrections/0/versions"))
                .isEmpty();
    }

    @Test
    void timelineTellsTheCorrectionFromTheReply() {
        // given
        JsonNode timeline =
                api.get("ducha", corrected.path() + "/timeline").granted().json();

        // then
        List<String> acts = new ArrayList<>();
        timeline.forEach(entry -> {
            if (entry.get("edition").asInt() == 1) {
                acts.add(entry.get("act").asText());
            }
        });
        assertThat(acts).contains("提出更正", "拟稿", "签发", "编号", "用印核发", "寄送", "抄送", "更正");
        assertThat(timeline.findValuesAsText("act")).containsOnlyOnce("办复");
    }

    @Test
    void tasksSayWhatTheyCorrectAndHaveNoDeadline() {
        // given
        CaseUnderway running = underway("勘6").to("recordFeedback");
        begin(running);

        // when
        String task = running.taskId("draft");
        JsonNode sheet =
                api.get("zjj.laogai.drafter", "/tasks/" + task).granted().json();

        // then
        assertThat(sheet.at("/correction/reason").asText()).isEqualTo("第二段数字有误");
        assertThat(sheet.at("/correction/replaced").asText())
                .isEqualTo(round(running).get("documentNumber").asText());
        assertThat(sheet.get("due").isNull()).isTrue();
        assertThat(sheet.at("/extending").isNull()).isTrue();
        assertThat(api.get("zjj.laogai.drafter", "/tasks/" + task + "/draft")
                        .json()
                        .at("/content/body")
                        .asText())
                .isEqualTo(CaseUnderway.BODY);
    }

    @Test
    void forwardedMaterialHasBothLetters() throws IOException {
        // given
        CaseUnderway forwarded = underway("勘7").to("recordFeedback");
        correct(forwarded);
        String first = round(forwarded).get("documentNumber").asText();
        String second = round(forwarded).get("correctedBy").asText();

        // when
        forwarded.to("confirmForwarding");

        // then
        String bundle = text(api.get("ducha", forwarded.path() + "/documents/bundle.pdf")
                .granted()
                .content());
        assertThat(bundle).contains(second + "，更正" + first, "的答复（更正）");
    }

    @Test
    void formIsNeverOneOfTheCorrection() {
        // given
        long recipient = round(corrected).at("/corrections/0/recipients/0/id").asLong();
        Map<String, Object> form = corrected.form("recordFeedback", "");

        // then
        assertRefused(
                corrected,
                "/late-feedback",
                Map.of("recipient", recipient, "form", form),
                "form.receivedOn",
                "更正件不附征询意见表，请登记在原复文的收件人名下");
        assertThat(round(corrected).get("feedback")).hasSize(1);
    }

    @Test
    void archiveHoldsBothLettersAndIsRefusedInBetween() throws IOException {
        // given
        CaseUnderway archived = underway("勘8").to("recordFeedback");
        correct(archived);
        String second = round(archived).get("correctedBy").asText();
        api.post("ducha", archived.path() + "/withdrawal", Map.of("reason", "提案者撤回"))
                .granted();

        // when
        byte[] zip = api.get("zjj.office", archived.path() + "/archive.zip")
                .granted()
                .content();

        // then
        List<String> names = names(zip);
        assertThat(names)
                .filteredOn(name -> name.endsWith("提案答复.pdf"))
                .hasSize(2)
                .anyMatch(name -> name.contains("更正1"));
        assertThat(names).anyMatch(name -> name.contains("历次稿") && name.contains("更正1"));
        assertThat(new String(entry(zip, "audit.csv"), StandardCharsets.UTF_8)).contains("已由" + second + "更正");
        assertThat(api.get("zjj.office", archived.path() + "/archive.zip").content())
                .isEqualTo(zip);
    }

    @Test
    void officeCorrectsOnItsPage() {
        // given
        CaseUnderway shown = underway("勘9").to("recordFeedback");
        String number = round(shown).get("documentNumber").asText();
        browser.openAs("zjj.office", "/corrections?number=勘9");
        browser.see(".reply", number);

        // when
        browser.tolerate("422");
        browser.click(".reply summary");
        browser.click("form.correction button[type=submit]");

        // then
        browser.see("form.correction .refusal", "请写明更正的理由");

        // when
        browser.type("form.correction textarea", "第二段数字有误");
        browser.photograph("correction-asked");
        browser.click("form.correction button[type=submit]");

        // then
        browser.see("form.correction .done", "已提出更正，拟稿任务已交科室。");

        // when
        browser.open("/corrections?number=勘9");

        // then
        browser.see(".reply", "正在更正");
        browser.see(".reply", "现在：拟稿");
        browser.photograph("correction-running");

        // when
        browser.click(".reply summary");
        browser.type("form.abandonment textarea", "原文无误");
        browser.click("form.abandonment button[type=submit]");

        // then
        browser.see("form.abandonment .done", "已放弃更正，原复文仍有效。");
        assertThat(shown.waiting("draft")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zjj.office, 200", "ducha, 200", "tianwei, 403", "zjj.signer, 403"})
    void pageIsForOfficesAndTheBureau(String official, int status) {
        browser.tolerate("403");
        browser.openAs(official, "/corrections");

        assertThat(browser.all("main .reply").isEmpty()).isEqualTo(status != 200);
    }

    private CaseUnderway underway(String number) {
        return new CaseUnderway(api, new CaseJobs(engine), number);
    }

    private void begin(CaseUnderway of) {
        api.post("zjj.office", of.path() + "/corrections", REASON).granted();
    }

    private void correct(CaseUnderway of) {
        begin(of);
        CHAIN.forEach(of::goOn);
        while (of.waiting("confirmDelivery").isPresent()) {
            of.goOn("confirmDelivery");
        }
    }

    private JsonNode round(CaseUnderway of) {
        return api.get("zjj.office", of.path()).granted().json().at("/units/0/rounds/0");
    }

    private void assertRefused(CaseUnderway of, String door, Map<String, ?> form, String field, String sentence) {
        Answer refused = api.post("zjj.office", of.path() + door, form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("detail").asText()).isEqualTo(sentence);
        assertThat(refused.json().path("field").asText(null)).isEqualTo(field);
    }

    private byte[] paper(String name) {
        return api.get("zjj.office", corrected.path() + "/documents/" + name)
                .granted()
                .content();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static String docx(byte[] content) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText().replaceAll("\\s", "");
        }
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static byte[] entry(byte[] zip, String name) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(name)) {
                    return entries.readAllBytes();
                }
            }
        }
        throw new AssertionError("no entry " + name);
    }
}
