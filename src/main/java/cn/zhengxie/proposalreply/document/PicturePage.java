package cn.zhengxie.proposalreply.document;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** A scan or photograph as a page of A4, upright or on its side as the picture is. */
final class PicturePage {

    /** More than a page of A4 at 300 dpi; what has more is drawn from every second pixel, or every third. */
    private static final long MOST_PIXELS = 12_000_000;

    private final PDDocument document;
    private final byte[] content;

    PicturePage(PDDocument document, byte[] content) {
        this.document = document;
        this.content = content;
    }

    PDPage add() throws IOException {
        CameraPosition position = CameraPosition.of(content);
        PDImageXObject image = image();
        boolean onItsSide = position.swapsSides();
        float width = onItsSide ? image.getHeight() : image.getWidth();
        float height = onItsSide ? image.getWidth() : image.getHeight();
        PDRectangle paper = width > height
                ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
                : PDRectangle.A4;
        float scale = Math.min(paper.getWidth() / width, paper.getHeight() / height);
        AffineTransform place = new AffineTransform();
        place.translate((paper.getWidth() - width * scale) / 2, (paper.getHeight() - height * scale) / 2);
        place.scale(width * scale, height * scale);
        place.concatenate(position.turn());
        PDPage page = new PDPage(paper);
        document.addPage(page);
        try (PDPageContentStream drawing = new PDPageContentStream(document, page)) {
            drawing.drawImage(image, new Matrix(place));
        }
        return page;
    }

    private PDImageXObject image() throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return image(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private PDImageXObject image(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        boolean photograph = reader.getFormatName().equalsIgnoreCase("jpeg");
        if (photograph && pixels <= MOST_PIXELS) {
            return JPEGFactory.createFromByteArray(document, content);
        }
        ImageReadParam sparing = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
        sparing.setSourceSubsampling(step, step, 0, 0);
        BufferedImage picture = reader.read(0, sparing);
        return photograph
                ? JPEGFactory.createFromImage(document, picture)
                : LosslessFactory.createFromImage(document, picture);
    }
}
