package cn.zhengxie.proposalreply.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.commitment.Commitments;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The archive package of a case like the reference case: class B, its promise kept, concluded. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveTest {

    private static final String FORMULA = "=HYPERLINK(\"http://example.com\")";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Commitments commitments;

    @Autowired
    private JdbcClient database;

    private OfficeApi api;
    private CaseUnderway concluded;
    private Map<String, byte[]> entries;

    @BeforeAll
    void concludeACase() throws IOException {
        api = new OfficeApi(port);
        concluded = new CaseUnderway(api, new CaseJobs(engine), "档1").to("nominate");
        Map<String, Object> reminder = Map.of("text", "请抓紧办理", "unit", "zjj");
        api.post("ducha", concluded.path() + "/reminders", reminder).granted();
        Map<String, Object> nomination = concluded.form("nominate", "");
        nomination.put("proposal", FORMULA);
        concluded.complete("nominate", "zjj.office", nomination);
        concluded.to("draft");
        String record = api.upload("zjj.laogai.drafter", "面商 记录.png", picture());
        Map<String, Object> talk = Map.of(
                "phase",
                "before",
                "manner",
                "inPerson",
                "heldOn",
                CaseUnderway.today().toString(),
                "summary",
                "介绍办理情况",
                "record",
                record);
        api.post("zjj.laogai.drafter", concluded.path() + "/contacts", talk).granted();
        concluded.to("recordFeedback");
        Map<String, Object> form = concluded.form("recordFeedback", "");
        form.put("scan", api.upload("zjj.office", "意见表.png", picture()));
        concluded.complete("recordFeedback", "zjj.office", form);
        concluded.to("confirmForwarding");
        concluded.complete("confirmForwarding", "tianwei", Map.of("receivedBy", "周提案"));
        concluded.complete("confirmForwarding", "ducha", Map.of("receivedBy", "李督查"));
        callBack(concluded);
        keepPromise(concluded);
        entries = unpacked(fetch("zjj.office"));
    }

    private void callBack(CaseUnderway of) {
        long recipient = api.get("tianwei", of.path())
                .granted()
                .json()
                .at("/units/0/rounds/0/recipients/0/id")
                .asLong();
        Map<String, Object> call = Map.of("reached", true, "confirms", false, "note", "表由他人代填");
        api.post("tianwei", of.path() + "/recipients/" + recipient + "/call-backs", call)
                .granted();
    }

    private void keepPromise(CaseUnderway of) {
        database.sql("update commitment set state = 'FULFILLED' where proposal_id = ?")
                .param(of.key())
                .update();
        commitments.conclude(of.key());
    }

    @Test
    void everyEntryHasTheHashAndSizeOfTheManifestAndTheManifestThatOfTheAnswer()
            throws IOException, InterruptedException, GeneralSecurityException {
        HttpResponse<byte[]> answer = answer("zjj.office");
        ArchivePackage fetched = ArchivePackage.of(answer.body());

        fetched.isWhole();

        assertThat(answer.headers().firstValue("X-Manifest-SHA256"))
                .contains(ArchivePackage.sha256(fetched.entries().get("manifest.json")));
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(fetched.manifest().get("businessKey").asText()).isEqualTo(concluded.key());
        assertThat(fetched.manifest().get("state").asText()).isEqualTo("办结");
    }

    @Test
    void holdsEveryPaperVersionAndUpload() {
        String round = "市住建局第1次办理/";
        assertThat(entries.keySet())
                .startsWith("卷内目录.pdf", "全卷.pdf")
                .endsWith("audit.csv", "manifest.json")
                .contains(
                        "文件/" + round + "提案答复.pdf",
                        "文件/" + round + "提案答复.docx",
                        "文件/" + round + "公开文本.pdf",
                        "文件/" + round + "公开文本.docx",
                        "文件/" + round + "征询意见表.pdf",
                        "文件/" + round + "征询意见表.docx",
                        "文件/" + round + "转送单（林晓岚）.pdf",
                        "文件/" + round + "转送单（林晓岚）.docx",
                        "文件/" + round + "转送材料（林晓岚）.pdf",
                        "文件/" + round + "发文稿纸.pdf",
                        "历次稿/" + round + "历次稿目录.csv",
                        "上传文件/" + round + "面商 记录.png",
                        "上传文件/" + round + "意见表.png")
                .anyMatch(name -> name.startsWith("历次稿/" + round + "第01稿 拟稿"))
                .anyMatch(name -> name.matches("文件/催办单/催〔\\d+〕\\d+号\\.docx"));
    }

    @Test
    void contentsNameTheNumberedPageOnWhichEachPaperBegins() throws IOException {
        try (PDDocument volume = Loader.loadPDF(entries.get("全卷.pdf"))) {
            List<String> titles = new ArrayList<>();
            int listPages = pages(entries.get("卷内目录.pdf"));
            String list = text(volume, 1, listPages);
            for (PDOutlineItem item :
                    volume.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                int page = volume.getPages().indexOf(item.findDestinationPage(volume)) + 1;
                if (page > listPages) {
                    String number = String.valueOf(page - listPages);
                    assertThat(text(volume, page, page).lines().map(String::strip))
                            .as(item.getTitle())
                            .contains(number);
                    assertThat(list).as(item.getTitle()).contains(number);
                }
            }
            assertThat(titles.get(0)).isEqualTo("卷内目录");
            assertThat(titles)
                    .containsSubsequence(
                            "提案登记表",
                            "交办及签收记录",
                            "面商沟通记录",
                            "办前面商凭证",
                            "发文稿纸",
                            "复文历次稿目录",
                            "提案答复",
                            "征询意见表（空白）",
                            "寄送记录",
                            "征询意见表（林晓岚）",
                            "转送单（林晓岚）",
                            "转送签收记录")
                    .anyMatch(title -> title.startsWith("催办单（催〔"));
            assertThat(text(volume, 1, volume.getNumberOfPages()))
                    .contains("建议加强排查。", CaseUnderway.TELEPHONE, "XA123456789CN", "周提案", "张办公电话核实", "完成整改");
        }
    }

    @Test
    void everythingThatWentAstrayIsInIt() throws IOException, GeneralSecurityException {
        // given
        CaseUnderway astray = new CaseUnderway(api, new CaseJobs(engine), "档4").to("seal");
        astray.complete("seal", "recall");
        astray.to("recordFeedback");
        String recipient = astray.path() + "/recipients/"
                + api.get("zjj.office", astray.path())
                        .json()
                        .at("/units/0/rounds/0/recipients/0/id")
                        .asText();
        Map<String, Object> returned =
                Map.of("reason", "查无此人", "channel", "IN_PERSON", "scan", api.upload("zjj.office", "信封.png", picture()));
        api.post("zjj.office", recipient + "/returns", returned).granted();
        Map<String, Object> handedOver = Map.of("receipt", api.upload("zjj.office", "签收单.png", picture()));
        astray.complete("confirmRedelivery", "zjj.office", handedOver);
        Map<String, Object> unreadable =
                Map.of("fault", "UNREADABLE", "note", "被雨淋湿", "scan", api.upload("zjj.office", "湿.png", picture()));
        api.post("zjj.office", recipient + "/unusable-forms", unreadable).granted();
        astray.goOn("recordFeedback");
        astray.complete("resolveIncompleteForm", "askAgain");
        astray.to("confirmForwarding");
        Map<String, Object> another = new LinkedHashMap<>(astray.form("recordFeedback", ""));
        another.put("satisfaction", "dissatisfied");
        api.post(
                        "zjj.office",
                        astray.path() + "/late-feedback",
                        Map.of("recipient", Long.valueOf(recipient.replaceAll(".*/", "")), "form", another))
                .granted();
        keepPromise(astray);

        // when
        ArchivePackage packed = ArchivePackage.of(
                api.get("zjj.office", astray.path() + "/archive.zip").granted().content());

        // then
        packed.isWhole();
        assertThat(packed.papers())
                .containsSubsequence(
                        "提案答复，已作废",
                        "提案答复",
                        "寄送记录",
                        "送达凭证（林晓岚）",
                        "退信记录",
                        "退信信封（林晓岚）",
                        "不可用的意见表（林晓岚，字迹无法辨认）",
                        "补正意见表的函（林晓岚）",
                        "征询意见表（林晓岚），已由后一份代替",
                        "征询意见表（林晓岚），已由后一份代替",
                        "征询意见表（林晓岚），本轮认定后返回",
                        "转送单（林晓岚）",
                        "转送单（林晓岚，第2份）",
                        "转送签收记录");
        String round = "市住建局第1次办理/";
        assertThat(packed.entries().keySet())
                .contains(
                        "作废文件/" + round + "提案答复.pdf",
                        "作废文件/" + round + "提案答复.docx",
                        "文件/" + round + "补正意见表的函（林晓岚）.pdf",
                        "文件/" + round + "转送材料（林晓岚）.pdf",
                        "文件/" + round + "转送材料（林晓岚，第2份）.pdf",
                        "上传文件/" + round + "信封.png",
                        "上传文件/" + round + "签收单.png",
                        "上传文件/" + round + "湿.png");
    }

    @Test
    void auditIsATableThatNoSpreadsheetCalculates() {
        String audit = new String(entries.get("audit.csv"), StandardCharsets.UTF_8);

        assertThat(audit).startsWith("\uFEFF\"序号\",\"业务日期\"").contains("\"办结\"", "\"签发\"", "王宏伟");
        assertThat(audit).doesNotContain(",\"=").contains("\"'=HYPERLINK(\"\"http");
    }

    @Test
    void fetchedTwiceItIsTheSameAndEachFetchIsOnRecord() {
        byte[] first = fetch("zjj.office");
        byte[] second = fetch("zjj.office");

        assertThat(second).isEqualTo(first);
        assertThat(api.get("ducha", concluded.path() + "/timeline").granted().text())
                .contains("调阅归档材料", "清单校验值");
    }

    @Test
    void supervisionHasItWithoutThePapersOfDrafting() throws IOException {
        Map<String, byte[]> seen = unpacked(fetch("ducha"));

        assertThat(seen.keySet())
                .contains("文件/市住建局第1次办理/提案答复.pdf", "audit.csv")
                .noneMatch(name -> name.startsWith("历次稿") || name.contains("发文稿纸"));
        try (PDDocument list = Loader.loadPDF(seen.get("卷内目录.pdf"))) {
            assertThat(text(list, 1, 1)).contains("由承办单位办公室归档");
        }
    }

    @Test
    void whatTheProposerToldTheCommitteeIsNotInThePackageOfTheUnit() throws IOException {
        String ofUnit = text(entries);
        String ofSupervision = text(unpacked(fetch("ducha")));

        assertThat(ofUnit).contains("回访核实记录", "提案者不确认").doesNotContain("表由他人代填");
        assertThat(ofSupervision).contains("回访核实记录", "提案者不确认", "表由他人代填");
    }

    private static String text(Map<String, byte[]> packed) throws IOException {
        try (PDDocument volume = Loader.loadPDF(packed.get("全卷.pdf"))) {
            // A cell breaks its words where its column ends.
            return text(volume, 1, volume.getNumberOfPages()).replaceAll("\\s", "");
        }
    }

    @Test
    void othersMayNotFetchIt() {
        for (String official : List.of("tianwei", "auditor", "admin", "zjj.deputy", "fgw.office", "czj.office")) {
            assertThat(api.get(official, concluded.path() + "/archive.zip").status())
                    .as(official)
                    .isEqualTo(403);
        }
    }

    @Test
    void openCaseHasNoArchive() {
        CaseUnderway open = new CaseUnderway(api, new CaseJobs(engine), "档2").to("nominate");

        OfficeApi.Answer answer = api.get("zjj.office", open.path() + "/archive.zip");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("detail").asText()).isEqualTo("提案尚未办结，办结或撤案后才能取归档材料");
        assertThat(api.get("ducha", open.path() + "/timeline").granted().text()).doesNotContain("调阅归档材料");
    }

    @Test
    void withdrawnCaseHasOneOfWhatThereWas() throws IOException {
        CaseUnderway withdrawn = new CaseUnderway(api, new CaseJobs(engine), "档3").to("seal");
        api.post("ducha", withdrawn.path() + "/withdrawal", Map.of("reason", "提案者来函撤回"))
                .granted();

        Map<String, byte[]> packed = unpacked(api.get("zjj.office", withdrawn.path() + "/archive.zip")
                .granted()
                .content());

        assertThat(packed.keySet()).contains("全卷.pdf", "audit.csv", "manifest.json");
        assertThat(new String(packed.get("audit.csv"), StandardCharsets.UTF_8)).contains("提案者来函撤回");
    }

    private byte[] fetch(String official) {
        return api.get(official, concluded.path() + "/archive.zip").granted().content();
    }

    private HttpResponse<byte[]> answer(String official) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString((official + ":demo").getBytes(StandardCharsets.UTF_8));
        URI address = URI.create("http://127.0.0.1:%d/api%s/archive.zip".formatted(port, concluded.path()));
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Basic " + login)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        return ArchivePackage.of(archive).entries();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 850, BufferedImage.TYPE_BYTE_GRAY), "png", file);
        return file.toByteArray();
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static String text(PDDocument document, int from, int to) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(from);
        text.setEndPage(to);
        return text.getText(document);
    }
}
