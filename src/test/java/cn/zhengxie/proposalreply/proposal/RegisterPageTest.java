package cn.zhengxie.proposalreply.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeBrowser;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.tasklist.Browser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The supervision bureau registers proposals on its page. */
@OfficeTest
class RegisterPageTest {

    private static final String SUBMIT = "#proposal button[type=submit]";

    @LocalServerPort
    private int port;

    @Autowired
    private ProposalRepository repository;

    @TempDir
    private Path folder;

    @RegisterExtension
    final Browser browser = Browser.onDesk();

    private final RegistrationDesk desk = new RegistrationDesk(browser);

    @Test
    void aProposalOfTwoWithItsScanIsRegisteredAndAssigned() throws IOException {
        // given
        desk.open("ducha");
        fillIn("页1");
        desk.fill("#category", "城乡建设");
        browser.click("[name=key]");
        browser.click(".add-proposer");
        desk.fill("#proposer-1-name", "市民建");
        desk.choose("#proposer-1-type", "集体");
        desk.fill("#content", "建议加强排查。");
        desk.fill("#files", pdf("提案原件.pdf") + "\n" + pdf("附图.pdf"));
        browser.see(".files", "附图.pdf");
        browser.click("[name=assigned]");
        desk.choose("#leadUnit", "市住建局");
        browser.click("[name=coUnits][value=fgw]");
        assertThat(desk.warnsBeforeLeaving()).isTrue();

        // when
        browser.click(SUBMIT);

        // then
        browser.see("#one .done", "已登记7届4次第页1号提案《关于示例事项的提案》，编号 ta-7-4-页1。");
        browser.photograph("register-done");
        assertThat(browser.find("#one .done a").getDomProperty("href")).endsWith("/camunda/app/tasklist/default/");
        JsonNode file = file("页1");
        assertThat(file.get("key").asBoolean()).isTrue();
        assertThat(file.get("content").asText()).isEqualTo("建议加强排查。");
        assertThat(file.get("proposers").findValuesAsText("name")).containsExactly("林晓岚", "市民建");
        assertThat(file.at("/proposers/1/type").asText()).isEqualTo("COLLECTIVE");
        assertThat(file.get("attachments").findValuesAsText("fileName"))
                .containsExactlyInAnyOrder("提案原件.pdf", "附图.pdf");
        assertThat(file.get("units").findValuesAsText("unit")).containsExactly("zjj", "fgw");
        assertThat(desk.warnsBeforeLeaving()).isFalse();

        // when
        browser.click("#one .done button");

        // then
        assertThat(browser.value("#session")).isEqualTo("4");
        assertThat(browser.value("#title")).isEmpty();
        assertThat(desk.focused().getDomProperty("name")).isEqualTo("number");
    }

    @Test
    void everyFaultIsToldAtItsFieldAndEverythingElseIsKept() throws IOException {
        // given
        desk.open("ducha");
        desk.fill("#committee", "7");
        desk.fill("#session", "4");
        desk.fill("#number", "页2");
        desk.fill("#proposer-0-name", "林晓岚");
        desk.fill("#proposer-0-email", "lin@");
        desk.fill("#files", pdf("提案原件.pdf").toString());
        browser.see(".files", "提案原件.pdf");

        // when
        browser.click(SUBMIT);

        // then
        browser.see("[data-field=title] > .refusal", "“标题”：不能为空");
        browser.see("[data-field='proposers[0].email'] > .refusal", "“lin@”不是有效的电子邮箱");
        browser.see("#proposal > .refusal", "有2处填写有误");
        assertThat(desk.focused().getDomProperty("name")).isEqualTo("title");
        assertThat(browser.value("#number")).isEqualTo("页2");
        assertThat(browser.texts(".files .name")).containsExactly("提案原件.pdf");
        assertThat(repository.existsById("ta-7-4-页2")).isFalse();
        browser.photograph("register-refusal");

        // when
        desk.fill("#title", "关于示例事项的提案");
        browser.type("#proposer-0-email", "lin@example.com");
        assertThat(browser.texts("[data-field=title] > .refusal")).isEmpty();
        browser.click(SUBMIT);

        // then
        browser.see("#one .done", "ta-7-4-页2");
        assertThat(file("页2").get("attachments")).hasSize(1);
    }

