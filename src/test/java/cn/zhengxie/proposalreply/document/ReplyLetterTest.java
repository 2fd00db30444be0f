package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The letter has every element of the reference letter, as PDF and as DOCX. */
class ReplyLetterTest {

    private static final Typesetting TYPESETTING = Samples.typesetting();

    private static final List<String> ELEMENTS = List.of(
            "许昌市住房和城乡建设局文件",
            "许建政协〔2020〕30号",
            "签发人：王宏伟",
            "办理结果：B",
            "对市政协七届四次会议第110号提案的答复",
            "徐博雅委员：",
            "一、已经开展的工作",
            "（一）先解决居民最急的事。",
            "（1）抽检不合格的，限期返工，费用由施工单位承担。",
            "许昌市住房和城乡建设局",
            "2020年11月6日",
            "联系单位及电话：许昌市住房和城乡建设局，2169961；",
            "联系人：陈绍军。",
            "抄送：市政协提案委（3份），市委市政府督查局（1份）。");

    @Test
    void pdfHasEveryElement() throws IOException {
        String text = PaperText.ofPdf(TYPESETTING.pdf(Samples.letter()));

        assertThat(text).contains(ELEMENTS).contains(body());
    }

    @Test
    void docxHasEveryElement() throws IOException {
        String text = PaperText.ofDocx(TYPESETTING.docx(Samples.letter()));

        assertThat(text).contains(ELEMENTS).contains(body()).doesNotContain("{{", "}}");
    }

    @Test
    void pagesAreNumberedAndTheFootStandsOnTheLast() throws IOException {
        List<String> pages = PaperText.pages(TYPESETTING.pdf(Samples.letter()));

        assertThat(pages).hasSize(3);
        assertThat(pages.get(0)).endsWith("—1—").doesNotContain("抄送");
        assertThat(pages.get(2)).contains("抄送").endsWith("—3—");
    }

