package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** Papers, scans and pictures become one PDF. */
class BinderTest {

    private static final Typesetting TYPESETTING = Samples.typesetting();
    private static final Binder BINDER =
            new Binder(new DocumentFonts(new DocumentSettings(null, 2, false)), TYPESETTING);

    @Test
    void papersFollowEachOtherEachWithItsBookmark() throws IOException {
        byte[] bound = BINDER.bind("转送材料", List.of(sheet(), letter(), picture(400, 600, "png")));

        List<String> pages = PaperText.pages(bound);
        assertThat(pages.get(0)).contains("提案答复及征询意见表转送单");
        assertThat(pages.get(1)).contains("许建政协〔2020〕30号");
        assertThat(pages.get(pages.size() - 1)).isEmpty();
        assertThat(bookmarks(bound)).containsExactly("转送单 1", "提案答复 2", "意见表 " + pages.size());
    }

    @Test
    void samePapersGiveTheSameBytes() {
        List<Paper> papers = List.of(sheet(), letter(), picture(400, 600, "jpg"), picture(300, 200, "png"));

        assertThat(BINDER.bind("转送材料", papers)).isEqualTo(BINDER.bind("转送材料", papers));
    }

    @Test
    void picturesBecomePagesOfA4UprightOrOnTheirSide() throws IOException {
        byte[] bound = BINDER.bind("材料", List.of(picture(400, 600, "png"), picture(600, 400, "jpg")));

        try (PDDocument document = Loader.loadPDF(bound)) {
            assertThat(size(document.getPage(0))).isEqualTo("595x842");
            assertThat(size(document.getPage(1))).isEqualTo("842x595");
        }
    }

    @Test
    void hugePictureIsBroughtToTheSizeOfAPage() throws IOException {
        byte[] bound = BINDER.bind("材料", List.of(picture(6000, 8000, "png")));

        try (PDDocument document = Loader.loadPDF(bound)) {
            BufferedImage drawn = new PDFRenderer(document).renderImage(0);
            assertThat(new Color(drawn.getRGB(40, 40))).isEqualTo(Color.RED);
            assertThat(new Color(drawn.getRGB(500, 800))).isEqualTo(Color.WHITE);
        }
        assertThat(bound.length).isLessThan(1_000_000);
    }

    @Test
    void photographTakenWithTheCameraOnItsSideStandsUpright() throws IOException {
        // given: the red corner of a wide picture, which must be turned to the right to be upright
        byte[] lying = turned(picture(600, 400, "jpg").content().get(), 6);

        byte[] bound = BINDER.bind("材料", List.of(new Paper("照片", "照片.jpg", "image/jpeg", () -> lying)));

        try (PDDocument document = Loader.loadPDF(bound)) {
            assertThat(size(document.getPage(0))).isEqualTo("595x842");
            BufferedImage drawn = new PDFRenderer(document).renderImage(0);
            assertThat(isRed(drawn, 560, 40)).isTrue();
            assertThat(isRed(drawn, 40, 40)).isFalse();
        }
    }

    @Test
    void damagedAndOtherFilesAreNamedOnAPageInTheirPlace() throws IOException {
        Paper damaged = new Paper("意见表", "意见表.jpg", "image/jpeg", () -> new byte[] {1, 2, 3});
        Paper broken = new Paper("复文", "复文.pdf", "application/pdf", () -> new byte[] {1, 2, 3});
        Paper spreadsheet = new Paper("附件1：名单", "名单.xlsx", "application/vnd.ms-excel", () -> new byte[] {1});

        byte[] bound = BINDER.bind("材料", List.of(damaged, broken, spreadsheet));

        assertThat(PaperText.pages(bound))
                .hasSize(3)
                .satisfiesExactly(
                        page -> assertThat(page).contains("意见表.jpg", "打不开"),
                        page -> assertThat(page).contains("复文.pdf", "打不开"),
                        page -> assertThat(page).contains("名单.xlsx", "不是可以装订成页的文件"));
    }

