package cn.zhengxie.proposalreply.tasklist;

import static cn.zhengxie.proposalreply.CaseUnderway.today;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.archive.ArchivePackage;
import cn.zhengxie.proposalreply.commitment.Commitments;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposal 110 as its officials worked on it, today and in Tasklist alone: from its registration to the receipt of its form. */
@OfficeTest
class ReferenceCaseInTasklistTest {

    private static final String NUMBER = "浏览110";
    private static final String KEY = "ta-7-4-" + NUMBER;
    private static final String TITLE = "关于我市老旧小区改造中的问题和建设";
    private static final String DRAFTER = "zjj.laogai.drafter";
    private static final String HEAD = "zjj.laogai.head";

    @RegisterExtension
    final Browser browser = Browser.onDesk();

    private final Tasklist tasklist = new Tasklist(browser);

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Commitments commitments;

    @Autowired
    private JdbcClient database;

    private OfficeApi api;
    private CaseJobs jobs;

    @BeforeEach
    void connect() {
        api = new OfficeApi(port);
        jobs = new CaseJobs(engine);
    }

    @Test
    void proposal110IsAnsweredAndItsFormForwarded() throws IOException, GeneralSecurityException {
        registered();
        assigned();
        acknowledged();
        nominated();
        instructed();
        metTheProposer();
        drafted();
        sentBack();
        handedInAgain();
        reviewed();
        proofreadWithACorrection();
        endorsed();
        signed();
        numbered();
        sealed();
        dispatched();
        feedbackRecorded();
        acceptedAsItIs();
        received("tianwei", "周提案");
        received("ducha", "李督查");
        assertThat(text(file(), "state")).isEqualTo("办复，B类跟踪中");
        JsonNode promise = file().at("/commitments/0");
        assertThat(text(promise, "dueOn")).isEqualTo(promisedOn().toString());
        assertThat(text(promise, "text")).isEqualTo("完成列入计划的老旧小区改造并公开竣工资料");
        archived();
    }

    /** The promise is kept and the case concluded; its package is opened and everything in it compared with its list. */
    private void archived() throws IOException, GeneralSecurityException {
        database.sql("update commitment set state = 'FULFILLED' where proposal_id = ?")
                .param(KEY)
                .update();
        commitments.conclude(KEY);
        ArchivePackage packed = ArchivePackage.of(api.get("zjj.office", OfficeApi.casePath(KEY) + "/archive.zip")
                .granted()
                .content());
        packed.isWhole();
        assertThat(packed.papers())
                .containsSubsequence("提案登记表", "交办及签收记录", "面商沟通记录", "发文稿纸", "复文历次稿目录", "提案答复", "寄送记录")
                .containsSubsequence("征询意见表（徐博雅）", "转送单（徐博雅）", "转送签收记录");
    }

    private void registered() {
        tasklist.logIn("ducha");
        browser.click("a[href$='/register']");
        browser.type("#committee", "7");
        browser.type("#session", "4");
        browser.type("#number", NUMBER);
        browser.type("#title", TITLE);
        browser.type("#category", "城乡建设");
        browser.type("#proposer-0-name", "徐博雅");
        browser.type("#proposer-0-telephone", "13800000000");
        browser.type("#proposer-0-address", "许昌市示例路10号");
        browser.type("#content", "近年来我市老旧小区改造受到居民欢迎，但有的小区开工前征求意见不充分。建议扩大征求意见的范围。");
        browser.click("#proposal button[type=submit]");
        browser.see("#one .done", KEY);
        browser.photograph("registered");

        JsonNode file = fileOf("ducha");
        assertThat(text(file, "state")).isEqualTo("已登记");
        assertThat(text(file.at("/proposers/0"), "name")).isEqualTo("徐博雅");
    }

    private void assigned() {
        browser.click("#one .done a");
        tasklist.take(KEY, "交办").choose("leadUnit", "zjj");
        assertThat(tasklist.value("assignedOn")).isEqualTo(today().toString());
        finish("assigned");

        JsonNode unit = file().at("/units/0");
        assertThat(text(unit, "name")).isEqualTo("市住建局");
        assertThat(text(unit, "assignedOn")).isEqualTo(today().toString());
        assertThat(LocalDate.parse(due("办复"))).isAfterOrEqualTo(today().plusMonths(3));
        assertThat(due("签收或退办")).isNotEmpty();
    }

