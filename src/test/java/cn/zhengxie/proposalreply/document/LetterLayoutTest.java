package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.zhengxie.proposalreply.document.PrintedPage.Band;
import cn.zhengxie.proposalreply.document.PrintedPage.Line;
import cn.zhengxie.proposalreply.organization.LetterStyle.Layout;
import cn.zhengxie.proposalreply.organization.LetterStyle.Numerals;
import cn.zhengxie.proposalreply.organization.LetterStyle.ResultClassPlace;
import java.io.IOException;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The letter as it is measured on the paper: GB/T 9704-2012, in millimetres. */
class LetterLayoutTest {

    private static final Typesetting TYPESETTING = Samples.typesetting();

    private static final Offset<Double> ONE = within(1.0);
    private static final double LEFT = 28;
    private static final double RIGHT = 184;
    private static final double TOP = 37;
    private static final double BOTTOM = 262;
    private static final double CHARACTER = 156.0 / 28;
    private static final double LINE = 225.0 / 22;

    private static final String NEVER_FIRST = "，。、；：？！）〕》〉」』】”’％%‰℃·—…～,.;:?!)]}";
    private static final String NEVER_LAST = "（〔《〈「『【“‘([{";

    @ParameterizedTest
    @EnumSource(Layout.class)
    void fullPageHas22LinesOf28Characters(Layout layout) throws IOException {
        List<Line> lines = body(pages(new SampleLetter().layout(layout).body("老旧小区改造".repeat(300)))
                .get(1));

        assertThat(lines).hasSize(22);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.text()).hasSize(28);
            assertThat(line.left()).isCloseTo(LEFT, ONE);
            assertThat(line.right()).isCloseTo(RIGHT, ONE);
        });
        for (int line = 1; line < 22; line++) {
            assertThat(lines.get(line).baseline() - lines.get(line - 1).baseline())
                    .isCloseTo(LINE, within(0.1));
        }
        assertThat(lines.get(0).baseline()).isBetween(TOP, TOP + LINE);
        assertThat(lines.get(21).baseline()).isBetween(BOTTOM - LINE, BOTTOM);
    }

    @Test
    void headingOfADocumentBegins35MillimetresBelowTheTypeAreaAndIsCentred() throws IOException {
        Band heading = printed(new SampleLetter()).get(0).red().get(0);

        assertThat(heading.top()).isCloseTo(TOP + 35, ONE);
        assertThat(heading.height()).isLessThanOrEqualTo(22);
        assertThat((heading.left() + heading.right()) / 2).isCloseTo((LEFT + RIGHT) / 2, ONE);
    }

    @ParameterizedTest
    @EnumSource(ResultClassPlace.class)
    void ruleOfADocumentIsAsWideAsTheTypeAreaAnd4MillimetresBelowTheNumber(ResultClassPlace place) throws IOException {
        PrintedPage page = printed(new SampleLetter().resultClassAt(place)).get(0);

        List<Band> red = page.red();
        assertThat(red).hasSize(2);
        Band rule = red.get(1);
        Band above = page.bands().get(page.bands().indexOf(rule) - 1);
        assertThat(rule.left()).isCloseTo(LEFT, ONE);
        assertThat(rule.right()).isCloseTo(RIGHT, ONE);
        assertThat(rule.top() - above.bottom()).isCloseTo(4, ONE);
    }

    @Test
    void headingOfCorrespondenceBegins30MillimetresBelowTheEdge() throws IOException {
        Band heading = printed(correspondence()).get(0).red().get(0);

        assertThat(heading.top()).isCloseTo(30, ONE);
        assertThat((heading.left() + heading.right()) / 2).isCloseTo((LEFT + RIGHT) / 2, ONE);
    }

    @Test
    void rulesOfCorrespondenceAre170MillimetresLongAndTheThinLinesFaceTheText() throws IOException {
        List<Band> red = printed(correspondence()).get(0).red();

        assertThat(red).hasSize(5);
        assertThat(red.subList(1, 5)).allSatisfy(line -> {
            assertThat(line.width()).isCloseTo(170, ONE);
            assertThat((line.left() + line.right()) / 2).isCloseTo(105, ONE);
        });
        assertThat(red.get(1).top() - red.get(0).bottom()).isCloseTo(4, ONE);
        assertThat(red.get(1).height()).isGreaterThan(red.get(2).height());
        assertThat(red.get(4).height()).isGreaterThan(red.get(3).height());
        assertThat(red.get(4).bottom()).isCloseTo(297 - 20, ONE);
    }

    @Test
    void numberOfCorrespondenceEndsAtTheRightEdgeBelowTheRule() throws IOException {
        PrintedPage page =
                printed(correspondence().documentNumber("许建函〔2020〕30号")).get(0);

        Line number = page.line("许建函〔2020〕30号");
        assertThat(number.text()).isEqualTo("签发人：王宏伟许建函〔2020〕30号");
        assertThat(number.left()).isCloseTo(LEFT, ONE);
        assertThat(number.right()).isCloseTo(RIGHT, ONE);
        Band rule = page.red().get(2);
        Band type = page.bands().get(page.bands().indexOf(rule) + 1);
        assertThat(type.top() - rule.bottom()).isCloseTo(7.0 / 8 * 16 * 25.4 / 72, ONE);
    }

    @Test
    void firstPageOfCorrespondenceHasNoNumberAndNoOtherHasARule() throws IOException {
        List<PrintedPage> pages = printed(correspondence());

        assertThat(lastLine(pages.get(0))).doesNotStartWith("—");
        assertThat(lastLine(pages.get(1))).isEqualTo("—2—");
        assertThat(pages.get(1).red()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "许昌市住房和城乡建设局, ARABIC, DOCUMENT",
        "市住建局, ARABIC, DOCUMENT",
        "许昌市城乡一体化示范区管理委员会, CHINESE, DOCUMENT",
        "许昌市住房和城乡建设局, CHINESE, CORRESPONDENCE"
    })
    void dateEndsFourCharactersBeforeTheEdgeAndTheAgencyStandsAboveItsMiddle(
            String agency, Numerals numerals, Layout layout) throws IOException {
        List<Line> last =
                lastPage(new SampleLetter().agency(agency).date(numerals).layout(layout));

        Line name = last.stream()
                .filter(line -> line.text().equals(agency))
                .findFirst()
                .orElseThrow();
        Line date = last.get(last.indexOf(name) + 1);
        assertThat(date.text()).isEqualTo(numerals == Numerals.ARABIC ? "2020年11月6日" : "二〇二〇年十一月六日");
        assertThat(date.right()).isCloseTo(RIGHT - 4 * CHARACTER, ONE);
        assertThat((name.left() + name.right()) / 2).isCloseTo((date.left() + date.right()) / 2, ONE);
        assertThat(date.baseline() - name.baseline()).isCloseTo(LINE, ONE);
    }

    @Test
    void nameTooLongForItsPlaceStaysOnThePaper() throws IOException {
        String agency = "许昌市城乡一体化示范区管理委员会住房和城乡建设交通运输局";

        Line name = lastPage(new SampleLetter().agency(agency)).stream()
                .filter(line -> line.text().equals(agency))
                .findFirst()
                .orElseThrow();

        assertThat(name.right()).isLessThanOrEqualTo(RIGHT + 0.5);
        assertThat(name.left()).isGreaterThanOrEqualTo(LEFT - 0.5);
    }

    @Test
    void copiesOfADocumentStandBetweenRulesAtTheFootOfTheTypeArea() throws IOException {
        List<Band> bands = lastPrinted(new SampleLetter()).bands();

        Band lower = bands.get(bands.size() - 2);
        Band copies = bands.get(bands.size() - 3);
        Band upper = bands.get(bands.size() - 4);
        assertThat(lower.bottom()).isCloseTo(BOTTOM, ONE);
        assertThat(List.of(upper, lower)).allSatisfy(rule -> {
            assertThat(rule.height()).isCloseTo(0.35, within(0.2));
            assertThat(rule.left()).isCloseTo(LEFT, ONE);
            assertThat(rule.right()).isCloseTo(RIGHT, ONE);
        });
        assertThat(copies.left()).isCloseTo(LEFT + 14 * 25.4 / 72, ONE);
    }

    @Test
    void copiesOfCorrespondenceStandAtTheFootWithoutRules() throws IOException {
        PrintedPage last = lastPrinted(correspondence());

        List<Band> bands = last.bands();
        assertThat(bands.get(bands.size() - 2).bottom()).isBetween(BOTTOM - 2.5, BOTTOM);
        assertThat(bands).noneMatch(band -> band.width() > 150 && band.height() < 1);
        assertThat(last.lines().get(last.lines().size() - 2).text()).startsWith("抄送：");
    }

    /** Pushes two headings line by line over the end of a page. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 12, 13, 14, 15, 16, 17, 18})
    void noHeadingStandsAtTheEndOfAPage(int lines) throws IOException {
        String filling = "这一段恰好占满一行用来推动页面向下走一行的距离\n".repeat(lines);
        String body = filling + "一、下一步打算\n（一）关于停车\n我局将新增车位。\n（二）关于充电\n我局将预留容量。感谢关心。";

        for (Layout layout : Layout.values()) {
            for (List<Line> page : pages(new SampleLetter().layout(layout).body(body))) {
                List<Line> text = body(page);
                assertThat(text.get(text.size() - 1).text()).doesNotContain("一、下一步打算", "关于停车", "关于充电");
            }
        }
    }

    /** The same of what closes the letter. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 6, 7, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void signatureOfCorrespondenceNeverStandsOnAPageWithoutText(int lines) throws IOException {
        String filling = "这一段恰好占满一行用来推动页面向下走一行的距离\n".repeat(lines);

        List<Line> last = lastPage(correspondence().body(filling + "感谢您的关心".repeat(12) + "。"));

        List<String> texts = last.stream().map(Line::text).toList();
        assertThat(texts).contains("2020年11月6日", "联系人：陈绍军。");
        assertThat(String.join("", texts).indexOf("关心。"))
                .isBetween(0, String.join("", texts).indexOf("2020年11月6日"));
    }

    /** Every mark comes to stand at every place of a line. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void noLineBeginsOrEndsWithTheWrongMark(int shift) throws IOException {
        String marks = "“甲、乙”和《丙（丁）》，‘戊’；己〔2020〕1号：庚！辛？壬……癸——子％丑℃寅·卯【辰】（“巳”）。";

        for (List<Line> page : pages(new SampleLetter().body("改".repeat(shift * 4) + (marks + "午").repeat(60)))) {
            assertThat(body(page)).allSatisfy(line -> {
                assertThat(NEVER_FIRST).doesNotContain(line.text().substring(0, 1));
                assertThat(NEVER_LAST)
                        .doesNotContain(line.text().substring(line.text().length() - 1));
                assertThat(line.right()).isLessThanOrEqualTo(RIGHT + 0.5);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void numbersAndLatinWordsStayWhole(int shift) throws IOException {
        String body = "改".repeat(shift) + "治理PM2.5和5G建设，投资1,234.56万元。".repeat(60);

        String lines = String.join(
                "\n",
                pages(new SampleLetter().body(body)).stream()
                        .flatMap(page -> body(page).stream())
                        .map(Line::text)
                        .toList());

        assertThat(lines.split("PM2\\.5", -1)).hasSize(61);
        assertThat(lines.split("1,234\\.56", -1)).hasSize(61);
    }

    private static SampleLetter correspondence() {
        return new SampleLetter().layout(Layout.CORRESPONDENCE);
    }

    private static List<List<Line>> pages(SampleLetter letter) throws IOException {
        return PrintedPage.lines(TYPESETTING.pdf(letter.letter()));
    }

    private static List<Line> lastPage(SampleLetter letter) throws IOException {
        List<List<Line>> pages = pages(letter);
        return pages.get(pages.size() - 1);
    }

    private static List<PrintedPage> printed(SampleLetter letter) throws IOException {
        return PrintedPage.of(TYPESETTING.pdf(letter.letter()));
    }

    private static PrintedPage lastPrinted(SampleLetter letter) throws IOException {
        List<PrintedPage> pages = printed(letter);
        return pages.get(pages.size() - 1);
    }

    private static String lastLine(PrintedPage page) {
        return page.lines().get(page.lines().size() - 1).text();
    }

    /** Without the page number. */
    private static List<Line> body(List<Line> page) {
        return page.stream().filter(line -> !line.text().matches("—\\d+—")).toList();
    }
}
