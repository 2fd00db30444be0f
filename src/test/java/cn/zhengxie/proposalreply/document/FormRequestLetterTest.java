package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 关于请补正征询意见表的函. */
class FormRequestLetterTest {

    private static final Typesetting TYPESETTING = Samples.typesetting();
    private static final FormRequestLetter LETTER = new FormRequestLetter(
            "许昌市住房和城乡建设局",
            "徐博雅委员",
            List.of("经核对，表中还有以下内容需要补正：", "1．没有签名，请您本人签名；", "请于2020年12月7日前寄回。"),
            LocalDate.of(2020, 11, 16),
            "许昌市住房和城乡建设局",
            "2169961",
            "陈绍军");
    private static final List<String> ENTRIES = List.of(
            "关于请补正征询意见表的函",
            "徐博雅委员：",
            "1．没有签名，请您本人签名；",
            "2020年12月7日前",
            "附件：征询意见表（空白）",
            "许昌市住房和城乡建设局",
            "2020年11月16日",
            "2169961",
            "联系人：陈绍军。");

    @Test
    void pdfHasEveryEntryOnOnePage() throws IOException {
        assertThat(PaperText.pages(TYPESETTING.pdf(LETTER))).singleElement().satisfies(page -> assertThat(page)
                .contains(ENTRIES));
    }

    @Test
    void docxHasEveryEntry() throws IOException {
        assertThat(PaperText.ofDocx(TYPESETTING.docx(LETTER))).contains(ENTRIES).doesNotContain("{{", "}}");
    }

    @Test
    void sameLetterGivesTheSameBytes() {
        assertThat(Samples.typesetting().pdf(LETTER)).isEqualTo(TYPESETTING.pdf(LETTER));
        assertThat(Samples.typesetting().docx(LETTER)).isEqualTo(TYPESETTING.docx(LETTER));
    }
}
