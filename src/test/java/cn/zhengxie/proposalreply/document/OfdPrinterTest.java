package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.zhengxie.proposalreply.PrintedCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.dom4j.Element;
import org.junit.jupiter.api.Test;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** The OFD of a paper has the pages of its PDF: the same characters at the same places, the same rules, the same picture. */
class OfdPrinterTest {

    private static final Typesetting TYPESETTING = Samples.typesetting(new DocumentSettings(null, 2, true));
    private static final String ADDRESS = "https://tian.example/feedback/0123456789ABCDEFGHIJKLMNOPQ";
    private static final String RED = "230 0 18";

    @Test
    void everyCharacterStandsWhereThePdfHasIt() throws IOException {
        byte[] pdf = TYPESETTING.pdf(Samples.letter(Samples.BODY + "䶮𬱖𫖯A&B <i> 75 微克"));
        OfdPaper ofd = OfdPaper.of(TYPESETTING.ofd(pdf).orElseThrow());

        List<List<OfdPaper.Placed>> printed = printed(pdf);
        assertThat(ofd.pages()).hasSameSizeAs(printed);
        for (int page = 0; page < printed.size(); page++) {
            List<OfdPaper.Placed> expected = printed.get(page);
            List<OfdPaper.Placed> found = ofd.characters(ofd.pages().get(page));
            assertThat(found)
                    .extracting(OfdPaper.Placed::character)
                    .containsExactlyElementsOf(
                            expected.stream().map(OfdPaper.Placed::character).toList());
            for (int index = 0; index < expected.size(); index++) {
                assertThat(found.get(index).x()).isCloseTo(expected.get(index).x(), within(0.1));
                assertThat(found.get(index).y()).isCloseTo(expected.get(index).y(), within(0.1));
            }
        }
    }

    @Test
    void anotherReaderFindsTheText() throws IOException {
        byte[] pdf = TYPESETTING.pdf(Samples.letter());

        StringBuilder text = new StringBuilder();
        try (OFDReader reader =
                new OFDReader(new ByteArrayInputStream(TYPESETTING.ofd(pdf).orElseThrow()))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(3);
            new ContentExtractor(reader).extractAll().forEach(text::append);
        }

        assertThat(PaperText.joined(text.toString()))
                .contains("许昌市住房和城乡建设局文件", "签发人：王宏伟", "徐博雅委员：", "PM2.5超过75微克/立方米", "2020年11月6日");
    }

    @Test
    void headerAndRuleAreRedAndEverythingElseIsBlack() throws IOException {
        OfdPaper ofd =
                OfdPaper.of(TYPESETTING.ofd(TYPESETTING.pdf(Samples.letter())).orElseThrow());
        String first = ofd.pages().get(0);

        List<Element> red = ofd.elements(first, "TextObject").stream()
                .filter(text -> RED.equals(text.element("FillColor").attributeValue("Value")))
                .toList();
        assertThat(red).singleElement().satisfies(header -> assertThat(header.elementText("TextCode"))
                .isEqualTo("许昌市住房和城乡建设局文件"));
        assertThat(ofd.elements(first, "PathObject")).singleElement().satisfies(rule -> assertThat(
                        rule.selectNodes("*[@Value='" + RED + "']"))
                .hasSize(1));
        Set<String> others = new HashSet<>();
        ofd.elements(ofd.pages().get(1), "TextObject")
                .forEach(text -> others.add(text.element("FillColor").attributeValue("Value")));
        assertThat(others).containsExactly("0 0 0");
    }

