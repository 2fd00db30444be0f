package cn.zhengxie.proposalreply.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The blank form as it comes back on paper: a picture of it with a stroke of the pen. */
final class ReturnedPaper {

    private static final int DOTS_PER_INCH = 72;

    private ReturnedPaper() {}

    static byte[] scan(byte[] blankForm) throws IOException {
        try (PDDocument form = Loader.loadPDF(blankForm)) {
            BufferedImage page = new PDFRenderer(form).renderImageWithDPI(0, DOTS_PER_INCH);
            Graphics2D pen = page.createGraphics();
            pen.setColor(Color.BLUE);
            pen.setStroke(new BasicStroke(2));
            int x = page.getWidth() / 4;
            int y = page.getHeight() / 2;
            pen.drawPolyline(new int[] {x, x + 5, x + 16}, new int[] {y, y + 7, y - 8}, 3);
            pen.dispose();
            ByteArrayOutputStream scan = new ByteArrayOutputStream();
            ImageIO.write(page, "png", scan);
            return scan.toByteArray();
        }
    }
}
