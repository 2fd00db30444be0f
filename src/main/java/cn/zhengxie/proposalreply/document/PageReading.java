package cn.zhengxie.proposalreply.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads what stands on a page of one of our own PDFs, in the order it was printed. */
final class PageReading extends PDFGraphicsStreamEngine {

    private static final double MILLIMETRES = 25.4 / 72;

    private final List<PageMark> marks = new ArrayList<>();
    private final AffineTransform paper;
    private Path2D outline = new Path2D.Double();

    private PageReading(PDPage page) {
        super(page);
        paper = new AffineTransform(
                MILLIMETRES, 0, 0, -MILLIMETRES, 0, page.getMediaBox().getHeight() * MILLIMETRES);
    }

    static List<PageMark> of(PDPage page) throws IOException {
        PageReading reading = new PageReading(page);
        reading.processPage(page);
        return reading.marks;
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        if (text == null) {
            return;
        }
        double height = Math.hypot(place.getShearY(), place.getScaleY());
        double width = Math.hypot(place.getScaleX(), place.getShearX());
        Point2D origin =
                paper.transform(new Point2D.Double(place.getTranslateX(), place.getTranslateY()), new Point2D.Double());
        marks.add(new PageMark.Glyph(
                text,
                font.getName(),
                height * MILLIMETRES,
                width / height,
                origin.getX(),
                origin.getY(),
                displacement.getX() * width * MILLIMETRES,
                colour(getGraphicsState().getNonStrokingColor())));
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        AffineTransform place = new AffineTransform(paper);
        place.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
        marks.add(new PageMark.Picture(image.getImage(), place));
    }

    @Override
    public void strokePath() throws IOException {
        double scale = getGraphicsState().getCurrentTransformationMatrix().getScalingFactorX();
        double width = getGraphicsState().getLineWidth() * scale * MILLIMETRES;
        finish(width, getGraphicsState().getStrokingColor());
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        outline.setWindingRule(windingRule);
        finish(0, getGraphicsState().getNonStrokingColor());
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        Path2D stroked = new Path2D.Double(outline);
        fillPath(windingRule);
        outline = stroked;
        strokePath();
    }

    private void finish(double lineWidth, PDColor colour) throws IOException {
        outline.transform(paper);
        if (!outline.getBounds2D().isEmpty() || lineWidth > 0) {
            marks.add(new PageMark.Shape(outline, lineWidth, colour(colour)));
        }
        outline = new Path2D.Double();
    }

    private static int colour(PDColor colour) throws IOException {
        return colour.toRGB();
    }

    @Override
    public void appendRectangle(Point2D first, Point2D second, Point2D third, Point2D fourth) {
        outline.moveTo(first.getX(), first.getY());
        outline.lineTo(second.getX(), second.getY());
        outline.lineTo(third.getX(), third.getY());
        outline.lineTo(fourth.getX(), fourth.getY());
        outline.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        outline.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        outline.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        outline.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return outline.getCurrentPoint();
    }

    @Override
    public void closePath() {
        outline.closePath();
    }

    @Override
    public void endPath() {
        outline = new Path2D.Double();
    }

    /** Our papers clip at the type area only, which nothing leaves. */
    @Override
    public void clip(int windingRule) {
        // see above
    }

    @Override
    public void shadingFill(COSName shading) {
        throw new IllegalStateException("no paper of ours has a shading");
    }
}
