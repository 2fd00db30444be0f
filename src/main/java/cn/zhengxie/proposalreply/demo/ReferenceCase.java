package cn.zhengxie.proposalreply.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Proposal 110 from its registration to the receipt of its forwarded form: what is done in each row, and what must follow. */
class ReferenceCase {

    /** Something done through the API. */
    interface Step {
        void run() throws IOException;
    }

    /** One row of the case's life. */
    record Row(int number, LocalDate date, String who, String what, Step act, Step outcome) {}

    static final String KEY = "ta-7-4-110";
    private static final String CASE = "/proposals/" + KEY;
    private static final Path PAPERS = Path.of("data", "replay", KEY);
    private static final List<String> PAPER_NAMES = List.of(
            "reply.pdf",
            "reply.docx",
            "feedback-form.pdf",
            "feedback-form.docx",
            "forwarding-sheet.pdf",
            "forwarding-sheet.docx",
            "bundle.pdf");

    private final Map<String, OfficialClient> clients = new HashMap<>();
    private final Function<String, OfficialClient> connect;
    private final CaseOnFile file;
    private final List<Row> rows = new ArrayList<>();

    ReferenceCase(Function<String, OfficialClient> connect) {
        this.connect = connect;
        this.file = new CaseOnFile(KEY, as("ducha"), as("zjj.office"));
        intake();
        drafting();
        signing();
        feedback();
    }

    CaseOnFile file() {
        return file;
    }

    List<Row> rows() {
        return rows;
    }

    private void intake() {
        row(
                "2020-08-07",
                "ducha",
                "导入",
                () -> {
                    as("ducha").upload("/proposals/import", "交办清单.csv", ReferenceInput.list());
                },
                () -> expect("待交办", 1L, as("ducha").count(KEY, "assign")));
        row(
                "2020-08-10",
                "ducha",
                "交办",
                () -> {
                    as("ducha").complete(KEY, "assign", Map.of("leadUnit", "zjj", "assignedOn", "2020-08-10"));
                },
                () -> {
                    expect("签收期限", "2020-08-24", file.due("签收或退办"));
                    expect("办复期限", "2020-11-10", file.due("办复"));
                });
        row(
                "2020-08-12",
                "zjj.office",
                "签收",
                () -> {
                    as("zjj.office").complete(KEY, "acknowledge", Map.of("decision", "accept"));
                },
                () -> expect("待拟办", 1L, as("zjj.office").count(KEY, "nominate")));
        row(
                "2020-08-13",
                "zjj.office",
                "拟办",
                () -> {
                    as("zjj.office")
                            .complete(
                                    KEY,
                                    "nominate",
                                    Map.of(
                                            "section", "laogai",
                                            "drafter", "zjj.laogai.drafter",
                                            "proposal", "拟由老旧小区改造科办理，请分管领导批示"));
                },
                () -> expect("待批示", 1L, as("zjj.deputy").count(KEY, "instruct")));
        row(
                "2020-08-14",
                "zjj.deputy",
                "批示",
                () -> {
                    as("zjj.deputy").complete(KEY, "instruct", Map.of("instruction", "请与委员当面沟通后认真答复"));
                },
                () -> {
                    JsonNode task = as("zjj.laogai.drafter").task(KEY, "draft");
                    expect("拟稿人", "zjj.laogai.drafter", CaseOnFile.text(task, "assignee"));
                });
    }