    @Test
    void anAssignmentWithoutUnitIsToldWhereUnitsAreChosen() {
        desk.open("ducha");
        fillIn("页3");
        browser.click("[name=assigned]");

        browser.click(SUBMIT);
        browser.see("[data-field=leadUnit] > .refusal", "请选择主办单位");
        browser.click("[name=handling][value=separate]");
        browser.click(SUBMIT);

        browser.see("[data-field=separateUnits] > .refusal", "分办单位");
        assertThat(repository.existsById("ta-7-4-页3")).isFalse();
    }

    @Test
    void whatIsTypedSurvivesALoginThatHasRunOut() throws IOException {
        // given
        desk.open("ducha");
        fillIn("页4");
        browser.click(".add-proposer");
        desk.fill("#proposer-1-name", "赵启明");
        desk.fill("#files", pdf("提案原件.pdf").toString());
        browser.see(".files", "提案原件.pdf");

        // when
        browser.forgetLogin();
        browser.click(SUBMIT);

        // then
        browser.see("#proposal > .refusal", "登录已失效");
        assertThat(repository.existsById("ta-7-4-页4")).isFalse();

        // when
        browser.click("#proposal > .refusal a");
        desk.fill("[name=username]", "ducha");
        desk.fill("[name=password]", "demo");
        browser.click("button");

        // then
        browser.see(".restored", "还没有登记的内容");
        assertThat(browser.value("#title")).isEqualTo("关于示例事项的提案");
        assertThat(browser.value("#proposer-1-name")).isEqualTo("赵启明");
        browser.click(SUBMIT);
        browser.see("#one .done", "ta-7-4-页4");
        assertThat(file("页4").get("attachments").findValuesAsText("fileName")).containsExactly("提案原件.pdf");

        // when
        desk.openAgain();

        // then
        assertThat(browser.value("#title")).isEmpty();
    }

    @Test
    void whatIsKeptIsNotShownToAnotherOfficialAndCanBeCleared() {
        desk.open("ducha");
        fillIn("页5");
        browser.forgetLogin();
        desk.open("admin");
        browser.find(".proposers li");
        assertThat(browser.value("#title")).isEmpty();

        browser.forgetLogin();
        desk.open("ducha");
        browser.see(".restored", "还没有登记的内容");
        browser.click(".restored button");

        assertThat(browser.value("#title")).isEmpty();
        desk.openAgain();
        assertThat(browser.value("#title")).isEmpty();
    }

    @Test
    void proposersAreAddedMovedAndRemovedByKeyboard() {
        desk.open("ducha");
        fillIn("页6");
        desk.fill(".add-proposer", Keys.ENTER);
        assertThat(desk.focused().getDomAttribute("id")).isEqualTo("proposer-1-name");
        desk.focused().sendKeys("赵启明");
        desk.fill(".add-proposer", Keys.ENTER);
        desk.focused().sendKeys("钱多余");
        desk.fill(".proposers li:nth-child(2) [data-move=up]", Keys.ENTER);
        assertThat(desk.focused().getDomAttribute("id")).isEqualTo("proposer-0-name");
        desk.fill(".proposers li:nth-child(3) [data-move=remove]", Keys.ENTER);

        assertThat(browser.texts(".proposers legend")).containsExactly("第一提案人", "第2位提案者（联名）");
        browser.click(SUBMIT);
        browser.see("#one .done", "ta-7-4-页6");
        assertThat(file("页6").get("proposers").findValuesAsText("name")).containsExactly("赵启明", "林晓岚");
    }

    @Test
    void aFileThatIsRefusedSaysWhyBeforeAnythingIsRegistered() throws IOException {
        // given
        desk.open("ducha");
        fillIn("页7");
        Path broken = Files.writeString(folder.resolve("坏.pdf"), "不是PDF");

        // when
        desk.fill("#files", broken + "\n" + pdf("好.pdf"));
        browser.click(SUBMIT);

        // then
        browser.see(".files .fault", "“坏.pdf”");
        browser.see("[data-field=attachments] > .refusal", "有附件没有传上去");
        assertThat(repository.existsById("ta-7-4-页7")).isFalse();

        // when
        browser.click(SUBMIT);

        // then
        browser.see("#one .done", "ta-7-4-页7");
        assertThat(file("页7").get("attachments").findValuesAsText("fileName")).containsExactly("好.pdf");
    }

