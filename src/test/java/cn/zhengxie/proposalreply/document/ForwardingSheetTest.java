package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The 转送单: what is enclosed, what the proposer said, what is missing and how that was settled. */
class ForwardingSheetTest {

    private static final Typesetting TYPESETTING = Samples.typesetting();

    private static final List<String> ENTRIES = List.of(
            "提案答复及征询意见表转送单",
            "110",
            "关于我市老旧小区改造中的问题和建设",
            "市住建局",
            "徐博雅",
            "许建政协〔2020〕30号",
            "2020年11月16日",
            "2020年11月17日",
            "1.提案答复（许建政协〔2020〕30号）",
            "2.政协提案办理情况征询意见表（徐博雅填写）",
            "满意",
            "领导重视：未填",
            "落实情况：未填",
            "意见及建议未填",
            "签名日期",
            "张办公11月17日电话询问提案者",
            "市政协提案委签收：",
            "市委市政府督查局签收：");

    @Test
    void pdfHasEveryEntryOfTheReferenceCase() throws IOException {
        List<String> pages = PaperText.pages(TYPESETTING.pdf(Samples.sheet()));

        assertThat(pages).singleElement().satisfies(page -> assertThat(page).contains(ENTRIES));
    }

    @Test
    void docxHasEveryEntryOfTheReferenceCase() throws IOException {
        String text = PaperText.ofDocx(TYPESETTING.docx(Samples.sheet()));

        assertThat(text).contains(ENTRIES).doesNotContain("{{", "}}");
    }

    @Test
    void completeFormNeedsNoVerification() throws IOException {
        ForwardingSheet sheet = Samples.sheet(Map.of("答复质量", "好"), "答复具体，希望按期完成。", List.of(), null);

        for (String text :
                List.of(PaperText.ofPdf(TYPESETTING.pdf(sheet)), PaperText.ofDocx(TYPESETTING.docx(sheet)))) {
            assertThat(text).contains("答复质量：好", "答复具体，希望按期完成。", "未填项目无", "核实情况无需核实");
        }
    }

    @Test
    void longOpinionStaysOnThePage() throws IOException {
        String opinion = "希望加快进度，把弱电线缆和停车问题一并解决。".repeat(36);

        List<String> pages =
                PaperText.pages(TYPESETTING.pdf(Samples.sheet(Map.of("答复质量", "较好"), opinion, List.of(), null)));

        assertThat(pages).singleElement().satisfies(page -> assertThat(page).contains("督查局签收："));
    }

    @Test
    void endlessOpinionRunsOnAndLosesNothing() throws IOException {
        String opinion = "希望加快进度，把弱电线缆和停车问题一并解决。".repeat(300) + "此致。";

        String text = PaperText.ofPdf(TYPESETTING.pdf(Samples.sheet(Map.of("答复质量", "较好"), opinion, List.of(), null)));

        assertThat(text).contains("此致。", "督查局签收：");
    }

    @Test
    void sameSheetGivesTheSameBytes() {
        Typesetting another = Samples.typesetting();

        assertThat(another.pdf(Samples.sheet())).isEqualTo(TYPESETTING.pdf(Samples.sheet()));
        assertThat(another.docx(Samples.sheet())).isEqualTo(TYPESETTING.docx(Samples.sheet()));
    }
}
