package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.tasklist.Browser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office's page for forms and letters that come in when no task waits for them, and the door behind it. */
@OfficeTest
class FormsPageTest {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @TempDir
    private Path folder;

    @RegisterExtension
    final Browser browser = Browser.onDesk();

    private OfficeApi api;

    @BeforeEach
    void connect() {
        api = new OfficeApi(port);
    }

    @Test
    void refusedFormKeepsWhatWasTypedAndTheSecondFormIsForwardedToo() throws IOException {
        // given
        CaseUnderway forwarded = underway("迟1").to("confirmForwarding");
        Path scan = Files.write(folder.resolve("又一份.png"), PICTURE);
        browser.openAs("zjj.office", "/forms?find=迟1");
        String box = "article[data-case=\"%s\"]".formatted(forwarded.key());
        browser.click(box + " details[data-open=form] > summary");
        browser.see(box + " .office-section summary", "现以此份为准");

        // when
        browser.click(box + " [name=\"form.satisfaction\"][value=dissatisfied]");
        browser.type(box + " [name=\"form.opinion\"]", "承诺的事项没有落实。");
        browser.click(box + " [type=submit]");

        // then
        browser.see(box + " .office-refusal", "请上传意见表的扫描件");
        browser.photograph("forms-refused");
        assertThat(browser.value(box + " [name=\"form.opinion\"]")).isEqualTo("承诺的事项没有落实。");

        // when
        browser.find(box + " [type=file]").sendKeys(scan.toString());
        browser.see(box + " .office-files", "又一份.png");
        browser.click(box + " [type=submit]");

        // then
        browser.see(box + " .done", "意见表已登记");
        JsonNode file = api.get("zjj.office", forwarded.path()).granted().json();
        assertThat(file.get("forwardings")).hasSize(2);
        assertThat(file.at("/units/0/rounds/0/feedback/0/forms")).hasSize(2);
        assertThat(file.at("/units/0/rounds/0/feedback/0/form/satisfaction").asText())
                .isEqualTo("dissatisfied");
        assertThat(file.at("/units/0/rounds/0/outcome").asText()).contains("满意（", "不满意，已存档，不改变本轮结果。");
    }

    @Test
    void copyThatCameBackIsEnteredWhenNobodyWaitsForForms() {
        // given
        CaseUnderway forwarded = underway("迟2").to("confirmForwarding");
        long copy = api.get("zjj.office", forwarded.path())
                .json()
                .at("/units/0/rounds/0/recipients/1/id")
                .asLong();
        browser.openAs("zjj.office", "/forms?find=迟2");
        String box = "article[data-recipient=\"%d\"]".formatted(copy);

        // when
        browser.click(box + " details[data-open=return] > summary");
        browser.type(box + " [name=\"returning.address\"]", "许昌市八一路1号");
        browser.click(box + " [name=\"returning.channel\"] option[value=POST]");
        browser.press("登记退信，重新寄送");

        // then
        browser.see(box + " .office-refusal", "请写明退回原因");
        assertThat(browser.value(box + " [name=\"returning.address\"]")).isEqualTo("许昌市八一路1号");

        // when
        browser.type(box + " [name=\"returning.reason\"]", "原址查无此单位");
        browser.press("登记退信，重新寄送");

        // then
        browser.see(box, "已登记退信");
        assertThat(api.task("zjj.office", forwarded.key(), "confirmRedelivery")).isPresent();
        assertThat(api.get("zjj.office", forwarded.path()).text()).contains("原址查无此单位");
    }

    @Test
    void eachReceiptShowsTheFormItIsAbout() {
        // given
        CaseUnderway forwarded = underway("迟3").to("confirmForwarding");
        String first = forwarded.taskId("tianwei", "confirmForwarding");

        // when
        enterFurther(forwarded, "zjj.office", "dissatisfied").granted();

        // then
        List<JsonNode> tasks = sheets(forwarded);
        assertThat(tasks).hasSize(2).allSatisfy(sheet -> {
            boolean earlier = sheet.get("id").asText().equals(first);
            assertThat(sheet.get("forwarding").asInt()).isEqualTo(earlier ? 1 : 2);
            assertThat(sheet.at("/feedback/form/satisfaction").asText())
                    .isEqualTo(earlier ? "satisfied" : "dissatisfied");
        });
        assertThat(bundle(forwarded, 1)).isNotEqualTo(bundle(forwarded, 2));
        assertThat(bundle(forwarded, 2))
                .isEqualTo(api.get("tianwei", forwarded.path() + "/documents/bundle.pdf")
                        .granted()
                        .content());
    }

    @Test
    void onlyTheOfficeOfTheUnitEntersIt() {
        // given
        CaseUnderway forwarded = underway("迟4").to("confirmForwarding");

        // then
        for (String official : List.of("ducha", "tianwei", "zjj.deputy", "zjj.laogai.drafter", "fgw.office", "admin")) {
            assertThat(enterFurther(forwarded, official, "satisfied").status())
                    .as(official)
                    .isEqualTo(403);
        }
        assertThat(api.get("zjj.office", forwarded.path()).json().get("forwardings"))
                .hasSize(1);
    }

    @Test
    void onlyALetterOnPaperTakesAScanAndOnlyFromItsOffice() {
        // given
        CaseUnderway forwarded = underway("迟5").to("recordFeedback");
        String scan = api.upload("zjj.office", "复文.png", PICTURE);
        String door = forwarded.path() + "/letter-scans";

        // when
        OfficeApi.Answer written = api.post("zjj.office", door, Map.of("unit", "zjj", "scan", scan));

        // then
        assertThat(written.status()).isEqualTo(422);
        assertThat(written.json().get("detail").asText()).isEqualTo("这件复文在系统内拟稿用印，不能补传扫描件");
        for (String official : List.of("ducha", "zjj.deputy", "fgw.office", "auditor")) {
            assertThat(api.post(official, door, Map.of("unit", "zjj", "scan", scan))
                            .status())
                    .as(official)
                    .isEqualTo(403);
        }
    }

    private OfficeApi.Answer enterFurther(CaseUnderway of, String official, String satisfaction) {
        String scan = api.upload("zjj.office", "又一份.png", PICTURE);
        Map<String, Object> form = Map.of("satisfaction", satisfaction, "signed", true, "scan", scan);
        return api.post(official, of.path() + "/late-feedback", Map.of("recipient", recipient(of), "form", form));
    }

    private long recipient(CaseUnderway of) {
        return api.get("zjj.office", of.path())
                .json()
                .at("/units/0/rounds/0/recipients/0/id")
                .asLong();
    }

    private List<JsonNode> sheets(CaseUnderway of) {
        return api.get("tianwei", "/tasks").json().findParents("taskDefinitionKey").stream()
                .filter(task -> task.get("businessKey").asText().equals(of.key()))
                .map(task -> api.get("tianwei", "/tasks/" + task.get("id").asText())
                        .granted()
                        .json())
                .toList();
    }

    private byte[] bundle(CaseUnderway of, int sequence) {
        return api.get(
                        "tianwei",
                        "%s/documents/bundle.pdf?recipient=%d&sequence=%d"
                                .formatted(of.path(), recipient(of), sequence))
                .granted()
                .content();
    }

    private CaseUnderway underway(String number) {
        return new CaseUnderway(api, new CaseJobs(engine), number);
    }
}
