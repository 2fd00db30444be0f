package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.PrintedCode;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The blank 征询意见表 with number, unit and title filled in, on one page. */
class FeedbackFormSheetTest {

    private static final String PAGE = "https://tian-banli.xuchang.gov.cn/feedback/0123456789ABCDEFGHIJKLMNOPQ";

    private static final Typesetting TYPESETTING = Samples.typesetting();

    @Test
    void formOfASuggestionSpeaksOfTheDeputy() throws IOException {
        FeedbackFormSheet form = new FeedbackFormSheet(
                ProposalKind.NPC_SUGGESTION, "附件4", "19", "市住建局", "关于示例事项的议题", "市人大选工委", "市委市政府督查局", null);

        for (String text : List.of(PaperText.ofPdf(TYPESETTING.pdf(form)), PaperText.ofDocx(TYPESETTING.docx(form)))) {
            assertThat(text)
                    .contains("人大代表建议办理情况征询意见表", "建议编号19", "建议标题", "收到建议答复日期", "代表签名：", "请代表据实填写")
                    .doesNotContain("提案", "{{");
        }
    }

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
    void sameFormGivesTheSameBytes() {
        Typesetting another = Samples.typesetting();

        assertThat(another.pdf(Samples.form())).isEqualTo(TYPESETTING.pdf(Samples.form()));
        assertThat(another.docx(Samples.form())).isEqualTo(TYPESETTING.docx(Samples.form()));
    }
}
