package cn.zhengxie.proposalreply.document;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/** 页号 of a volume: in the upper right corner of every page, as it is seen. */
record PageNumbers(PDDocument document, PDFont font) {

    private static final float SIZE = 11;
    private static final float FROM_RIGHT = 28;
    private static final float FROM_TOP = 30;

    void write() throws IOException {
        int number = 1;
        for (PDPage page : document.getPages()) {
            write(page, String.valueOf(number++));
        }
    }

    private void write(PDPage page, String number) throws IOException {
        PDRectangle box = page.getCropBox();
        int turned = Math.floorMod(page.getRotation(), 360);
        boolean onItsSide = turned % 180 != 0;
        float width = onItsSide ? box.getHeight() : box.getWidth();
        float height = onItsSide ? box.getWidth() : box.getHeight();
        float x = width - FROM_RIGHT - font.getStringWidth(number) / 1000 * SIZE;
        try (PDPageContentStream text = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            text.transform(asSeen(box, turned));
            text.beginText();
            text.setFont(font, SIZE);
            text.newLineAtOffset(x, height - FROM_TOP);
            text.showText(number);
            text.endText();
        }
    }

    /** From the page as its reader sees it to the page as the file has it. */
    private static Matrix asSeen(PDRectangle box, int turned) {
        float left = box.getLowerLeftX();
        float bottom = box.getLowerLeftY();
        return switch (turned) {
            case 90 -> new Matrix(0, 1, -1, 0, left + box.getWidth(), bottom);
            case 180 -> new Matrix(-1, 0, 0, -1, left + box.getWidth(), bottom + box.getHeight());
            case 270 -> new Matrix(0, -1, 1, 0, left, bottom + box.getHeight());
            default -> new Matrix(1, 0, 0, 1, left, bottom);
        };
    }
}