    private void drafting() {
        row(
                "2020-08-20",
                "zjj.laogai.drafter",
                "面商",
                () -> {
                    as("zjj.laogai.drafter")
                            .post(
                                    CASE + "/contacts",
                                    Map.of(
                                            "phase", "before",
                                            "manner", "inPerson",
                                            "heldOn", "2020-08-20",
                                            "place", "市住建局会议室",
                                            "summary", "向委员介绍改造进度，委员希望扩大征求意见的范围"));
                },
                () -> expect("面商记录", 1, file.firstRound().get("contacts").size()));
        row(
                "2020-10-20",
                "zjj.laogai.drafter",
                "拟稿",
                () -> {
                    as("zjj.laogai.drafter")
                            .complete(KEY, "draft", ReferenceInput.draft(ReferenceInput.body(), "stepwise"));
                },
                () -> expect("待审核", 1L, as("zjj.laogai.head").count(KEY, "review")));
        row(
                "2020-10-22",
                "zjj.laogai.head",
                "退回拟稿",
                () -> {
                    as("zjj.laogai.head")
                            .complete(
                                    KEY,
                                    "review",
                                    Map.of("decision", "sendBack", "sendBackTo", "draft", "comment", "请写明公示的天数"));
                },
                () -> expect("待拟稿", 1L, as("zjj.laogai.drafter").count(KEY, "draft")));
        row(
                "2020-10-23",
                "zjj.laogai.drafter",
                "修改后直送审核",
                () -> {
                    String changed = ReferenceInput.body().replace("不少于七日", "不少于七个工作日");
                    as("zjj.laogai.drafter").complete(KEY, "draft", ReferenceInput.draft(changed, "direct"));
                },
                () -> {
                    expect("待审核", 1L, as("zjj.laogai.head").count(KEY, "review"));
                    expect("版本数", 2, file.versions().size());
                });
        row(
                "2020-10-26",
                "zjj.laogai.head",
                "审核",
                () -> {
                    as("zjj.laogai.head").complete(KEY, "review", Map.of("decision", "approve", "comment", "同意"));
                },
                () -> {
                    expect("待核稿", 1L, as("zjj.office").count(KEY, "proofread"));
                    expect("第一次预警", "2020-10-26", file.dateOf("第一次预警"));
                });
        row(
                "2020-10-28",
                "zjj.office",
                "核稿",
                () -> {
                    JsonNode latest = file.versions().get(file.versions().size() - 1);
                    String corrected = CaseOnFile.text(latest, "body").replace("竣工资料", "竣工验收资料");
                    as("zjj.office").complete(KEY, "proofread", Map.of("decision", "approve", "body", corrected));
                },
                () -> expect(
                        "第三版作者", "zjj.office", CaseOnFile.text(file.versions().get(2), "authorId")));
        row(
                "2020-10-30",
                "zjj.deputy",
                "审阅",
                () -> {
                    as("zjj.deputy").complete(KEY, "endorse", Map.of("decision", "approve"));
                },
                () -> {
                    JsonNode task = as("zjj.signer").task(KEY, "sign");
                    expect("签发人", "zjj.signer", CaseOnFile.text(task, "assignee"));
                });
    }

    private void signing() {
        row(
                "2020-11-06",
                "zjj.signer",
                "签发",
                () -> {
                    as("zjj.signer").complete(KEY, "sign", Map.of("decision", "approve", "signedBy", "王宏伟"));
                },
                () -> {
                    expect("签发人", "王宏伟", CaseOnFile.text(file.firstRound(), "signedBy"));
                    expect("第二次预警", "2020-11-03", file.dateOf("第二次预警"));
                    expect("签发时还没有文号", "null", CaseOnFile.text(file.firstRound(), "documentNumber"));
                });
        row(
                "2020-11-06",
                "zjj.office",
                "复核登记",
                () -> {
                    as("zjj.office")
                            .complete(KEY, "register", Map.of("decision", "approve", "documentDate", "2020-11-06"));
                },
                () -> {
                    expect("发文字号", "许建政协〔2020〕30号", CaseOnFile.text(file.firstRound(), "documentNumber"));
                    expectLetter(as("zjj.office").download(CASE + "/documents/reply.pdf"));
                });
        row(
                "2020-11-06",
                "zjj.office",
                "用印核发",
                () -> {
                    as("zjj.office").complete(KEY, "seal", Map.of("decision", "issue", "sealedOn", "2020-11-06"));
                },
                () -> expect("待寄送", 3L, as("zjj.office").count(KEY, "confirmDelivery")));
        row(
                "2020-11-06",
                "zjj.office",
                "寄送",
                () -> {
                    for (int recipient = 0; recipient < 3; recipient++) {
                        as("zjj.office")
                                .complete(
                                        KEY,
                                        "confirmDelivery",
                                        Map.of("deliveredOn", "2020-11-06", "trackingNumber", "XA20201106110"));
                    }
                },
                () -> {
                    expect("状态", "办复", file.state());
                    expect("办复日", "2020-11-06", CaseOnFile.text(file.firstRound(), "repliedOn"));
                    expect("意见表期限", "2020-11-27", file.due("反馈意见表"));
                });
    }