    @Test
    void everyFontHoldsItsCharactersAndNumbersAreUnique() throws IOException {
        byte[] pdf = TYPESETTING.pdf(Samples.letter(Samples.BODY + "䶮𬱖𫖯"));
        OfdPaper ofd = OfdPaper.of(TYPESETTING.ofd(pdf).orElseThrow());

        List<String> ids = new ArrayList<>();
        for (Element font : ofd.elements("Doc_0/PublicRes.xml", "Font")) {
            String id = font.attributeValue("ID");
            ids.add(id);
            CmapLookup glyphs = glyphs(ofd.files().get("Doc_0/Res/" + font.elementText("FontFile")));
            for (String page : ofd.pages()) {
                ofd.elements(page, "TextObject").stream()
                        .filter(text -> text.attributeValue("Font").equals(id))
                        .flatMapToInt(text -> text.elementText("TextCode").codePoints())
                        .forEach(character -> assertThat(glyphs.getGlyphId(character))
                                .as("%s in font %s", Character.toString(character), id)
                                .isPositive());
            }
        }
        for (String page : ofd.pages()) {
            ofd.xml(page).selectNodes("//@ID").forEach(id -> ids.add(id.getText()));
        }
        ofd.elements("Doc_0/Document.xml", "Page").forEach(page -> ids.add(page.attributeValue("ID")));
        assertThat(ids).doesNotHaveDuplicates();
        int highest = Integer.parseInt(ofd.xml("Doc_0/Document.xml").valueOf("//ofd:MaxUnitID"));
        assertThat(ids).allMatch(id -> Integer.parseInt(id) <= highest);
    }

    @Test
    void fontOfNothingButCharactersBeyondTheBasicPlaneIsWhole() throws IOException {
        DocumentFonts fonts = new DocumentFonts(new DocumentSettings(null, 1, true));

        CmapLookup glyphs = glyphs(fonts.subset("GWKaiExtLight", Set.of("𬱖".codePointAt(0), "𫖯".codePointAt(0))));

        assertThat(glyphs.getGlyphId("𬱖".codePointAt(0))).isPositive();
        assertThat(glyphs.getGlyphId("𫖯".codePointAt(0))).isPositive();
    }

    @Test
    void formHasItsRulesAndTheCode() throws IOException {
        byte[] pdf = TYPESETTING.pdf(Samples.form().withPage(ADDRESS));
        OfdPaper ofd = OfdPaper.of(TYPESETTING.ofd(pdf).orElseThrow());

        String page = ofd.pages().get(0);
        assertThat(ofd.pages()).hasSize(1);
        assertThat(ofd.elements(page, "PathObject")).hasSizeGreaterThan(20);
        Element picture = ofd.elements(page, "ImageObject").get(0);
        double[] place = OfdPaper.numbers(picture.attributeValue("Boundary"));
        assertThat(place[0] + place[2]).isCloseTo(210 - 26, within(0.5));
        assertThat(place[2]).isCloseTo(20.46, within(0.1));
        assertThat(OfdPaper.numbers(picture.attributeValue("CTM")))
                .containsExactly(new double[] {place[2], 0, 0, place[3], 0, 0}, within(0.001));
        Element media = ofd.elements("Doc_0/DocumentRes.xml", "MultiMedia").get(0);
        assertThat(media.attributeValue("ID")).isEqualTo(picture.attributeValue("ResourceID"));
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(ofd.files().get("Doc_0/Res/" + media.elementText("MediaFile"))));
        assertThat(PrintedCode.read(image)).contains(ADDRESS);
    }

    @Test
    void samePdfGivesTheSameBytesAndAFileIsSmall() {
        byte[] pdf = TYPESETTING.pdf(Samples.letter());
        byte[] ofd = TYPESETTING.ofd(pdf).orElseThrow();

        assertThat(Samples.typesetting(new DocumentSettings(null, 1, true)).ofd(pdf))
                .contains(ofd);
        assertThat(ofd.length).isLessThan(400_000);
    }

    @Test
    void officeThatWantsNoneGetsNone() {
        assertThat(Samples.typesetting().ofd(TYPESETTING.pdf(Samples.form()))).isEmpty();
    }

    private static CmapLookup glyphs(byte[] font) throws IOException {
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return parsed.getUnicodeCmapLookup();
        }
    }

    /** The characters of each page of the PDF, by PDFBox's own extraction. */
    private static List<List<OfdPaper.Placed>> printed(byte[] pdf) throws IOException {
        List<List<OfdPaper.Placed>> pages = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                if (!text.getUnicode().isBlank()) {
                    pages.get(getCurrentPageNo() - 1)
                            .add(new OfdPaper.Placed(
                                    text.getUnicode(),
                                    text.getTextMatrix().getTranslateX() * 25.4 / 72,
                                    (text.getPageHeight() - text.getTextMatrix().getTranslateY()) * 25.4 / 72));
                }
            }
        };
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getPages().forEach(page -> pages.add(new ArrayList<>()));
            stripper.getText(document);
        }
        return pages;
    }
}
