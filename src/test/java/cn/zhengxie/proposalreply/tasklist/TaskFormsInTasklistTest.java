package cn.zhengxie.proposalreply.tasklist;

import static cn.zhengxie.proposalreply.CaseUnderway.today;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The forms of tasks in Tasklist, where something goes wrong or is out of the ordinary. */
@OfficeTest
class TaskFormsInTasklistTest {

    private static final String DRAFTER = "zjj.laogai.drafter";

    @RegisterExtension
    final Browser browser = Browser.onDesk();

    private final Tasklist tasklist = new Tasklist(browser);

    @TempDir
    private Path folder;

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
    void refusalStandsAtItsFieldAndEverythingElseIsKept() {
        CaseUnderway proposal = opened("台1", "acknowledge");
        tasklist.logIn("zjj.office")
                .take(proposal.key(), "签收")
                .choose("decision", "requestReturn")
                .fill("reason", "不属于本单位职责");

        String refusal = tasklist.refusalAt("statement");
        browser.photograph("refusal");

        assertThat(refusal).contains("退办");
        assertThat(tasklist.value("reason")).isEqualTo("不属于本单位职责");
        assertThat(proposal.waiting("acknowledge")).isPresent();
        tasklist.fill("statement", "经主要负责人同意，申请退办").complete();
        assertThat(proposal.waiting("decideReturn")).isPresent();
    }

    @Test
    void formOfSomebodyElsesTaskCannotBeFilledInUntilItIsTaken() {
        CaseUnderway proposal = opened("台2", "acknowledge");
        tasklist.logIn("zjj.office").open(proposal.key(), "签收");

        assertThat(browser.find("form.office-form input[value=accept]").isEnabled())
                .isFalse();
        browser.see(".office-claim", "还没有人领取");
        tasklist.claim();

        assertThat(browser.find("form.office-form input[value=accept]").isEnabled())
                .isTrue();
        assertThat(browser.all(".office-claim")).isEmpty();
    }

    @Test
    void whatWasTypedIsThereAfterTheWindowWasClosed() {
        CaseUnderway proposal = opened("台3", "draft");
        tasklist.logIn(DRAFTER)
                .open(proposal.key(), "拟稿")
                .choose("publicity", "open")
                .write("您提出的提案收悉")
                .saved();
        tasklist.write("您提出的提案收悉，现答复如下");

        browser.newWindow();
        tasklist.open(proposal.key(), "拟稿");

        browser.until("the last words are there", () -> tasklist.letter().equals("您提出的提案收悉，现答复如下"));
        assertThat(browser.find("form.office-form [name=publicity][value=open]").isSelected())
                .isTrue();
        tasklist.saved();
        assertThat(saved(DRAFTER, proposal, "draft").get("body").asText()).isEqualTo("您提出的提案收悉，现答复如下");
    }

    @Test
    void secondOfTwoEditorsIsToldAndKeepsBothTexts() {
        CaseUnderway proposal = opened("台4", "draft");
        tasklist.logIn(DRAFTER).open(proposal.key(), "拟稿").write("我局已完成排查").saved();
        String draft = "/tasks/" + proposal.taskId("draft") + "/draft";
        int revision = api.get(DRAFTER, draft).granted().json().get("revision").asInt();
        Map<String, String> elsewhere = Map.of("body", "我局已完成整改", "publicity", "closed", "decision", "submit");
        api.put(DRAFTER, draft, Map.of("revision", revision, "content", elsewhere))
                .granted();

        tasklist.write("我局已完成排查和登记");

        browser.see(".office-conflict", "别处保存过");
        browser.photograph("conflict");
        assertThat(browser.all(".office-conflict textarea"))
                .extracting(area -> area.getDomProperty("value"))
                .containsExactly("我局已完成整改", "我局已完成排查和登记");
        assertThat(browser.texts(".office-conflict tbody tr")).containsExactly("公开属性 不予公开 （空）");
        tasklist.press("保留我的").saved();
        assertThat(tasklist.letter()).isEqualTo("我局已完成排查和登记");
        assertThat(saved(DRAFTER, proposal, "draft").get("body").asText()).isEqualTo("我局已完成排查和登记");
        assertThat(api.get(DRAFTER, proposal.path()).json().at("/units/0/rounds/0/versions"))
                .extracting(version -> version.get("body").asText())
                .containsExactly("我局已完成整改");
    }