    @Test
    void stampsStayAndWhatAFileWouldDoGoes() throws IOException {
        byte[] bound = BINDER.bind("材料", List.of(Paper.pdf("盖章件", BinderTest::stampedAndScripted)));

        try (PDDocument document = Loader.loadPDF(bound)) {
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getPage(0).getAnnotations())
                    .extracting(PDAnnotation::getSubtype)
                    .containsExactly("Stamp");
            assertThat(document.getPage(0).getCOSObject().containsKey(COSName.AA))
                    .isFalse();
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(300);
        }
        assertThat(new String(bound, StandardCharsets.ISO_8859_1)).doesNotContain("app.alert");
    }

    @Test
    void volumeHasPageNumbersAndContentsBeforeThem() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (Volume volume = BINDER.open("全卷")) {
            assertThat(volume.add(sheet())).isEqualTo(1);
            assertThat(volume.add(letter())).isEqualTo(2);
            assertThat(volume.add(Paper.pdf("横页", BinderTest::turnedPage))).isEqualTo(volume.pages());
            volume.number();
            volume.begin("卷内目录", TYPESETTING.pdf(RecordSheet.of("卷内目录", new RecordSheet.Entry("件数", "3"))));
            volume.write(pdf);
        }

        List<String> pages = PaperText.pages(pdf.toByteArray());
        assertThat(pages.get(0)).startsWith("卷内目录").doesNotEndWith("1");
        assertThat(pages.get(1)).startsWith("1提案答复");
        assertThat(pages.get(2)).startsWith("2");
        assertThat(pages.get(pages.size() - 1)).isEqualTo(String.valueOf(pages.size() - 1));
        assertThat(bookmarks(pdf.toByteArray())).containsExactly("卷内目录 1", "转送单 2", "提案答复 3", "横页 " + pages.size());
    }

    private static Paper sheet() {
        return Paper.pdf("转送单", () -> TYPESETTING.pdf(Samples.sheet()));
    }

    private static Paper letter() {
        return Paper.pdf("提案答复", () -> TYPESETTING.pdf(Samples.letter()));
    }

    /** A white picture with a red corner at its upper left. */
    private static Paper picture(int width, int height, String format) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, width, height);
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width / 4, height / 4);
        brush.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, file);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new Paper("意见表", "意见表." + format, format.equals("jpg") ? "image/jpeg" : "image/png", file::toByteArray);
    }

    /** The JPEG with a note of how the camera was held. */
    private static byte[] turned(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xffe1).putShort((short) 34).putInt(0x45786966).putShort((short) 0);
        exif.putInt(0x4d4d002a).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.writeBytes(exif.array());
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    private static byte[] stampedAndScripted() {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            // The page takes its size from the tree.
            page.getCOSObject().removeItem(COSName.MEDIA_BOX);
            document.addPage(page);
            document.getPages().getCOSObject().setItem(COSName.MEDIA_BOX, new PDRectangle(300, 400));
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(new PDActionJavaScript("app.alert('a')"));
            PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
            stamp.setRectangle(new PDRectangle(10, 10, 50, 50));
            stamp.setPage(page);
            page.setAnnotations(List.of(stamp, link));
            page.getCOSObject().setItem(COSName.AA, new PDActionJavaScript("app.alert('b')"));
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('c')"));
            return saved(document);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] turnedPage() {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            page.setRotation(90);
            document.addPage(page);
            return saved(document);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        document.save(pdf, CompressParameters.NO_COMPRESSION);
        return pdf.toByteArray();
    }

    private static List<String> bookmarks(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                PDPage page = item.findDestinationPage(document);
                titles.add(item.getTitle() + " " + (document.getPages().indexOf(page) + 1));
            }
            return titles;
        }
    }

    private static String size(PDPage page) {
        return "%.0fx%.0f"
                .formatted(page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > 200 && colour.getGreen() < 60;
    }
}