    @Test
    void theFaultsOfAListStandInATableByRowAndColumn() throws IOException {
        // given
        Map<ProposalField, String> faulty = ListFiles.row("页9");
        faulty.put(ProposalField.TITLE, "");
        faulty.put(ProposalField.EMAIL, "x");
        desk.open("ducha");
        desk.fill("#tab-one", Keys.ARROW_RIGHT);

        // when
        desk.fill(
                "#file",
                file("清单.csv", ListFiles.csv(ListFiles.row("页8"), faulty)).toString());
        browser.click("#list button[type=submit]");

        // then
        browser.see(".faults caption", "有2处要改，清单里的提案一件也没有登记");
        assertThat(browser.texts(".faults thead th")).containsExactly("行", "列", "问题");
        assertThat(browser.texts(".faults tbody tr")).containsExactly("3 标题 不能为空", "3 电子邮箱 “x”不是有效的电子邮箱");
        assertThat(repository.existsById("ta-7-4-页8")).isFalse();
        browser.photograph("register-list-refusal");

        // when
        desk.fill(
                "#file",
                file("改好.csv", ListFiles.csv(ListFiles.row("页8"), ListFiles.row("页9")))
                        .toString());
        browser.click("#list button[type=submit]");

        // then
        browser.see("#list .done", "已登记2件：ta-7-4-页8、ta-7-4-页9。");
        assertThat(repository.existsById("ta-7-4-页9")).isTrue();
    }

    @Test
    void theFaultsOfACaseUnderWayStandBesideTheOthers() throws IOException {
        // given
        Map<ProposalField, String> faulty = ListFiles.underWay(ListFiles.row("补90"));
        faulty.put(ProposalField.TITLE, "");
        faulty.put(ProposalField.LEAD_UNIT, "市住建局");
        faulty.put(ProposalField.ASSIGNED_ON, "2019-03-01");
        faulty.put(ProposalField.PROGRESS, "已签收");
        faulty.put(ProposalField.ACKNOWLEDGED_ON, "2019-02-28");
        desk.open("ducha");
        browser.click("#tab-list");
        assertThat(browser.find("#list form").getText()).contains("年中启用本系统", "进度、签收日期、承办科室");
        assertThat(browser.texts("#list .blank")).containsExactly("下载空白清单", "下载带补录列的空白清单");

        // when
        desk.fill("#file", file("清单.csv", ListFiles.csv(faulty)).toString());
        browser.click("#list button[type=submit]");

        // then
        browser.see(".faults caption", "有2处要改");
        assertThat(browser.texts(".faults tbody tr")).containsExactly("2 标题 不能为空", "2 签收日期 2019-02-28早于交办日期2019-03-01");
        browser.photograph("register-list-under-way");
        assertThat(repository.existsById("ta-7-4-补90")).isFalse();
    }

    @Test
    void whatIsNoListIsRefusedAtTheFile() throws IOException {
        desk.open("ducha");
        browser.click("#tab-list");

        browser.click("#list button[type=submit]");
        browser.see("#list [data-field=file] > .refusal", "请选择要上传的文件");
        desk.fill("#file", file("别的.csv", "甲,乙\n1,2\n".getBytes()).toString());
        browser.click("#list button[type=submit]");

        browser.see("#list [data-field=file] > .refusal", "这不是交办清单");
    }

    @Test
    void thePageFitsATabletScreen() {
        desk.open("ducha");
        browser.click("[name=assigned]");

        browser.size(768, 900);
        assertThat(browser.width()).isLessThanOrEqualTo(768);
        browser.photograph("register-768");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zjj.office", "tianwei", "auditor"})
    void othersAreToldThatThePageIsNotTheirs(String official) {
        HttpResponse<String> answer =
                new OfficeBrowser(port).loggedIn(official, "demo").page("/register");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("您没有权限查看这一页");
    }

    private void fillIn(String number) {
        desk.fill("#committee", "7");
        desk.fill("#session", "4");
        desk.fill("#number", number);
        desk.fill("#title", "关于示例事项的提案");
        desk.fill("#proposer-0-name", "林晓岚");
    }

    private JsonNode file(String number) {
        return new OfficeApi(port)
                .get("ducha", OfficeApi.casePath("ta-7-4-" + number))
                .granted()
                .json();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path pdf(String name) throws IOException {
        Path scan = folder.resolve(name);
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(scan.toFile());
        }
        return scan;
    }
}
