package cn.zhengxie.proposalreply.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/** Pages as pictures, for browsers that show no PDF inside a form. */
@Component
class PageImages {

    /** Readable at half a screen's width, and sharp on a telephone. */
    private static final int DOTS_PER_INCH = 110;

    private final Semaphore places;

    PageImages(DocumentSettings settings) {
        this.places = new Semaphore(settings.renderingsAtOnce(), true);
    }

    byte[] png(byte[] pdf, int page) {
        places.acquireUninterruptibly();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS_PER_INCH, ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot draw page " + page, failure);
        } finally {
            places.release();
        }
    }

    int count(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot open the document", failure);
        }
    }
}