    @Test
    void doubleClickCompletesOnce() {
        CaseUnderway proposal = opened("台5", "instruct");
        tasklist.logIn("zjj.deputy").take(proposal.key(), "批示").fill("instruction", "请认真办理");

        tasklist.completeByDoubleClick();

        assertThat(proposal.waiting("draft")).isPresent();
        assertThat(api.get("auditor", proposal.path() + "/timeline").granted().json())
                .filteredOn(entry -> entry.get("act").asText().equals("批示"))
                .hasSize(1);
    }

    @Test
    void expiredLoginLosesNothing() {
        CaseUnderway proposal = opened("台6", "draft");
        tasklist.logIn(DRAFTER).open(proposal.key(), "拟稿").write("我局已完成排查").saved();

        // Tasklist itself asks every ten seconds, and goes to the login page when it is told that nobody is logged in.
        browser.cutOff("*/camunda/api/*", () -> {
            browser.forgetLogin();
            tasklist.write("我局已完成排查和登记");
            browser.see(".office-state", "登录已失效");
            browser.photograph("login-expired");
        });
        browser.until("sent to the login page", () -> browser.address().endsWith("/login"));
        browser.enterPassword(DRAFTER);

        tasklist.saved();
        assertThat(browser.address()).contains("task=");
        assertThat(tasklist.letter()).isEqualTo("我局已完成排查和登记");
        assertThat(saved(DRAFTER, proposal, "draft").get("body").asText()).isEqualTo("我局已完成排查和登记");
    }

    @Test
    void unusableFilesAreRefusedByName() {
        CaseUnderway proposal = opened("台7", "recordFeedback");
        tasklist.logIn("zjj.office").take(proposal.key(), "登记意见表");
        Map<Path, String> refused = Map.of(
                TestFiles.program(folder.resolve("改名.pdf")), "不是可以上传的文件",
                TestFiles.empty(folder.resolve("空白.pdf")), "是空文件",
                TestFiles.lockedPdf(folder.resolve("加密.pdf")), "加了密码",
                TestFiles.workbookWithMacros(folder.resolve("宏.xlsx")), "里有宏");

        refused.forEach((file, why) -> {
            tasklist.pick("scan", file);
            browser.see("[data-field=scan] .office-refusal", "“" + file.getFileName() + "”" + why);
        });
        browser.photograph("refused-file");

        tasklist.upload("scan", TestFiles.pdf(folder.resolve("意见表.pdf")));
        assertThat(browser.texts("[data-field=scan] .office-files"))
                .singleElement()
                .asString()
                .contains("意见表.pdf");
        assertThat(browser.all("[data-field=scan] .office-refusal")).isEmpty();
    }

    @Test
    void officeEntersAPaperSignatureFromTasklist() {
        CaseUnderway proposal = opened("台8", "sign");
        String form = "form[data-case='%s'] ".formatted(proposal.key());
        tasklist.logIn("zjj.office");
        browser.click("a[href$='/paper-signatures']");

        browser.click(form + "[name=signedBy] option:last-of-type");
        tasklist.date(form + "[name=signedOn]", today());
        browser.find(form + "[name=scan]")
                .sendKeys(TestFiles.pdf(folder.resolve("签批件.pdf")).toString());
        browser.click(form + "button[type=submit]");

        browser.see(form + ".done", "已补录签发");
        browser.photograph("paper-signature");
        assertThat(proposal.waiting("register")).isPresent();
    }