    private void acknowledged() {
        tasklist.logIn("zjj.office").take(KEY, "签收").choose("decision", "accept");
        finish("acknowledged");

        tasklist.see(1, "拟办", KEY);
    }

    private void nominated() {
        tasklist.take(KEY, "拟办")
                .choose("section", "laogai")
                .choose("drafter", DRAFTER)
                .fill("proposal", "拟由老旧小区改造科办理，请分管领导批示");
        finish("nominated");

        assertThat(text(file().at("/units/0"), "nomination")).isEqualTo("拟由老旧小区改造科办理，请分管领导批示");
    }

    private void instructed() {
        tasklist.logIn("zjj.deputy").take(KEY, "批示").fill("instruction", "请与委员当面沟通后认真答复");
        finish("instructed");

        assertThat(text(file().at("/units/0"), "instruction")).isEqualTo("请与委员当面沟通后认真答复");
        assertThat(text(api.task(DRAFTER, KEY, "draft").orElseThrow(), "assignee"))
                .isEqualTo(DRAFTER);
    }

    private void metTheProposer() {
        tasklist.logIn(DRAFTER).open(KEY, "拟稿");
        browser.see("[data-part=contacts] .office-gate", "面商");
        tasklist.press("登记面商或沟通")
                .choose("contact.phase", "before")
                .choose("contact.manner", "inPerson")
                .fill("contact.heldOn", today().toString())
                .fill("contact.place", "市住建局会议室")
                .fill("contact.summary", "向委员介绍改造进度，委员希望扩大征求意见的范围")
                .press("保存这条记录");
        browser.see("[data-part=contacts]", "委员希望扩大征求意见的范围");
        browser.photograph("met-proposer");

        assertThat(text(round().at("/contacts/0"), "place")).isEqualTo("市住建局会议室");
    }

    private void drafted() throws IOException {
        tasklist.choose("resultClass", "B").write(reply()).choose("publicity", "open");
        browser.type("[data-field='commitments[0].text']", "完成列入计划的老旧小区改造并公开竣工资料");
        tasklist.date("[data-field='commitments[0].dueOn']", promisedOn()).saved();
        finish("drafted");

        assertThat(round().get("versions")).hasSize(1);
        assertThat(text(round().at("/versions/0"), "body")).isEqualTo(reply());
    }

    private void sentBack() {
        tasklist.logIn(HEAD)
                .take(KEY, "审核")
                .choose("decision", "sendBack")
                .choose("sendBackTo", "draft")
                .fill("comment", "请写明公示的天数");
        finish("sent-back");

        assertThat(api.task(DRAFTER, KEY, "draft")).isPresent();
    }

    private void handedInAgain() throws IOException {
        tasklist.logIn(DRAFTER).open(KEY, "拟稿");
        browser.see(".office-thread", "请写明公示的天数");
        assertThat(tasklist.letter()).isEqualTo(reply());
        tasklist.write(reply().replace("不少于七日", "不少于七个工作日")).choose("route", "direct");
        finish("handed-in-again");

        assertThat(round().get("versions")).hasSize(2);
        assertThat(api.task(HEAD, KEY, "review")).isPresent();
    }

    private void reviewed() {
        tasklist.logIn(HEAD).take(KEY, "审核").choose("decision", "approve").fill("comment", "同意");
        finish("reviewed");

        assertThat(api.task("zjj.office", KEY, "proofread")).isPresent();
    }

    private void proofreadWithACorrection() {
        tasklist.logIn("zjj.office").take(KEY, "核稿");
        tasklist.write(tasklist.letter().replace("竣工资料", "竣工验收资料")).choose("decision", "approve");
        finish("proofread");

        JsonNode corrected = round().at("/versions/2");
        assertThat(text(corrected, "authorId")).isEqualTo("zjj.office");
        assertThat(text(corrected, "body")).contains("竣工验收资料");
    }

    private void endorsed() {
        tasklist.logIn("zjj.deputy").take(KEY, "审阅").choose("decision", "approve");
        finish("endorsed");

        assertThat(text(api.task("zjj.signer", KEY, "sign").orElseThrow(), "assignee"))
                .isEqualTo("zjj.signer");
    }

