package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.PrintedCode;
import cn.zhengxie.proposalreply.organization.Questionnaire;
import cn.zhengxie.proposalreply.organization.Questionnaire.Choice;
import cn.zhengxie.proposalreply.organization.Questionnaire.SatisfactionWords;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;

/** The blank 征询意见表 with number, unit and title filled in, on one page. */
class FeedbackFormSheetTest {

    private static final String PAGE = "https://tian-banli.xuchang.gov.cn/feedback/0123456789ABCDEFGHIJKLMNOPQ";

    private static final Typesetting TYPESETTING = Samples.typesetting();

    private static final LocalDate DAY = LocalDate.of(2020, 11, 16);
    private static final List<Choice> FIVE_LEVELS = List.of(
            new Choice("excellent", "很好"),
            new Choice("good", "好"),
            new Choice("average", "一般"),
            new Choice("poor", "差"),
            new Choice("terrible", "很差"));
    private static final Questionnaire THREE_BY_FIVE = new Questionnaire(
            "附表2",
            List.of(new Choice("attitude", "办理态度"), new Choice("communication", "沟通协商"), new Choice("effect", "办理成效")),
            FIVE_LEVELS,
            new SatisfactionWords("非常满意", "比较满意", "不满意"));

    /** As much as may be asked, in the longest words. */
    private static final Questionnaire EIGHT_BY_FIVE = new Questionnaire(
            null,
            "一二三四五六七八"
                    .chars()
                    .mapToObj(character -> new Choice("line" + character, "办理工作之" + Character.toString(character)))
                    .toList(),
            "一二三四五"
                    .chars()
                    .mapToObj(character -> new Choice("level" + character, "等级第" + Character.toString(character)))
                    .toList(),
            null);

    private static final List<String> FIELDS = List.of(
            "附件4",
            "政协提案办理情况征询意见表",
            "提案编号",
            "办理单位",
            "市住建局",
            "提案标题",
            "关于我市老旧小区改造中的问题和建设",
            "收到提案答复日期",
            "较好",
            "领导重视",
            "沟通情况",
            "答复质量",
            "落实情况",
            "基本满意",
            "不满意",
            "意见及建议：",
            "提案者签名：",
            "联系电话：",
            "市政协提案委和市委市政府督查局");

    @Test
    void formOfASuggestionSpeaksOfTheDeputy() throws IOException {
        FeedbackFormSheet form = new FeedbackFormSheet(
                ProposalKind.NPC_SUGGESTION,
                Questionnaire.usual(),
                "19",
                "市住建局",
                "关于示例事项的议题",
                "市人大选工委",
                "市委市政府督查局",
                null);

        for (String text : List.of(PaperText.ofPdf(TYPESETTING.pdf(form)), PaperText.ofDocx(TYPESETTING.docx(form)))) {
            assertThat(text)
                    .contains("人大代表建议办理情况征询意见表", "建议编号19", "建议标题", "收到建议答复日期", "代表签名：", "请代表据实填写")
                    .doesNotContain("提案", "{{");
        }
    }

    @Test
    void pdfHasEveryField() throws IOException {
        List<String> pages = PaperText.pages(TYPESETTING.pdf(Samples.form()));

        assertThat(pages)
                .singleElement()
                .satisfies(page -> assertThat(page).contains(FIELDS).contains("110"));
    }

    @Test
    void docxHasEveryField() throws IOException {
        String text = PaperText.ofDocx(TYPESETTING.docx(Samples.form()));

        assertThat(text).contains(FIELDS).contains("110").doesNotContain("{{", "}}");
    }

    @Test
    void longestTitleStaysOnThePage() throws IOException {
        String title = "关于进一步加强我市老旧小区改造".repeat(13) + "的若干建议";

        List<String> pages = PaperText.pages(TYPESETTING.pdf(Samples.form(title)));

        assertThat(title).hasSize(200);
        assertThat(pages).singleElement().satisfies(page -> assertThat(page).contains("意见及建议：", "3.请核对"));
    }

    @Test
    void addresseeWithAPageOfHisOwnFindsItByHisTelephone() throws IOException {
        FeedbackFormSheet form = Samples.form().withPage(PAGE);

        byte[] pdf = TYPESETTING.pdf(form);
        byte[] docx = TYPESETTING.docx(form);

        assertThat(PrintedCode.onPdf(pdf)).contains(PAGE);
        assertThat(PrintedCode.inDocx(docx)).contains(PAGE);
        assertThat(PaperText.pages(pdf))
                .singleElement()
                .satisfies(page -> assertThat(page).contains(FIELDS).contains("手机扫码填写"));
        assertThat(Samples.typesetting().pdf(form)).isEqualTo(pdf);
        assertThat(Samples.typesetting().docx(form)).isEqualTo(docx);
    }

