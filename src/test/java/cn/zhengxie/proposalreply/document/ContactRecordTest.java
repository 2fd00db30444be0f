package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.document.ContactRecord.Talk;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The 面商沟通记录 of a unit. */
class ContactRecordTest {

    private static final Typesetting TYPESETTING = Samples.typesetting();
    private static final Talk MEETING =
            new Talk(LocalDate.of(2020, 9, 3), 1, "办前面商", "徐博雅", "局会议室", "陈绍军、刘科长", "听取提案者对弱电入地的意见。", "签字记录.pdf");
    private static final Talk CALL = new Talk(LocalDate.of(2020, 10, 9), 1, "办中电话沟通", "徐博雅", null, null, "告知进度。", null);
    private static final List<String> ENTRIES = List.of(
            "提案面商沟通记录",
            "许昌市住房和城乡建设局",
            "110",
            "关于我市老旧小区改造中的问题和建设",
            "徐博雅、林晓岚",
            "2020年9月3日",
            "办前面商",
            "听取提案者对弱电入地的意见。",
            "地点：局会议室",
            "参加人员：陈绍军、刘科长",
            "附件：签字记录.pdf",
            "2020年10月9日",
            "办中电话沟通",
            "告知进度。");

    @Test
    void pdfTellsEveryTalkOnOnePage() throws IOException {
        assertThat(PaperText.pages(TYPESETTING.pdf(record(List.of(MEETING, CALL)))))
                .singleElement()
                .satisfies(page ->
                        assertThat(page).contains(ENTRIES).contains("第1页").doesNotContain("第1次办理"));
    }

    @Test
    void docxTellsEveryTalk() throws IOException {
        assertThat(PaperText.ofDocx(TYPESETTING.docx(record(List.of(MEETING, CALL)))))
                .contains(ENTRIES)
                .doesNotContain("{{", "[text]", "[heldOn]");
    }

    @Test
    void talksOfSeveralRoundsSayWhichOne() throws IOException {
        Talk again = new Talk(LocalDate.of(2021, 1, 5), 2, "办前面商", "徐博雅", null, null, "重新办理前面商。", null);

        assertThat(PaperText.ofDocx(TYPESETTING.docx(record(List.of(MEETING, again)))))
                .contains("（第1次办理）", "（第2次办理）");
    }

    @Test
    void manyTalksRunOnUnderTheirHeading() throws IOException {
        List<Talk> many = IntStream.range(0, 30).mapToObj(number -> MEETING).toList();

        List<String> pages = PaperText.pages(TYPESETTING.pdf(record(many)));

        assertThat(pages).hasSizeGreaterThan(2).allSatisfy(page -> assertThat(page)
                .contains("沟通对象", "共"));
    }

    @Test
    void sameRecordGivesTheSameBytes() {
        ContactRecord record = record(List.of(MEETING, CALL));

        assertThat(Samples.typesetting().pdf(record)).isEqualTo(TYPESETTING.pdf(record));
        assertThat(Samples.typesetting().docx(record)).isEqualTo(TYPESETTING.docx(record));
    }

    static ContactRecord record(List<Talk> talks) {
        return new ContactRecord("许昌市住房和城乡建设局", "提案", "110", "关于我市老旧小区改造中的问题和建设", List.of("徐博雅", "林晓岚"), talks);
    }
}