    @Test
    void proposerIsMetBeforeAnythingIsDrafted() {
        CaseUnderway proposal = opened("台9", "nominate");
        tasklist.logIn("zjj.office").take(proposal.key(), "拟办");
        browser.click("[data-part=contacts] > summary");

        tasklist.press("登记面商或沟通")
                .choose("contact.phase", "before")
                .choose("contact.manner", "inPerson")
                .fill("contact.heldOn", today().toString())
                .fill("contact.summary", "当面听取了委员的意见")
                .press("保存这条记录");

        browser.see("[data-part=contacts]", "当面听取了委员的意见");
        assertThat(api.get("zjj.office", proposal.path()).json().at("/units/0/rounds/0/contacts"))
                .hasSize(1);
    }

    @Test
    void drafterSeesWhatIsMissingBeforeHeHandsIn() {
        CaseUnderway proposal = opened("台10", "draft");

        tasklist.logIn(DRAFTER).open(proposal.key(), "拟稿");

        browser.see("[data-part=contacts] .office-gate", "面商");
        browser.photograph("gate");
        tasklist.press("登记面商或沟通")
                .choose("contact.phase", "before")
                .choose("contact.manner", "inPerson")
                .fill("contact.heldOn", today().toString())
                .fill("contact.summary", "当面听取了委员的意见")
                .press("保存这条记录");
        browser.until("nothing is missing", () -> !browser.find("[data-part=contacts] .office-gate")
                .isDisplayed());
    }

    @Test
    void pointsEnteredAtNominationAreAskedForBeforeTheLetterIsHandedIn() {
        CaseUnderway proposal = opened("台15", "nominate");
        tasklist.logIn("zjj.office")
                .take(proposal.key(), "拟办")
                .choose("section", "laogai")
                .choose("drafter", DRAFTER);
        browser.find("[data-list=points]").sendKeys("增加停车位\n设置充电桩");
        tasklist.complete();
        proposal.to("draft").meetProposer("inPerson");
        tasklist.logIn(DRAFTER)
                .open(proposal.key(), "拟稿")
                .choose("resultClass", "A")
                .choose("publicity", "open")
                .write("您提出的提案收悉，现答复如下：我局已增加停车位六百个。")
                .saved();

        tasklist.pressComplete();

        browser.see("[data-part=checks]", "设置充电桩");
        browser.photograph("draft-checks");
        browser.find("[data-part=checks] input").sendKeys("由供电公司另行答复");
        tasklist.saved();
        tasklist.complete();
        assertThat(api.get("zjj.office", proposal.path() + "/timeline").json().toString())
                .contains("由供电公司另行答复");
    }

    @Test
    void answerGivenFaceToFaceIsDeliveredAndItsFormRecordedOnOneScreen() {
        CaseUnderway proposal = opened("台11", "confirmDelivery");
        tasklist.logIn("zjj.office").take(proposal.key(), "确认寄送");
        while (!browser.find("[data-part=recipient]").getText().contains("林晓岚")) {
            tasklist.complete();
            tasklist.take(proposal.key(), "确认寄送");
        }
        browser.click("[data-part=recipient] summary");
        browser.click("[data-part=recipient] option[value=IN_PERSON]");
        tasklist.press("确定改变");
        browser.see("[data-part=recipient]", "寄送方式已改");

        tasklist.tick("_onTheSpot")
                .choose("feedback.ratings.quality", "good")
                .choose("feedback.satisfaction", "satisfied")
                .tick("feedback.signed")
                .upload("feedback.scan", TestFiles.pdf(folder.resolve("当面填写的意见表.pdf")));
        browser.photograph("face-to-face");
        tasklist.complete();
        new CaseJobs(engine).accept(proposal.key());

        JsonNode round = api.get("zjj.office", proposal.path()).json().at("/units/0/rounds/0");
        assertThat(round.at("/feedback/0/state").asText()).isEqualTo("RETURNED");
        assertThat(round.at("/feedback/0/form/satisfaction").asText()).isEqualTo("satisfied");
        assertThat(round.at("/feedback/0/form/ratings/quality").asText()).isEqualTo("good");
    }

