package cn.zhengxie.proposalreply;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What a telephone reads when it is held over a paper. */
public final class PrintedCode {

    /** Dots per inch: a telephone that reads nothing at one distance is held at another. */
    private static final List<Integer> LOOKS = List.of(300, 400, 250, 350);

    private PrintedCode() {}

    /** The QR code on the first page, as it looks scanned. */
    public static Optional<String> onPdf(byte[] pdf) {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            PDFRenderer page = new PDFRenderer(paper);
            return LOOKS.stream().flatMap(dots -> look(page, dots).stream()).findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> look(PDFRenderer page, int dots) {
        try {
            return read(page.renderImageWithDPI(0, dots));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** That of the only picture of a .docx. */
    public static Optional<String> inDocx(byte[] docx) {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().startsWith("word/media/")) {
                    return read(ImageIO.read(new ByteArrayInputStream(parts.readAllBytes())));
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** That of a picture. */
    public static Optional<String> read(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] dots = picture.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));
        try {
            return Optional.of(new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException unreadable) {
            return Optional.empty();
        }
    }
}
