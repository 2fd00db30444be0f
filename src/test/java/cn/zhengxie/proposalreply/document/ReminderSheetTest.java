package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.proposal.ProposalKind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The 催办单. */
class ReminderSheetTest {

    private static final Typesetting TYPESETTING = Samples.typesetting();
    private static final ReminderSheet SHEET = new ReminderSheet(
            ProposalKind.CPPCC_PROPOSAL,
            "市委市政府督查局",
            "催〔2020〕3号",
            "市住建局",
            "110",
            "关于我市老旧小区改造中的问题和建设",
            "办复",
            LocalDate.of(2020, 11, 10),
            "办复期限已过，请抓紧办理。",
            "陈绍军（拟稿人）、刘科长（科室负责人）",
            LocalDate.of(2020, 11, 11));
    private static final List<String> ENTRIES = List.of(
            "提案办理催办单",
            "催〔2020〕3号",
            "市住建局",
            "110",
            "关于我市老旧小区改造中的问题和建设",
            "2020年11月10日",
            "办复期限已过，请抓紧办理。",
            "陈绍军（拟稿人）",
            "市委市政府督查局",
            "2020年11月11日");

    @Test
    void pdfHasEveryEntryOnOnePage() throws IOException {
        assertThat(PaperText.pages(TYPESETTING.pdf(SHEET))).singleElement().satisfies(page -> assertThat(page)
                .contains(ENTRIES));
    }

    @Test
    void docxHasEveryEntry() throws IOException {
        assertThat(PaperText.ofDocx(TYPESETTING.docx(SHEET))).contains(ENTRIES).doesNotContain("{{", "}}");
    }

    @Test
    void sameSheetGivesTheSameBytes() {
        assertThat(Samples.typesetting().pdf(SHEET)).isEqualTo(TYPESETTING.pdf(SHEET));
        assertThat(Samples.typesetting().docx(SHEET)).isEqualTo(TYPESETTING.docx(SHEET));
    }
}