    /** Pushes the end of the letter line by line over the end of a page. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29})
    void signatureNeverStandsOnAPageWithoutText(int lines) throws IOException {
        String filling = "这一段恰好占满一行用来推动页面向下走一行的距离\n".repeat(lines);
        String closing = "感谢您的关心".repeat(12) + "。";

        List<String> pages = PaperText.pages(TYPESETTING.pdf(Samples.letter(filling + closing)));

        String last = pages.get(pages.size() - 1);
        assertThat(last.indexOf("关心。")).isBetween(0, last.indexOf("2020年11月6日"));
        assertThat(last).contains("联系人", "抄送");
    }

    @Test
    void charactersThatXmlKnowsSurvive() throws IOException {
        ReplyLetter letter = Samples.letter("由A&B公司承担，<造价> \"低于\" 5'000元；${x} {{header}} [[${y}]] &amp; ]]>。");
        String written = "由A&B公司承担，<造价>\"低于\"5'000元；${x}{{header}}[[${y}]]&amp;]]>。";

        assertThat(PaperText.ofPdf(TYPESETTING.pdf(letter))).contains(written);
        assertThat(PaperText.ofDocx(TYPESETTING.docx(letter))).contains(written);
    }

    @Test
    void controlCharactersAreLeftOut() throws IOException {
        ReplyLetter letter = Samples.letter("第一\u0000行\u000b文\uFFFE字\r\n第二\u0007行\uD800文字");

        assertThat(PaperText.ofPdf(TYPESETTING.pdf(letter))).contains("第一行文字第二行文字");
        assertThat(PaperText.ofDocx(TYPESETTING.docx(letter))).contains("第一行文字第二行文字");
    }

    @Test
    void copiedTextHasTheRightCharacters() throws IOException {
        String likeRadicals =
                "老一乙二人儿入八力十又口土士夕大女子小山工己干广弓心戈户手支文斗方日曰月木止歹比毛氏水火父片牙牛玉瓜瓦甘生用田白皮目矛矢石示禾穴立竹米老而耳肉臣自至舌舟色虫血行衣角言谷豆赤走足身车辛里金长门雨青非面革音食香马骨高鬼鱼鸟麦麻黄黑鼓鼠鼻齐龙龟";

        String text = PaperText.ofPdf(TYPESETTING.pdf(Samples.letter(likeRadicals)));

        assertThat(text).contains(likeRadicals);
        assertThat(text.codePoints()).noneMatch(point -> point >= 0x2E80 && point <= 0x2FDF);
    }

    @Test
    void rareCharactersOfNamesArePrinted() throws IOException {
        String names = "珺喆堃赟旻䶮𬱖𬍛";

        String text = PaperText.ofPdf(TYPESETTING.pdf(Samples.letter(names)));

        assertThat(text).contains(names).doesNotContain("〓");
    }

    @Test
    void characterThatNoFontHasIsPrintedAsGeta() throws IOException {
        assertThat(PaperText.ofPdf(TYPESETTING.pdf(Samples.letter("前😀后")))).contains("前〓后");
    }

    @ParameterizedTest
    @ValueSource(strings = {"市府办文件", "许昌市住房和城乡建设局文件", "许昌市城乡一体化示范区管理委员会住房和城乡建设交通运输局文件"})
    void headerFitsTheWidth(String header) {
        RedHeader fitted = RedHeader.fitting(header);

        double width = header.length() * fitted.size() * fitted.scale();
        assertThat(width).isLessThanOrEqualTo(440.2);
        assertThat(fitted.size()).isLessThanOrEqualTo(62);
        assertThat(fitted.left() * 2 + width).isCloseTo(442.2, within(0.1));
    }

    @Test
    void longLetterIsPrintedWhole() throws IOException {
        String body = (Samples.BODY + "\n").repeat(8);

        String text = PaperText.ofPdf(TYPESETTING.pdf(Samples.letter(body)));

        assertThat(text).contains(PaperText.joined(body));
    }

    @Test
    void letterWithoutCopiesAndClassHasNoEmptyPlaces() throws IOException {
        ReplyLetter bare =
                new SampleLetter().resultClass(null).copies(List.of()).letter();

        for (String text : List.of(PaperText.ofPdf(TYPESETTING.pdf(bare)), PaperText.ofDocx(TYPESETTING.docx(bare)))) {
            assertThat(text).contains("签发人：王宏伟").doesNotContain("抄送", "办理结果", "null");
        }
    }

    @Test
    void enclosuresAreListedBetweenTextAndSignature() throws IOException {
        ReplyLetter letter = Samples.letter("感谢您的关心。", List.of("2021年老旧小区改造计划", "弱电线缆同步入地工作方案及各运营商任务分工一览表（修订）"));
        String listed = "感谢您的关心。附件：1.2021年老旧小区改造计划2.弱电线缆同步入地工作方案及各运营商任务分工一览表（修订）许昌市住房和城乡建设局2020年11月6日";

        assertThat(PaperText.ofPdf(TYPESETTING.pdf(letter))).contains(listed);
        assertThat(PaperText.ofDocx(TYPESETTING.docx(letter))).contains(listed).doesNotContain("{{", "}}");
    }

    @Test
    void onlyEnclosureHasNoNumber() throws IOException {
        ReplyLetter letter = Samples.letter("感谢您的关心。", List.of("改造计划"));

        for (String text :
                List.of(PaperText.ofPdf(TYPESETTING.pdf(letter)), PaperText.ofDocx(TYPESETTING.docx(letter)))) {
            assertThat(text).contains("感谢您的关心。附件：改造计划许昌市住房和城乡建设局2020年11月6日");
        }
    }

    @Test
    void signatureFollowsTheLastEnclosureOntoItsPage() throws IOException {
        String filling = "这一段恰好占满一行用来推动页面向下走一行的距离\n".repeat(6);
        List<String> titles = Stream.generate(() -> "附件的名称").limit(12).toList();

        List<String> pages = PaperText.pages(TYPESETTING.pdf(Samples.letter(filling, titles)));

        assertThat(pages.get(pages.size() - 1)).contains("12.附件的名称许昌市住房和城乡建设局2020年11月6日", "抄送");
    }

    @Test
    void sameLetterGivesTheSameBytes() {
        Typesetting another = Samples.typesetting();

        assertThat(another.pdf(Samples.letter())).isEqualTo(TYPESETTING.pdf(Samples.letter()));
        assertThat(another.docx(Samples.letter())).isEqualTo(TYPESETTING.docx(Samples.letter()));
    }

    @Test
    void manyAtOnceGiveTheSameBytes() {
        byte[] expected = TYPESETTING.pdf(Samples.letter());

        List<byte[]> letters = Stream.generate(Samples::letter)
                .limit(6)
                .parallel()
                .map(TYPESETTING::pdf)
                .toList();

        assertThat(letters).allSatisfy(letter -> assertThat(letter).isEqualTo(expected));
    }

    private static String body() {
        return PaperText.joined(Samples.BODY);
    }
}
