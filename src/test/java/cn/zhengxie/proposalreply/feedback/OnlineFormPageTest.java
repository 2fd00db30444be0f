package cn.zhengxie.proposalreply.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeApi.Answer;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.PrintedCode;
import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The proposer's own page over HTTP, from the code on his paper to the receipt, and what it keeps to itself. */
@OfficeTest
@ExtendWith(OutputCaptureExtension.class)
class OnlineFormPageTest {

    private static final String PROPOSER = "林晓岚";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MeterRegistry meters;

    private OfficeApi api;

    @BeforeEach
    void connect() {
        api = new OfficeApi(port);
    }

    /** All tests come from the same address, which would be locked for its wrong tokens. */
    @AfterEach
    void forgetWrongTokens() {
        database.sql("delete from failed_login").update();
    }

    @Test
    void proposerReadsTheReplyAndHandsInHisForm() throws Exception {
        // given
        CaseUnderway underway = underway("网1");
        ProposersPage page = ProposersPage.ofPaper(port, api, underway);

        // then
        HttpResponse<String> form = page.open();
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body())
                .contains("第网1号", "关于示例事项的提案", "市住建局", "阅读答复（共")
                .doesNotContain("<script", CaseUnderway.ADDRESS, CaseUnderway.TELEPHONE);
        assertThat(page.get("/reply").body()).contains(page.path() + "/reply/1");
        assertThat(page.fetch("/reply/1").headers().firstValue("Content-Type")).contains("image/png");
        assertThat(letter(page)).contains("我局已完成排查");

        // when
        HttpResponse<String> receipt = page.submit(ProposersPage.whole(PROPOSER, "DISSATISFIED"));

