package cn.zhengxie.proposalreply.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeApi.Answer;
import cn.zhengxie.proposalreply.OfficeBrowser;
import cn.zhengxie.proposalreply.OfficeTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What anybody reads of the replies without logging in, what nobody ever finds there, and who decides about it. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesTest {

    private static final String MOBILE = "13700001111";
    private static final String HOME = "3号楼2单元501室";
    private static final String EMAIL = "wang.er@example.com";
    private static final String IN_TITLE = "13600003333";
    private static final List<String> PERSONAL =
            List.of(MOBILE, HOME, EMAIL, IN_TITLE, CaseUnderway.TELEPHONE, CaseUnderway.ADDRESS, "示例路999号");
    private static final String BODY = "您提出的提案收悉，现答复如下：\n一、业主代表（" + MOBILE + "，" + EMAIL + "）家住文峰小区" + HOME
            + "，已上门排查。\n二、我局热线12319全天受理，电话2169961。\n三、已到示例路 999 号走访。";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient database;

    private OfficeApi api;

    /** Published, with personal data in letter and title. */
    private CaseUnderway open;

    /** Withheld by its drafter. */
    private CaseUnderway closed;

    @BeforeAll
    void bringTheCasesThere() {
        api = new OfficeApi(port);
        open = underway("晒1").to("draft");
        database.sql("update proposal set title = ? where id = ?")
                .params("关于文峰小区（联系人" + IN_TITLE + "）漏水的提案", open.key())
                .update();
        draft(open, Map.of("body", BODY));
        open.to("recordFeedback");
        closed = underway("晒2").to("draft");
        draft(closed, Map.of("publicity", "closed", "publicityReason", "涉及商业秘密"));
        closed.to("recordFeedback");
    }

    @Test
    void anybodyFindsWhatIsPublishedAndReadsIt() throws IOException {
        // when
        HttpResponse<String> list = get("/public/replies?find=" + encoded("晒1"));

        // then
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .contains(
                        "晒第1号：关于文峰小区（联系人×××）漏水的提案", "提案者：林晓岚", "许昌市住房和城乡建设局", "正在解决或列入计划解决", day(CaseUnderway.today()));

        // when
        String address = only(list.body());
        HttpResponse<String> page = get(address);

        // then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("（×××，×××）家住×××，已上门排查。", "我局热线12319全天受理，电话2169961。", "已到×××走访。")
                .contains("林晓岚委员：", "联系单位及电话：许昌市住房和城乡建设局，2169961", "晒第1号提案的答复", address + ".pdf");

        // when
        HttpResponse<byte[]> paper = fetch(address + ".pdf");

        // then
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(text(paper.body()))
                .contains("公开文本", "晒第1号提案的答复", "家住×××，已上门排查。", "办理结果：B")
                .doesNotContain("签发人", "抄送", "联系人：", "征询意见表");
    }

    @Test
    void personalDataIsNowhereInWhatIsPublished() throws IOException {
        String address = address(open);
        List<String> published = new ArrayList<>(List.of(
                get("/public/replies?find=" + encoded("晒1")).body(),
                get(address).body(),
                text(fetch(address + ".pdf").body()),
                new String(fetch(address + ".pdf").body(), StandardCharsets.ISO_8859_1)));
        published.addAll(parts(api.get("ducha", open.path() + "/documents/public-copy.docx")
                .granted()
                .content()));

        assertThat(published).hasSizeGreaterThan(8).allSatisfy(part -> {
            assertThat(part).doesNotContain(PERSONAL);
            assertThat(part).doesNotContain("领导重视");
        });
    }

    @Test
    void everyMaskingIsOnRecordForWhoIsInCharge() {
        String page = page("zjj.office", "/publications?number=" + encoded("晒1"));

        assertThat(page)
                .contains("已公开", "隐去的内容（7处）")
                .contains(MOBILE, EMAIL, HOME, IN_TITLE, "示例路 999 号")
                .contains("签发人", "联系人");
    }

    @Test
    void whatIsWithheldCannotBeToldFromWhatNeverWas() {
        // given
        String key = "00112233445566778899";
        HttpResponse<String> never = get("/public/replies/" + key);
        assertThat(never.statusCode()).isEqualTo(404);
        assertThat(never.headers().firstValue("Cache-Control")).contains("no-store");

        // when
        String address = address(open);
        decide("ducha", open, "withdraw", "文中附图不宜公开").granted();
        HttpResponse<String> gone = get(address);
        HttpResponse<String> paper = get(address + ".pdf");

        // then
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(List.of(gone.body(), paper.body())).containsOnly(never.body());
        assertThat(paper.statusCode()).isEqualTo(404);
        assertThat(gone.headers().map().keySet())
                .isEqualTo(never.headers().map().keySet());
        assertThat(get("/public/replies/anything").body()).isEqualTo(never.body());
        assertThat(get("/public/replies?find=" + encoded("晒1")).body()).contains("没有找到与“晒1”相符的提案答复");
        assertThat(get("/public/replies?find=" + encoded("晒2")).body()).contains("没有找到");

        // when
        decide("zjj.office", open, "publish", "已复核").granted();

        // then
        assertThat(get(address).statusCode()).isEqualTo(200);
        assertThat(address(open)).isEqualTo(address);
    }

    @Test
    void whatWasWithheldIsPublishedByDecision() {
        // given
        CaseUnderway kept = underway("晒3").to("draft");
        draft(kept, Map.of("publicity", "onRequest", "publicityReason", "涉及第三方"));
        kept.to("recordFeedback");
        assertThat(page("zjj.office", "/publications?number=" + encoded("晒3"))).contains("不公开", "理由：依申请公开：涉及第三方");
        assertThat(api.get("zjj.office", kept.path() + "/documents/public-copy.pdf")
                        .status())
                .isEqualTo(404);

        // when
        decide("zjj.office", kept, "publish", "第三方已同意").granted();

        // then
        assertThat(get(address(kept)).statusCode()).isEqualTo(200);
        assertThat(api.get("ducha", kept.path() + "/timeline").granted().text()).contains("不公开复文", "公开复文", "第三方已同意");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zjj.signer",
                "zjj.deputy",
                "zjj.laogai.drafter",
                "zjj.laogai.head",
                "fgw.office",
                "czj.office",
                "tianwei",
                "auditor",
                "admin"
            })
    void nobodyElseDecidesWhatIsPublished(String official) {
        // when
        Answer answer = decide(official, open, "withdraw", "不宜公开");

        // then
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("detail").asText()).isEqualTo("您没有权限办理或查看这一事项");
        assertThat(get(address(open)).statusCode()).isEqualTo(200);
        assertThat(page(official, "/publications?number=" + encoded("晒1"))).doesNotContain(MOBILE, "关于文峰小区");
    }

    @ParameterizedTest
    @CsvSource({
        "zjj.office, 200",
        "zjj.laogai.drafter, 200",
        "fgw.office, 200",
        "ducha, 200",
        "tianwei, 200",
        "auditor, 200",
        "admin, 200",
        "czj.office, 403"
    })
    void publicCopyIsAPaperOfTheCase(String official, int status) {
        for (String paper : List.of("public-copy.pdf", "public-copy.docx")) {
            assertThat(api.get(official, open.path() + "/documents/" + paper).status())
                    .as(paper)
                    .isEqualTo(status);
        }
    }

    @Test
    void decisionThatIsNotWholeIsRefusedAtItsField() {
        assertRefused(decide("ducha", open, "withdraw", " "), "reason", "请写明理由");
        assertRefused(decide("ducha", open, "publish", "再公开"), "decision", "这份复文已经公开");
        assertRefused(
                api.post("ducha", open.path() + "/publication", Map.of("decision", "publish", "reason", "公开")),
                "unit",
                "请写明哪个单位的复文");
        assertRefused(
                api.post(
                        "ducha",
                        open.path() + "/publication",
                        Map.of("unit", "zjj", "round", 2, "decision", "publish", "reason", "公开")),
                "round",
                "这一次办理的复文还没有办复，谈不上公开");
        assertRefused(
                api.post("ducha", open.path() + "/publication", Map.of("unit", "zjj", "reason", "公开")),
                "decision",
                "请选择公开或撤下");
    }

    @Test
    void pagesNeedNoLoginLeaveNoSessionAndRunNoScript() {
        for (String path : List.of("/public/replies", address(open), address(open) + ".pdf", "/public/replies/x")) {
            HttpResponse<byte[]> answer = fetch(path);
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("script-src");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("<script");
        }
        assertThat(get("/public/replies").headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(post("/public/replies").statusCode()).isEqualTo(405);
    }

    @Test
    void paperThatSomebodyHasAlreadyIsNotSentAgain() {
        // given
        URI paper = uri(address(open) + ".pdf");
        String tag = fetch(paper.getPath()).headers().firstValue("ETag").orElseThrow();

        // when
        HttpResponse<byte[]> again = answer(
                HttpRequest.newBuilder(paper).header("If-None-Match", tag).GET(),
                HttpResponse.BodyHandlers.ofByteArray());

        // then
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void listIsReadPageByPageTheLatestFirst() {
        // given
        for (int round = 2; round <= 44; round++) {
            database.sql("""
                            insert into publication (proposal_id, unit, round, edition, state, replied_on, public_key, kind, meeting,
                                number, title, proposers, unit_name, result_meaning, copy, maskings, published_at)
                            select proposal_id, unit, :round, 0, state, replied_on - :round, 'ffff' || lpad(:round::text, 16, '0'),
                                kind, meeting, number, '翻页示例' || :round, proposers, unit_name, result_meaning, copy, maskings,
                                published_at
                            from publication where proposal_id = :case and round = 1 and edition = 0""").param("round", round).param("case", open.key()).update();
        }
        String search = "/public/replies?find=" + encoded("翻页示例");
        try {
            // then
            assertThat(titles(search)).hasSize(20).startsWith("翻页示例2", "翻页示例3").endsWith("翻页示例21");
            assertThat(titles(search + "&page=2")).hasSize(20).startsWith("翻页示例22");
            assertThat(titles(search + "&page=3")).containsExactly("翻页示例42", "翻页示例43", "翻页示例44");
            assertThat(get(search + "&page=2").body()).contains("第2页，共3页，43件", "上一页", "下一页");
            assertThat(get(search + "&page=4").body()).contains("没有这一页");
            for (String odd : List.of("0", "-1", "x", "99999999999", "1.5")) {
                assertThat(get(search + "&page=" + odd).statusCode()).as(odd).isEqualTo(200);
            }
        } finally {
            database.sql("delete from publication where proposal_id = ? and round > 1")
                    .param(open.key())
                    .update();
        }
    }

    @ParameterizedTest
    @CsvSource({"文峰小区, true", "许昌市住房, true", "晒1, true", "文峰%区, false", "文峰_区, false", "\\, false", "a' or 1=1, false"})
    void searchTakesWhatIsTypedLiterally(String wanted, boolean found) {
        assertThat(get("/public/replies?find=" + encoded(wanted)).body().contains("关于文峰小区"))
                .isEqualTo(found);
    }

    @Test
    void whatIsSearchedForIsShownAsTextAndCutToMeasure() {
        // when
        HttpResponse<String> found = get("/public/replies?find=" + encoded("<b>" + "长".repeat(400)));

        // then
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("&lt;b&gt;").doesNotContain("<b>").doesNotContain("长".repeat(51));
    }

    @Test
    void deadlineIsShownAndMet() {
        Stream.of(open, closed).forEach(underway -> assertThat(
                        api.get("zjj.office", underway.path()).granted().json().get("deadlines"))
                .filteredOn(deadline -> deadline.get("step").asText().equals("公开"))
                .singleElement()
                .satisfies(deadline -> {
                    assertThat(deadline.get("due").asText())
                            .isGreaterThan(deadline.get("anchor").asText());
                    assertThat(deadline.get("metOn").asText())
                            .isEqualTo(CaseUnderway.today().toString());
                }));
    }

    private CaseUnderway underway(String number) {
        return new CaseUnderway(api, new CaseJobs(engine), number);
    }

    private static void draft(CaseUnderway underway, Map<String, Object> changed) {
        Map<String, Object> form = new HashMap<>(underway.form("draft", ""));
        form.putAll(changed);
        underway.complete("draft", "zjj.laogai.drafter", form);
    }

    private Answer decide(String official, CaseUnderway underway, String decision, String reason) {
        return api.post(
                official,
                underway.path() + "/publication",
                Map.of("unit", "zjj", "round", 1, "decision", decision, "reason", reason));
    }

    private static void assertRefused(Answer answer, String field, String sentence) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
        assertThat(answer.json().get("detail").asText()).isEqualTo(sentence);
    }

    /** The public address of a case's reply, as the list gives it. */
    private String address(CaseUnderway underway) {
        String number = underway.key().substring(underway.key().lastIndexOf('-') + 1);
        return only(get("/public/replies?find=" + encoded(number)).body());
    }

    private static String only(String list) {
        List<String> addresses = Pattern.compile("href=\"(/public/replies/[0-9a-f]{20})\"")
                .matcher(list)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(addresses).hasSize(1);
        return addresses.get(0);
    }

    private List<String> titles(String path) {
        return Pattern.compile("翻页示例\\d+(?=</strong>)")
                .matcher(get(path).body())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String day(LocalDate day) {
        return "%d年%d月%d日办复".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String described = document.getDocumentInformation().getTitle()
                    + new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            return new PDFTextStripper().getText(document).replaceAll("\\s", "") + described;
        }
    }

    /** Every part of a .docx as it is stored, its properties among them. */
    private static List<String> parts(byte[] docx) throws IOException {
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** A page as an official sees it. */
    private String page(String official, String path) {
        return new OfficeBrowser(port).loggedIn(official, "demo").page(path).body();
    }

    private HttpResponse<String> get(String path) {
        return answer(
                HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").GET(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> fetch(String path) {
        return answer(HttpRequest.newBuilder(uri(path)).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> post(String path) {
        return answer(
                HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.noBody()),
                HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> answer(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException unreachable) {
            throw new AssertionError(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
