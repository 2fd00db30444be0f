package cn.zhengxie.proposalreply.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.notice.RemindedCase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 催办 by hand. */
@OfficeTest
class ReminderApiTest {

    private static final String TEXT = "请于本周五前报送办理进展。联系电话13899990000。";

    private static int cases;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient database;

    private OfficeApi api;
    private RemindedCase reminded;

    @BeforeEach
    void aCaseUnderway() {
        api = new OfficeApi(port);
        reminded = new RemindedCase(port, engine, database, "催" + ++cases);
    }

    @Test
    void sheetIsNumberedToldAndKept() {
        String number = remind("ducha", Map.of("text", TEXT))
                .granted()
                .json()
                .get("number")
                .asText();

        JsonNode sheet = reminded.file().get("reminders").get(0);
        assertThat(sheet.get("number").asText()).isEqualTo(number);
        assertThat(sheet.get("rung").isNull()).isTrue();
        assertThat(sheet.get("issuedBy").asText()).isEqualTo("李督查");
        assertThat(reminded.told(number))
                .containsExactlyInAnyOrder("zjj.office", "zjj.deputy", "zjj.laogai.drafter", "zjj.laogai.head");
        assertThat(api.get("zjj.office", reminded.path() + "/timeline")
                        .granted()
                        .text())
                .contains("发出" + number + "催办单");
    }

    @Test
    void supervisorChoosesWhoIsTold() {
        remind("ducha", Map.of("unit", "fgw", "text", TEXT, "to", List.of("office")))
                .granted();

        assertThat(reminded.file().get("reminders").get(0).get("told"))
                .extracting(JsonNode::asText)
                .containsExactly("冯办公（办公室）");
    }

    @Test
    void othersMayNot() {
        for (String official : List.of("zjj.office", "tianwei", "auditor", "admin")) {
            assertThat(remind(official, Map.of("text", TEXT)).status()).isEqualTo(403);
        }
        assertThat(reminded.file().get("reminders")).isEmpty();
    }

    @Test
    void whatIsNotSoundIsRefusedAtItsField() {
        refused(Map.of("text", "  "), "text");
        refused(Map.of(), "text");
        refused(Map.of("text", "长".repeat(2001)), "text");
        refused(Map.of("text", TEXT, "unit", "gxj"), "unit");
        refused(Map.of("text", TEXT, "to", List.of("mayor")), "to");
        assertThat(reminded.file().get("reminders")).isEmpty();
    }

    @Test
    void caseThatDoesNotExistCannotBeRemindedOf() {
        assertThat(api.post("ducha", "/proposals/ta-7-4-none/reminders", Map.of("text", TEXT))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void sheetIsAPaperInBothKinds() {
        long id =
                remind("ducha", Map.of("text", TEXT)).granted().json().get("id").asLong();

        OfficeApi.Answer pdf = api.get("zjj.deputy", reminded.path() + "/documents/reminder.pdf?id=" + id);
        OfficeApi.Answer docx = api.get("zjj.deputy", reminded.path() + "/documents/reminder.docx");

        assertThat(new String(pdf.granted().content(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(new String(docx.granted().content(), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(api.get("gxj.office", reminded.path() + "/documents/reminder.pdf")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void sheetStandsAmongThePapersWithItsPages() {
        long first =
                remind("ducha", Map.of("text", TEXT)).granted().json().get("id").asLong();
        remind("ducha", Map.of("text", "再次催办。")).granted();
        String sheet = reminded.path() + "/documents/reminder";

        JsonNode papers =
                api.get("zjj.deputy", reminded.path() + "/documents").granted().json();
        OfficeApi.Answer page = api.get("zjj.deputy", sheet + "/pages/1.png?id=" + first);

        assertThat(papers)
                .filteredOn(paper -> paper.get("id").asLong() == first)
                .extracting(paper -> paper.get("name").asText())
                .containsExactlyInAnyOrder("reminder.pdf", "reminder.docx");
        assertThat(api.get("zjj.deputy", sheet + "/pages?id=" + first).granted().text())
                .isEqualTo("{\"pages\":1}");
        assertThat(page.granted().contentType()).isEqualTo("image/png");
        assertThat(page.content())
                .isNotEqualTo(
                        api.get("zjj.deputy", sheet + "/pages/1.png").granted().content());
        assertThat(api.get("zjj.deputy", sheet + "/pages/2.png?id=" + first).status())
                .isEqualTo(404);
        assertThat(api.get("zjj.deputy", sheet + "/pages?id=0").status()).isEqualTo(404);
        assertThat(api.get("zjj.deputy", sheet + "/pages?id=x").status()).isEqualTo(400);
        for (String path : List.of("/pages", "/pages/1.png")) {
            assertThat(api.get("gxj.office", sheet + path).status()).isEqualTo(403);
        }
    }

    @Test
    void telephoneIsHiddenFromWhoNeedNotCall() {
        remind("ducha", Map.of("text", TEXT)).granted();

        JsonNode seen = api.get("auditor", reminded.path()).granted().json();

        assertThat(seen.get("reminders").get(0).get("text").asText()).doesNotContain("13899990000");
        assertThat(printedFor("auditor")).contains("请于本周五前").doesNotContain("13899990000");
        assertThat(printedFor("zjj.office")).contains("13899990000");
    }

    @Test
    void caseFileSaysWhoMayRemindAndHowMuchTimeIsLeft() {
        assertThat(api.get("ducha", reminded.path()).json().get("mayRemind").asBoolean())
                .isTrue();
        assertThat(reminded.file().get("mayRemind").asBoolean()).isFalse();

        reminded.overdueFor(3);

        assertThat(reminded.replyDeadline().get("left").asText()).isEqualTo("已逾期3天");
    }

    @Test
    void messageIsReadByWhoGotIt() {
        remind("ducha", Map.of("text", TEXT)).granted();
        long message = reminded.messages("zjj.deputy").get(0).get("id").asLong();

        assertThat(api.post("zjj.office", "/messages/" + message + "/read", "{}")
                        .status())
                .isEqualTo(404);
        api.post("zjj.deputy", "/messages/" + message + "/read", "{}").granted();

        assertThat(reminded.messages("zjj.deputy").get(0).get("readAt").isNull())
                .isFalse();
    }

    private String printedFor(String official) {
        byte[] pdf = api.get(official, reminded.path() + "/documents/reminder.pdf")
                .granted()
                .content();
        try (PDDocument sheet = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(sheet).replaceAll("\\s", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void refused(Map<String, Object> form, String field) {
        OfficeApi.Answer answer = remind("ducha", form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
    }

    private OfficeApi.Answer remind(String official, Map<String, Object> form) {
        return api.post(official, reminded.path() + "/reminders", form);
    }
}