    private void signed() {
        tasklist.logIn("zjj.signer").take(KEY, "签发").choose("decision", "approve");
        finish("signed");

        assertThat(text(round(), "signedBy")).isEqualTo("王宏伟");
        assertThat(round().get("documentNumber").isNull()).isTrue();
    }

    private void numbered() {
        tasklist.logIn("zjj.office").take(KEY, "复核登记").choose("decision", "approve");
        assertThat(tasklist.value("documentDate")).isEqualTo(today().toString());
        finish("numbered");

        assertThat(text(round(), "documentNumber")).matches("许建政协〔%d〕\\d+号".formatted(today().getYear()));
        assertThat(api.get("zjj.office", OfficeApi.casePath(KEY) + "/documents/reply.pdf")
                        .granted()
                        .text())
                .startsWith("%PDF");
    }

    private void sealed() {
        tasklist.take(KEY, "用印核发");
        browser.see(".office-papers", "复文（PDF）");
        tasklist.choose("decision", "issue");
        finish("sealed");

        tasklist.see(3, "确认寄送", KEY);
    }

    private void dispatched() {
        for (int left = 3; left > 0; left--) {
            tasklist.take(KEY, "确认寄送");
            if (browser.find("[data-part=recipient]").getText().contains("徐博雅")) {
                tasklist.fill("trackingNumber", "XA20201106110");
            }
            finish("dispatched-" + (4 - left));
            tasklist.see(left - 1, "确认寄送", KEY);
        }

        assertThat(text(file(), "state")).isEqualTo("办复");
        assertThat(text(round(), "repliedOn")).isEqualTo(today().toString());
        assertThat(due("反馈意见表")).isNotEmpty();
    }

    private void feedbackRecorded() throws IOException {
        tasklist.take(KEY, "登记意见表")
                .choose("satisfaction", "satisfied")
                .fill("phone", "13800000000")
                .upload("scan", TestFiles.pdf(folder.resolve("意见表110.pdf")));
        finish("feedback");

        JsonNode form = round().at("/feedback/0");
        assertThat(text(form, "state")).isEqualTo("RETURNED");
        assertThat(form.get("complete").asBoolean()).isFalse();
    }

    private void acceptedAsItIs() {
        tasklist.take(KEY, "处理不完整意见表");
        browser.see("[data-part=returned-summary]", "没有填写：收到提案答复日期、领导重视");
        tasklist.choose("decision", "acceptAsIs").fill("verifiedBy", "办公室张办公电话向委员核实，委员确认满意");
        finish("accepted");

        assertThat(round().at("/feedback/0/gaps"))
                .extracting(JsonNode::asText)
                .containsExactly("收到提案答复日期", "领导重视", "沟通情况", "答复质量", "落实情况", "意见及建议", "提案者签名", "日期");
        assertThat(due("转送")).isNotEmpty();
    }

    private void received(String official, String name) {
        tasklist.logIn(official).take(KEY, "确认签收");
        assertThat(tasklist.value("receivedBy")).isEqualTo(name);
        finish("received-" + official);

        tasklist.see(0, "确认签收", KEY);
    }

    /** Takes a picture, completes the task and lets run what would run by itself. */
    private void finish(String picture) {
        browser.photograph(picture);
        tasklist.complete();
        jobs.accept(KEY);
    }

    private JsonNode file() {
        return fileOf("zjj.office");
    }

    private JsonNode fileOf(String reader) {
        return api.get(reader, OfficeApi.casePath(KEY)).granted().json();
    }

    private JsonNode round() {
        return file().at("/units/0/rounds/0");
    }

    private String due(String step) {
        return StreamSupport.stream(file().get("deadlines").spliterator(), false)
                .filter(deadline -> text(deadline, "step").equals(step))
                .map(deadline -> text(deadline, "due"))
                .findFirst()
                .orElse("");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static LocalDate promisedOn() {
        return today().plusMonths(8);
    }

    private static String reply() throws IOException {
        try (var text = ReferenceCaseInTasklistTest.class.getResourceAsStream("/demo/reply-110.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