    private void feedback() {
        row(
                "2020-11-16",
                "zjj.office",
                "登记意见表",
                () -> {
                    byte[] blank = as("zjj.office").download(CASE + "/documents/feedback-form.pdf");
                    JsonNode scan = as("zjj.office").upload("/attachments", "意见表110.png", ReturnedPaper.scan(blank));
                    as("zjj.office")
                            .complete(
                                    KEY,
                                    "recordFeedback",
                                    Map.of(
                                            "receivedOn", "2020-11-16",
                                            "satisfaction", "satisfied",
                                            "phone", "13800000000",
                                            "signed", false,
                                            "scan", CaseOnFile.text(scan, "id")));
                },
                () -> {
                    expect("意见表状态", "RETURNED", CaseOnFile.text(file.form(), "state"));
                    expect("意见表完整", "false", CaseOnFile.text(file.form(), "complete"));
                    expect("待处理", 1L, as("zjj.office").count(KEY, "resolveIncompleteForm"));
                });
        row(
                "2020-11-17",
                "zjj.office",
                "按现状接收",
                () -> {
                    as("zjj.office")
                            .complete(
                                    KEY,
                                    "resolveIncompleteForm",
                                    Map.of("decision", "acceptAsIs", "verifiedBy", "办公室张办公电话向委员核实，委员确认满意"));
                },
                () -> expect(
                        "未填项目",
                        List.of("收到提案答复日期", "领导重视", "沟通情况", "答复质量", "落实情况", "意见及建议", "提案者签名", "日期"),
                        CaseOnFile.texts(file.form().get("gaps"))));
        row("2020-11-17", "–", "转送", () -> {}, () -> {
            expect("转送期限", "2020-11-23", file.due("转送"));
            String sheet = textOf(as("tianwei").download(CASE + "/documents/forwarding-sheet.pdf"));
            List.of("许建政协〔2020〕30号", "意见及建议", "提案者签名", "满意")
                    .forEach(part -> expect("转送单含" + part, true, sheet.contains(part)));
        });
        row(
                "2020-11-18",
                "tianwei、ducha",
                "转送签收",
                () -> {
                    as("tianwei")
                            .complete(
                                    KEY, "confirmForwarding", Map.of("receivedOn", "2020-11-18", "receivedBy", "周提案"));
                    as("ducha")
                            .complete(
                                    KEY, "confirmForwarding", Map.of("receivedOn", "2020-11-18", "receivedBy", "李督查"));
                },
                () -> {
                    expect("状态", "办复，B类跟踪中", file.state());
                    JsonNode promise = as("ducha").get(CASE).get("commitments").get(0);
                    expect("承诺期限", "2021-06-30", CaseOnFile.text(promise, "dueOn"));
                    savePapers();
                });
    }

    private void savePapers() throws IOException {
        Files.createDirectories(PAPERS);
        for (String name : PAPER_NAMES) {
            Files.write(PAPERS.resolve(name), as("zjj.office").download(CASE + "/documents/" + name));
        }
    }

    private static void expectLetter(byte[] pdf) throws IOException {
        String letter = textOf(pdf).replaceAll("\\s", "");
        for (String element : List.of(
                "许建政协〔2020〕30号",
                "签发人：王宏伟",
                "办理结果：B",
                "徐博雅委员：",
                "许昌市住房和城乡建设局",
                "2020年11月6日",
                "市政协提案委（3份）",
                "市委市政府督查局（1份）")) {
            expect("复文含" + element, true, letter.contains(element));
        }
        expect("复文不含提案者电话", false, letter.contains("13800000000"));
    }

    private OfficialClient as(String official) {
        return clients.computeIfAbsent(official, connect);
    }

    private void row(String date, String who, String what, Step act, Step outcome) {
        rows.add(new Row(rows.size() + 1, LocalDate.parse(date), who, what, act, outcome));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void expect(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new AssertionError("%s应为%s，实为%s".formatted(what, expected, found));
        }
    }
}