    @Test
    void letterReturnedByThePostIsEnteredWhereItsFormIsAwaitedAndHandedOver() {
        CaseUnderway proposal = opened("台13", "recordFeedback");
        tasklist.logIn("zjj.office").take(proposal.key(), "登记意见表");
        browser.click("[data-part=letter-returned] summary");
        browser.click("[data-part=letter-returned] option[value=IN_PERSON]");
        tasklist.press("登记退信，重新寄送");

        browser.see("[data-part=letter-returned] .office-refusal", "请写明退回原因");
        browser.photograph("letter-returned");
        tasklist.fill("returning.reason", "查无此人").press("登记退信，重新寄送");
        browser.see("[data-part=letter-returned]", "已登记退信");
        tasklist.take(proposal.key(), "确认重新寄送").upload("receipt", TestFiles.pdf(folder.resolve("签收单.pdf")));
        browser.photograph("sent-again");
        tasklist.complete();

        JsonNode addressee = api.get("zjj.office", proposal.path()).json().at("/units/0/rounds/0/recipients/0");
        assertThat(addressee.get("state").asText()).isEqualTo("DELIVERED");
        assertThat(addressee.get("channel").asText()).isEqualTo("IN_PERSON");
        assertThat(api.get("zjj.office", "/files/" + addressee.get("receipt").asText()))
                .isNotNull();
        assertThat(proposal.waiting("recordFeedback")).isPresent();
    }

    @Test
    void anotherCasesFormIsEnteredAndTheRightOneWaitedFor() {
        CaseUnderway proposal = opened("台14", "recordFeedback");
        tasklist.logIn("zjj.office").take(proposal.key(), "登记意见表");
        browser.click("[data-part=unusable-form] summary");
        browser.click("[data-part=unusable-form] option[value=OTHER_CASE]");
        tasklist.fill("unusable.note", "是第21号提案的意见表").press("登记，请提案者重新填写");

        browser.see("[data-part=unusable-form]", "反馈期限自今天起重新计算");
        browser.photograph("unusable-form");
        assertThat(proposal.waiting("recordFeedback")).isPresent();
        JsonNode round = api.get("zjj.office", proposal.path()).json().at("/units/0/rounds/0");
        assertThat(round.at("/unusableForms/0/fault").asText()).isEqualTo("不是本件的意见表");
        assertThat(round.at("/feedback/0/state").asText()).isEqualTo("EXPECTED");
    }

    @Test
    void longestLetterIsTypedSavedAndPreviewedWithoutWaiting() {
        CaseUnderway proposal = opened("台12", "draft");
        String longest = "我局已完成老旧小区改造并通过验收。\n".repeat(5_555);
        api.put(DRAFTER, "/tasks/" + proposal.taskId("draft") + "/draft", Map.of("content", Map.of("body", longest)))
                .granted();
        tasklist.logIn(DRAFTER).open(proposal.key(), "拟稿");
        browser.until("the letter is there", () -> tasklist.letter().length() == longest.length());

        double typing = tasklist.slowestKeystroke("abcdefghij");
        tasklist.saved();
        double saving = tasklist.slowestCall("/draft");
        browser.see(".letter-set", "页");
        double previewing = tasklist.slowestCall("/preview");

        System.out.printf(
                "%,d characters: %.0f ms from key to paint, %.0f ms to save, %.0f ms to preview%n",
                longest.length(), typing, saving, previewing);
        assertThat(typing).as("milliseconds from key to paint").isLessThan(500);
        assertThat(saving).as("milliseconds to save").isLessThan(2_000);
        assertThat(browser.all(".letter-pages img")).hasSizeLessThan(10);
    }

    private CaseUnderway opened(String number, String task) {
        return new CaseUnderway(api, new CaseJobs(engine), number).to(task);
    }

    /** What the server has of the task's form. */
    private JsonNode saved(String official, CaseUnderway proposal, String task) {
        return api.get(official, "/tasks/" + proposal.taskId(official, task) + "/draft")
                .granted()
                .json()
                .get("content");
    }
}
