package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** The sheet whose address shows in the window of an envelope DL, 90 x 45 mm, 20 mm from its left edge and 15 mm from its lower one. */
class CoverSlipTest {

    private static final double LEFT = 22;
    private static final double TOP = 51;

    /** What the window shows wherever the folded sheet lies in the envelope. */
    private static final double SHOWN_TO_THE_RIGHT = 100;

    private static final double SHOWN_TO_THE_BOTTOM = 84;

    private static final String ADDRESS = "许昌市魏都区某某路1号";

    @Test
    void addressBeginsAtItsPlaceAndStaysInTheWindow() throws IOException {
        List<TextPosition> address = upperThird(slip("徐博雅委员", ADDRESS));

        assertThat(left(address)).isCloseTo(LEFT, within(1.0));
        assertThat(top(address)).isCloseTo(TOP, within(1.0));
        assertThat(right(address)).isLessThan(SHOWN_TO_THE_RIGHT);
        assertThat(bottom(address)).isLessThan(SHOWN_TO_THE_BOTTOM);
        assertThat(text(address)).isEqualTo("许昌市住房和城乡建设局　寄" + ADDRESS + "徐博雅委员　收");
    }

    @Test
    void longAddressStaysInTheWindow() throws IOException {
        String address = "河南省许昌市魏都区某某街道办事处某某社区某某路某某花园小区".repeat(2);

        List<TextPosition> shown = upperThird(slip("中国民主同盟许昌市委员会参政议政工作委员会", address));

        assertThat(address).hasSize(58);
        assertThat(right(shown)).isLessThan(SHOWN_TO_THE_RIGHT);
        assertThat(bottom(shown)).isLessThan(SHOWN_TO_THE_BOTTOM);
        assertThat(text(shown)).contains(address, "参政议政工作委员会");
    }

    private static CoverSlip slip(String addressee, String address) {
        return new CoverSlip(
                addressee,
                address,
                "许昌市住房和城乡建设局",
                "联系人：陈绍军　电话：2169961",
                "110",
                "许建政协〔2020〕30号",
                "对市政协七届四次会议第110号提案的答复",
                List.of("1.提案答复1份"),
                null);
    }

    /** What stands between the reference at the head and the first fold. */
    private static List<TextPosition> upperThird(CoverSlip slip) throws IOException {
        List<TextPosition> found = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(Samples.typesetting().pdf(slip))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition character) {
                    double y = millimetres(character.getYDirAdj());
                    if (y > 35 && y < 99) {
                        found.add(character);
                    }
                }
            }.getText(pdf);
        }
        return found;
    }

    private static String text(List<TextPosition> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(character -> text.append(character.getUnicode()));
        return text.toString();
    }

    private static double left(List<TextPosition> characters) {
        return characters.stream()
                .mapToDouble(c -> millimetres(c.getXDirAdj()))
                .min()
                .orElseThrow();
    }

    private static double right(List<TextPosition> characters) {
        return characters.stream()
                .mapToDouble(c -> millimetres(c.getXDirAdj() + c.getWidthDirAdj()))
                .max()
                .orElseThrow();
    }

    /** Of the type, not of its outlines: the base line less most of the size. */
    private static double top(List<TextPosition> characters) {
        return characters.stream()
                .mapToDouble(c -> millimetres(c.getYDirAdj() - 0.88f * c.getFontSizeInPt()))
                .min()
                .orElseThrow();
    }

    private static double bottom(List<TextPosition> characters) {
        return characters.stream()
                .mapToDouble(c -> millimetres(c.getYDirAdj() + 0.12f * c.getFontSizeInPt()))
                .max()
                .orElseThrow();
    }

    private static double millimetres(float points) {
        return points * 25.4 / 72;
    }
}
