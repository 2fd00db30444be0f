package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** The 会办函 in the letter form of GB/T 9704. */
class CoOpinionLetterTest {

    private static final Typesetting TYPESETTING = Samples.typesetting();
    private static final int DPI = 254;
    private static final double PIXELS_PER_MILLIMETRE = DPI / 25.4;
    private static final List<String> ENTRIES = List.of(
            "许昌市发展和改革委员会",
            "许发改函〔2020〕12号",
            "关于市政协七届四次会议",
            "第110号提案的会办意见",
            "许昌市住房和城乡建设局：",
            "一、项目审批情况",
            "弱电入地项目已列入年度计划。",
            "许昌市发展和改革委员会",
            "2020年9月18日",
            "签发人：赵卫东",
            "联系人及电话：综合科，2965001");

    @Test
    void pdfHasEveryPartInItsOrderOnOnePage() throws IOException {
        assertThat(PaperText.pages(TYPESETTING.pdf(letter(body(1)))))
                .singleElement()
                .satisfies(page -> assertThat(page).containsSubsequence(ENTRIES).doesNotContain("—1—"));
    }

    @Test
    void docxHasEveryPart() throws IOException {
        assertThat(PaperText.ofDocx(TYPESETTING.docx(letter(body(1)))))
                .contains(ENTRIES)
                .doesNotContain("{{", "}}");
    }

    @Test
    void twoRedDoubleRulesFrameTheFirstPageOnly() throws IOException {
        List<List<Double>> rules = redRules(TYPESETTING.pdf(letter(body(40))));

        assertThat(rules).hasSizeGreaterThan(1);
        // 30 mm to the mark, the mark itself, 4 mm below it
        assertThat(rules.get(0)).hasSize(2);
        assertThat(rules.get(0).get(0)).isBetween(30 + 10.0, 30 + 22 + 4 + 1.0);
        assertThat(rules.get(0).get(1)).isCloseTo(297 - 20, within(1.0));
        assertThat(rules.get(1)).isEmpty();
    }

    @Test
    void laterPagesAreNumberedAndTheSignatureIsNeverAlone() throws IOException {
        for (int paragraphs = 8; paragraphs < 30; paragraphs++) {
            List<String> pages = PaperText.pages(TYPESETTING.pdf(letter(body(paragraphs))));
            String last = pages.get(pages.size() - 1);

            assertThat(pages.get(0)).doesNotContain("—1—");
            if (pages.size() > 1) {
                assertThat(pages.get(1)).contains("—2—");
                assertThat(last.indexOf("2020年9月18日")).isGreaterThan(last.indexOf("。") + 10);
            }
        }
    }

    @Test
    void sameLetterGivesTheSameBytes() {
        CoOpinionLetter letter = letter(body(1));

        assertThat(Samples.typesetting().pdf(letter)).isEqualTo(TYPESETTING.pdf(letter));
        assertThat(Samples.typesetting().docx(letter)).isEqualTo(TYPESETTING.docx(letter));
    }

    static CoOpinionLetter letter(String body) {
        return new CoOpinionLetter(
                "许昌市发展和改革委员会",
                "许发改函〔2020〕12号",
                "赵卫东",
                List.of("关于市政协七届四次会议", "第110号提案的会办意见"),
                "许昌市住房和城乡建设局",
                body,
                LocalDate.of(2020, 9, 18),
                "2965001",
                "综合科");
    }

    static String body(int paragraphs) {
        List<String> lines = new ArrayList<>(List.of("你单位转来的会办件收悉。经研究，现提出以下会办意见：", "一、项目审批情况"));
        for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
            lines.add("弱电入地项目已列入年度计划。我委将配合你单位做好立项审批工作，审批时限压缩到三个工作日以内。");
        }
        return String.join("\n", lines);
    }

    /** Of each page the heights, in millimetres, at which a line of 160 mm and more is red. */
    private static List<List<Double>> redRules(byte[] pdf) throws IOException {
        List<List<Double>> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var image = renderer.renderImageWithDPI(page, DPI);
                TreeMap<Double, Integer> heights = new TreeMap<>();
                for (int y = 0; y < image.getHeight(); y++) {
                    int red = 0;
                    for (int x = 0; x < image.getWidth(); x++) {
                        int colour = image.getRGB(x, y);
                        boolean isRed = (colour >> 16 & 255) > 180 && (colour & 255) < 110;
                        red += isRed ? 1 : 0;
                    }
                    double height = y / PIXELS_PER_MILLIMETRE;
                    boolean rule = red > 160 * PIXELS_PER_MILLIMETRE;
                    if (rule && (heights.isEmpty() || height - heights.lastKey() > 5)) {
                        heights.put(height, red);
                    }
                }
                pages.add(List.copyOf(heights.keySet()));
            }
        }
        return pages;
    }
}