        // then
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.body()).contains("已收到林晓岚提交的意见表", "回执编号", "网1-", "不满意", "请加快实施进度。");
        JsonNode filed = form(underway);
        assertThat(filed.at("/form/online").asBoolean()).isTrue();
        assertThat(filed.at("/form/satisfaction").asText()).isEqualTo("dissatisfied");
        assertThat(filed.at("/complete").asBoolean()).isTrue();
        assertThat(underway.waiting("recordFeedback")).isEmpty();

        // when
        correctionIsOver(underway);

        // then
        assertThat(form(underway).get("forwardedOn").isNull()).isFalse();
        assertThat(page.open().statusCode()).isEqualTo(404);
        byte[] bundle = api.get("tianwei", underway.path() + "/documents/bundle.pdf")
                .granted()
                .content();
        try (PDDocument volume = Loader.loadPDF(bundle)) {
            assertThat(new PDFTextStripper().getText(volume).replaceAll("\\s", ""))
                    .contains("本表由林晓岚于", "在网上填写，没有纸质原件");
        }
    }

    @Test
    void correctedReplyIsReadAsCorrected() throws IOException {
        // given
        CaseUnderway underway = underway("网16");
        ProposersPage page = ProposersPage.ofPaper(port, api, underway);
        api.post("zjj.office", underway.path() + "/corrections", Map.of("reason", "第二段数字有误"))
                .granted();

        // then
        assertThat(letter(page)).doesNotContain("更正");

        // when
        List.of("draft", "review", "proofread", "endorse", "sign", "register", "seal")
                .forEach(underway::goOn);
        while (underway.waiting("confirmDelivery").isPresent()) {
            underway.goOn("confirmDelivery");
        }

        // then
        assertThat(letter(page)).contains("的答复（更正）", "（更正并替代");
    }

    private static String letter(ProposersPage page) throws IOException {
        try (PDDocument letter = Loader.loadPDF(page.fetch("/reply/file").body())) {
            return new PDFTextStripper().getText(letter).replaceAll("\\s", "");
        }
    }

    @Test
    void whatNoteThreeAsksForIsNamedAndNothingFilledInIsLost() {
        CaseUnderway underway = underway("网2");
        ProposersPage page = ProposersPage.ofPaper(port, api, underway);
        Map<String, String> half = new HashMap<>();
        half.put("satisfaction", "DISSATISFIED");
        half.put("opinion", "路灯还没有修\r\n请尽快<b>");
        half.put("signature", "林晓");

        HttpResponse<String> refusal = page.submit(half);

        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(refusal.body())
                .contains(
                        "请填写收到提案答复日期",
                        "请评价“领导重视”",
                        "请评价“落实情况”",
                        "签名须与复文上的姓名一致，请输入“林晓岚”",
                        "请勾选签名声明",
                        "请填写联系电话",
                        "路灯还没有修\n请尽快&lt;b&gt;")
                .doesNotContain("请填写意见及建议", "请选择对办理结果是否满意");
        assertThat(form(underway).get("form").isNull()).isTrue();
        assertThat(page.open().body()).contains("暂存，还没有提交", "路灯还没有修\n请尽快&lt;b&gt;");
    }

    @Test
    void linesThatCannotBeAreRefusedAtTheirFields() {
        ProposersPage page = ProposersPage.ofPaper(port, api, underway("网3"));
        Map<String, String> form = ProposersPage.whole(PROPOSER, "SATISFIED");

        form.put("replyReceivedOn", "三月五日");
        form.put("ratings.quality", "excellent");
        assertThat(page.submit(form).body()).contains("收到提案答复日期请按“2026-03-05”的格式填写", "答复质量请在所列各项中选择");

        form.put("ratings.quality", "good");
        form.put("replyReceivedOn", CaseUnderway.today().plusDays(1).toString());
        assertThat(page.submit(form).body()).contains("收到提案答复日期不能晚于今天");

        form.put("replyReceivedOn", CaseUnderway.today().toString());
        form.put("phone", "不知道");
        assertThat(page.submit(form).body()).contains("联系电话格式不对");

        form.put("phone", CaseUnderway.TELEPHONE);
        form.put("opinion", "好".repeat(4001));
        assertThat(page.submit(form).body()).contains("意见及建议不能超过4000个字");
    }

    @Test
    void halfFilledFormIsKeptAndNobodyElseSeesIt() {
        CaseUnderway underway = underway("网4");
        ProposersPage page = ProposersPage.ofPaper(port, api, underway);

        HttpResponse<String> kept = page.keep(Map.of("opinion", "先写到这里", "ratings.quality", "fair"));

        assertThat(kept.statusCode()).isEqualTo(302);
        assertThat(page.open().body())
                .contains("先写到这里", "暂存，还没有提交")
                .containsPattern("name=\"ratings.quality\" value=\"fair\" checked");
        assertThat(api.get("zjj.office", underway.path()).granted().text()).doesNotContain("先写到这里");
        assertThat(underway.waiting("recordFeedback")).isPresent();
    }

    @Test
    void formIsCorrectedUntilItIsForwarded() {
        CaseUnderway underway = underway("网5");
        ProposersPage page = ProposersPage.ofPaper(port, api, underway);
        page.keep(Map.of("opinion", "先写到这里"));
        assertThat(halfFilled(underway)).isOne();
        page.submit(ProposersPage.whole(PROPOSER, "SATISFIED"));

        assertThat(halfFilled(underway)).isZero();
        assertThat(page.open().body()).contains("回执编号", "更正意见表");
        assertThat(page.get("?correct").body())
                .contains("请加快实施进度。", "以最后一次提交的为准")
                .containsPattern("name=\"satisfaction\" value=\"SATISFIED\" checked");
        assertThat(page.submit(ProposersPage.whole(PROPOSER, "DISSATISFIED")).statusCode())
                .isEqualTo(200);

        assertThat(form(underway).at("/form/satisfaction").asText()).isEqualTo("dissatisfied");
        assertThat(forms(underway)).isEqualTo(2);
        page.keep(Map.of("opinion", "还想说"));
        correctionIsOver(underway);
        assertThat(halfFilled(underway)).isZero();
        HttpResponse<String> closed = page.submit(ProposersPage.whole(PROPOSER, "SATISFIED"));
        assertThat(closed.statusCode()).isEqualTo(404);
        assertThat(closed.body()).contains("您的意见表已经收到，并已转送", "联系电话");
        assertThat(forms(underway)).isEqualTo(2);
    }

    @Test
    void formHandedInTwiceAtOnceIsOneForm() {
        CaseUnderway underway = underway("网6");
        ProposersPage page = ProposersPage.ofPaper(port, api, underway);
        Map<String, String> form = ProposersPage.whole(PROPOSER, "SATISFIED");

        List<HttpResponse<String>> receipts = Stream.of(
                        page.submitMeanwhile(form), page.submitMeanwhile(form), page.submitMeanwhile(form))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(receipts).allSatisfy(receipt -> {
            assertThat(receipt.statusCode()).isEqualTo(200);
            assertThat(receipt.body()).contains("回执编号");
        });
        assertThat(receipts.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(forms(underway)).isEqualTo(1);
        correctionIsOver(underway);
        assertThat(page.submit(form).body())
                .as("sent once more after it was forwarded")
                .contains("回执编号");
        assertThat(forms(underway)).isEqualTo(1);
    }

    @Test
    void whateverOpensNothingGetsTheSamePage() {
        CaseUnderway underway = underway("网7");
        ProposersPage shut = ProposersPage.ofPaper(port, api, underway);
        CaseUnderway withdrawn = underway("网8");
        ProposersPage ofWithdrawn = ProposersPage.ofPaper(port, api, withdrawn);
        CaseUnderway answered = underway("网9");
        ProposersPage used = ProposersPage.ofPaper(port, api, answered);
        CaseUnderway overdue = underway("网10");
        ProposersPage expired = ProposersPage.ofPaper(port, api, overdue);
        Stream.of(shut, ofWithdrawn, used, expired)
                .forEach(page -> assertThat(page.open().statusCode()).isEqualTo(200));

        api.post("zjj.office", closing(underway), Map.of("reason", "信件遗失")).granted();
        api.post("ducha", withdrawn.path() + "/withdrawal", Map.of("reason", "委员撤回"))
                .granted();
        used.submit(ProposersPage.whole(PROPOSER, "SATISFIED"));
        correctionIsOver(answered);
        timeIsOver(overdue);

        HttpResponse<String> wrong = new ProposersPage(port, "0123456789ABCDEFGHIJKLMNOPQ").open();
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.body()).contains("这个链接现在不能填写意见表");
        for (ProposersPage page : List.of(shut, ofWithdrawn, used, expired)) {
            for (String below : List.of("", "?correct", "/reply", "/reply/1", "/reply/file")) {
                HttpResponse<String> answer = page.get(below);
                assertThat(answer.statusCode()).as(below).isEqualTo(404);
                assertThat(answer.body()).as(below).isEqualTo(wrong.body());
                assertThat(answer.headers().map().keySet())
                        .isEqualTo(wrong.headers().map().keySet());
            }
            assertThat(page.keep(Map.of("opinion", "好")).body()).isEqualTo(wrong.body());
            assertThat(page.submit(ProposersPage.whole(PROPOSER, "POOR")).statusCode())
                    .isEqualTo(404);
        }
        assertThat(form(overdue).get("form").isNull()).isTrue();
    }

    @Test
    void pageOpensAgainWithTheTimeForTheForm() {
        CaseUnderway underway = underway("网11");
        ProposersPage page = ProposersPage.ofPaper(port, api, underway);
        timeIsOver(underway);
        assertThat(page.open().statusCode()).isEqualTo(404);

        api.post(
                        "zjj.office",
                        underway.path() + "/recipients/" + ProposersPage.recipient(api, underway) + "/unusable-forms",
                        Map.of("fault", "UNREADABLE", "note", "字迹不清"))
                .granted();

        assertThat(page.open().statusCode()).isEqualTo(200);
    }

    @Test
    void officeShutsThePageWithAReasonAndOnRecord() {
        CaseUnderway underway = underway("网12");
        long recipient = ProposersPage.recipient(api, underway);
        String standing = underway.path() + "/recipients/" + recipient + "/form-page";
        assertThat(api.post("zjj.office", closing(underway), Map.of("reason", "信件遗失"))
                        .text())
                .contains("没有给林晓岚发过网上填写的二维码或链接");
        ProposersPage.ofPaper(port, api, underway);
        assertThat(api.get("zjj.office", standing).json().get("given").asBoolean())
                .isTrue();

        assertThat(api.post("zjj.office", closing(underway), Map.of("reason", " "))
                        .status())
                .isEqualTo(422);
        for (String other : List.of("ducha", "fgw.office", "zjj.laogai.drafter", "tianwei", "admin")) {
            assertThat(api.post(other, closing(underway), Map.of("reason", "遗失"))
                            .status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(api.get(other, standing).status()).as(other).isEqualTo(403);
        }
        api.post("zjj.office", closing(underway), Map.of("reason", "信件遗失")).granted();

        assertThat(api.get("zjj.office", standing).json().get("shut").asBoolean())
                .isTrue();
        assertThat(api.get("ducha", underway.path() + "/timeline").text()).contains("停用网上填写", "信件遗失");
        assertThat(form(underway).get("form").isNull()).isTrue();
    }

    @Test
    void onlyTheOfficeThatSendsItSeesTheCodeOnAForm() {
        CaseUnderway underway = underway("网13");
        String paper =
                underway.path() + "/documents/feedback-form.pdf?recipient=" + ProposersPage.recipient(api, underway);
        byte[] printed = api.get("zjj.office", paper).granted().content();

        assertThat(api.get("zjj.office", paper).content()).isEqualTo(printed);
        for (String other : List.of("ducha", "tianwei", "auditor", "admin", "zjj.laogai.drafter", "fgw.office")) {
            Answer seen = api.get(other, paper).granted();
            assertThat(PrintedCode.onPdf(seen.content())).as(other).isEmpty();
            assertThat(api.get(other, underway.path() + "/documents").text())
                    .as(other)
                    .doesNotContain("\"recipient\":" + ProposersPage.recipient(api, underway) + ",");
        }
    }

    @Test
    void answersAreKeptByNobodyAndReferNowhere() {
        ProposersPage page = ProposersPage.ofPaper(port, api, underway("网14"));

        for (HttpResponse<String> answer :
                List.of(page.open(), page.get("/reply"), page.submit(Map.of()), new ProposersPage(port, "no").open())) {
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void tokenIsWrittenNowhereButOnThePaper(CapturedOutput output) {
        CaseUnderway underway = underway("网15");
        ProposersPage page = ProposersPage.ofPaper(port, api, underway);
        page.open();
        page.get("/nothing/here");
        page.submit(Map.of());
        page.submit(ProposersPage.whole(PROPOSER, "SATISFIED"));

        assertThat(output.getAll()).doesNotContain(page.token());
        assertThat(api.get("ducha", underway.path() + "/timeline").text()).doesNotContain(page.token());
        assertThat(meters.find("http.server.requests").timers())
                .extracting(timer -> timer.getId().getTag("uri"))
                .contains("/feedback/{token}")
                .noneMatch(address -> address.contains(page.token()));
        assertThat(database.sql("select count(*) from form_token where hash = ?")
                        .param(page.token())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private CaseUnderway underway(String number) {
        return new CaseUnderway(api, new CaseJobs(engine), number).to("recordFeedback");
    }

    /** The letter was sent long ago, and the last day for the form was yesterday. */
    private void timeIsOver(CaseUnderway underway) {
        database.sql("update deadline set anchor = :anchor, due = :due where proposal_id = :case and step = 'FEEDBACK'")
                .param("anchor", CaseUnderway.today().minusDays(30))
                .param("due", CaseUnderway.today().minusDays(1))
                .param("case", underway.key())
                .update();
    }

    /** What was handed in cannot be corrected any more and is forwarded. */
    private void correctionIsOver(CaseUnderway underway) {
        database.sql("update feedback_form set recorded_at = recorded_at - interval '1 day' where recipient_id = ?")
                .param(ProposersPage.recipient(api, underway))
                .update();
        new CaseJobs(engine).fire(underway.key(), "correctionOver");
    }

    private String closing(CaseUnderway underway) {
        return underway.path() + "/recipients/" + ProposersPage.recipient(api, underway) + "/form-page/closing";
    }

    private JsonNode form(CaseUnderway underway) {
        return api.get("zjj.office", underway.path()).granted().json().at("/units/0/rounds/0/feedback/0");
    }

    private int halfFilled(CaseUnderway underway) {
        return database.sql("select count(*) from half_filled_form where recipient_id = ?")
                .param(ProposersPage.recipient(api, underway))
                .query(Integer.class)
                .single();
    }

    private int forms(CaseUnderway underway) {
        return database.sql("select count(*) from feedback_form where recipient_id = ?")
                .param(ProposersPage.recipient(api, underway))
                .query(Integer.class)
                .single();
    }
}
