package cn.zhengxie.proposalreply.drafting;

import static cn.zhengxie.proposalreply.drafting.TextPart.Op.ADDED;
import static cn.zhengxie.proposalreply.drafting.TextPart.Op.REMOVED;
import static cn.zhengxie.proposalreply.drafting.TextPart.Op.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The marked text says exactly what changed, and both texts can be read out of it. */
class ComparisonTest {

    @Test
    void changedWordsAreMarkedWithinTheirParagraph() {
        String earlier = "一、基本情况\n我局已完成36个小区的改造。\n感谢您的关心。";
        String later = "一、基本情况\n我局已全部完成40个小区的改造。\n感谢您的关心。";

        assertThat(Comparison.of(earlier, later))
                .containsExactly(
                        new TextPart(SAME, "一、基本情况\n我局已"),
                        new TextPart(ADDED, "全部"),
                        new TextPart(SAME, "完成"),
                        new TextPart(REMOVED, "36"),
                        new TextPart(ADDED, "40"),
                        new TextPart(SAME, "个小区的改造。\n感谢您的关心。"));
    }

    @Test
    void sameTextHasNoMarks() {
        assertThat(Comparison.of("第一段\n第二段", "第一段\n第二段")).containsExactly(new TextPart(SAME, "第一段\n第二段"));
    }

    @Test
    void paragraphWrittenAnewIsMarkedWhole() {
        assertThat(Comparison.of("甲\n关于停车位的答复。\n乙\n", "甲\n财政部门另行安排经费！\n乙\n"))
                .containsExactly(
                        new TextPart(SAME, "甲\n"),
                        new TextPart(REMOVED, "关于停车位的答复。\n"),
                        new TextPart(ADDED, "财政部门另行安排经费！\n"),
                        new TextPart(SAME, "乙\n"));
    }

    @ParameterizedTest
    @CsvSource({"'',全新", "全部删去,''", "'',''", "'甲\n\n\n乙','甲\n乙\n'", "𬱖先生😀来访,𬍛先生😀来访"})
    void bothTextsCanBeReadOutOfIt(String earlier, String later) {
        assertReadable(earlier, later);
    }

    @Test
    void longestLettersAreComparedInTime() {
        String earlier = IntStream.range(0, 5000)
                .mapToObj(line -> "第%d项工作已经完成并验收。\n".formatted(line))
                .collect(Collectors.joining());
        String later = IntStream.range(0, 5000)
                .mapToObj(line -> "甲乙丙丁%d尚未开始\n".formatted(line * 7))
                .collect(Collectors.joining());

        assertReadable(earlier, later);
        assertReadable(earlier, earlier.replace("已经完成", "基本完成"));
        assertReadable("的".repeat(50_000), "了".repeat(50_000));
    }

    private static void assertReadable(String earlier, String later) {
        List<TextPart> parts = Comparison.of(earlier, later);

        assertThat(without(parts, ADDED)).isEqualTo(earlier);
        assertThat(without(parts, REMOVED)).isEqualTo(later);
    }

    private static String without(List<TextPart> parts, TextPart.Op op) {
        return parts.stream()
                .filter(part -> part.op() != op)
                .map(TextPart::text)
                .collect(Collectors.joining());
    }
}