    @Test
    void longestTitleLeavesTheCodeItsRoom() throws IOException {
        String title = "关于进一步加强我市老旧小区改造".repeat(13) + "的若干建议";

        byte[] pdf = TYPESETTING.pdf(Samples.form(title).withPage(PAGE));

        assertThat(PrintedCode.onPdf(pdf)).contains(PAGE);
        assertThat(PaperText.pages(pdf)).hasSize(1);
    }

    @Test
    void formWithoutAPageHasNoCode() {
        assertThat(PrintedCode.onPdf(TYPESETTING.pdf(Samples.form()))).isEmpty();
        assertThat(PrintedCode.inDocx(TYPESETTING.docx(Samples.form()))).isEmpty();
    }

    @Test
    void cityThatAsksLessInMoreLevelsGetsItsOwnForm() throws IOException {
        // given
        FeedbackFormSheet form = Samples.form(THREE_BY_FIVE);

        // when
        byte[] pdf = TYPESETTING.pdf(form);
        byte[] docx = TYPESETTING.docx(form);

        // then
        assertThat(PaperText.pages(pdf)).singleElement().satisfies(page -> assertThat(page)
                .contains("附表2", "办理态度", "沟通协商", "办理成效", "很好", "一般", "很差", "非常满意", "比较满意")
                .doesNotContain("领导重视", "落实情况", "较好"));
        assertThat(PaperText.ofDocx(docx))
                .contains("附表2", "办理态度", "沟通协商", "办理成效", "很好", "一般", "很差", "非常满意", "比较满意")
                .doesNotContain("领导重视", "落实情况", "较好", "{{", "[item]");
    }

    @Test
    void tableOfTheDocxKeepsItsWidthWhateverIsAsked() throws IOException {
        for (Questionnaire asked : List.of(Questionnaire.usual(), THREE_BY_FIVE, EIGHT_BY_FIVE)) {
            try (XWPFDocument paper =
                    new XWPFDocument(new ByteArrayInputStream(TYPESETTING.docx(Samples.form(asked))))) {
                XWPFTable table = paper.getTables().get(0);
                List<Integer> grid = table.getCTTbl().getTblGrid().getGridColList().stream()
                        .map(column -> ((BigInteger) column.getW()).intValue())
                        .toList();

                assertThat(grid.stream().mapToInt(width -> width).sum()).isEqualTo(8958);
                assertThat(table.getRows()).hasSize(9 + asked.dimensions().size());
                assertThat(table.getRows())
                        .allSatisfy(row -> assertThat(columnsOf(row)).isEqualTo(grid.size()));
                assertThat(table.getRow(4).getTableCells())
                        .hasSize(2 + asked.levels().size());
            }
        }
    }

    private static int columnsOf(XWPFTableRow row) {
        return row.getTableCells().stream()
                .mapToInt(cell -> cell.getCTTc().getTcPr().isSetGridSpan()
                        ? cell.getCTTc().getTcPr().getGridSpan().getVal().intValue()
                        : 1)
                .sum();
    }

    @Test
    void whateverACityAsksStaysOnThePageWithTheLongestTitle() throws IOException {
        String title = "关于进一步加强我市老旧小区改造".repeat(13) + "的若干建议";

        for (Questionnaire asked : List.of(THREE_BY_FIVE, EIGHT_BY_FIVE)) {
            List<String> pages =
                    PaperText.pages(TYPESETTING.pdf(Samples.form(title, asked).withPage(PAGE)));

            assertThat(pages).singleElement().satisfies(page -> assertThat(page).contains("意见及建议：", "3.请核对"));
        }
    }

    @Test
    void formThatCameWhenTheCityAskedSomethingElseReadsAsItWas() throws IOException {
        // given
        Map<String, String> then = new LinkedHashMap<>();
        then.put("领导重视", "较好");
        then.put("落实情况", null);
        RecordedForm form = new RecordedForm(
                Samples.form(THREE_BY_FIVE), "徐博雅", null, then, "比较满意", "无", true, null, null, DAY, true);

        // when
        List<String> pages = PaperText.pages(TYPESETTING.pdf(form));

        // then
        assertThat(pages).singleElement().satisfies(page -> assertThat(page)
                .contains("领导重视", "落实情况", "较好", "比较满意")
                .doesNotContain("办理态度")
                .containsPattern("领导重视\\s*√"));
        assertThat(pages.get(0).chars().filter(character -> character == '√').count())
                .isEqualTo(4);
    }

    @Test
    void sameFormGivesTheSameBytes() {
        Typesetting another = Samples.typesetting();

        assertThat(another.pdf(Samples.form())).isEqualTo(TYPESETTING.pdf(Samples.form()));
        assertThat(another.docx(Samples.form())).isEqualTo(TYPESETTING.docx(Samples.form()));
    }
}
