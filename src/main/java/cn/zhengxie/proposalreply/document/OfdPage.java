package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.document.PageMark.Glyph;
import cn.zhengxie.proposalreply.document.PageMark.Picture;
import cn.zhengxie.proposalreply.document.PageMark.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.ofdrw.core.basicStructure.pageObj.Content;
import org.ofdrw.core.basicStructure.pageObj.Page;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.Type;
import org.ofdrw.core.basicStructure.pageObj.layer.block.ImageObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.graph.pathObj.AbbreviatedData;
import org.ofdrw.core.graph.pathObj.Rule;
import org.ofdrw.core.pageDescription.color.color.CT_Color;
import org.ofdrw.core.text.TextCode;

/** A page of an OFD, from what stands on the printed one: texts as texts, rules as paths, pictures as pictures. */
final class OfdPage {

    /** Around what an object draws, for readers clip at its boundary. */
    private static final double MARGIN = 1;

    /** Within which two glyphs stand on one line, are of one size or of one width. */
    private static final double ALIKE = 0.001;

    /** How far a line of text goes on over a gap, in widths of a character. */
    private static final double GAP = 3;

    private final OfdResources resources;
    private final CT_Layer layer = new CT_Layer();

    private OfdPage(OfdResources resources) {
        this.resources = resources;
        layer.setType(Type.Body);
        layer.setObjID(resources.nextId());
    }

    static Page of(List<PageMark> marks, OfdResources resources) {
        OfdPage page = new OfdPage(resources);
        List<Glyph> line = new ArrayList<>();
        for (PageMark mark : marks) {
            if (!(mark instanceof Glyph glyph)) {
                page.write(line);
                page.draw(mark);
            } else {
                if (!line.isEmpty() && !continues(line.get(line.size() - 1), glyph)) {
                    page.write(line);
                }
                line.add(glyph);
            }
        }
        page.write(line);
        return new Page().setContent(new Content().addLayer(page.layer));
    }

    /** One text needs one font, size and colour. What is no single char is a text of its own, for readers count chars. */
    private static boolean continues(Glyph before, Glyph next) {
        return before.text().length() == 1
                && next.text().length() == 1
                && before.font().equals(next.font())
                && before.colour() == next.colour()
                && Math.abs(before.size() - next.size()) < ALIKE
                && Math.abs(before.stretch() - next.stretch()) < ALIKE
                && Math.abs(before.baseline() - next.baseline()) < ALIKE
                && next.x() >= before.x()
                && next.x() - before.x() < GAP * before.size();
    }

    /** Writes what is in the line, and empties it. */
    private void write(List<Glyph> line) {
        while (!line.isEmpty() && line.get(0).text().isBlank()) {
            line.remove(0);
        }
        while (!line.isEmpty() && line.get(line.size() - 1).text().isBlank()) {
            line.remove(line.size() - 1);
        }
        if (!line.isEmpty()) {
            layer.addPageBlock(text(line));
            line.clear();
        }
    }

    private TextObject text(List<Glyph> line) {
        Glyph first = line.get(0);
        Glyph last = line.get(line.size() - 1);
        double width = last.x() + last.advance() - first.x();
        StringBuilder characters = new StringBuilder();
        List<Double> steps = new ArrayList<>();
        double reached = 0;
        for (Glyph glyph : line) {
            if (characters.length() > 0) {
                // From where the rounded steps have led, so that their errors do not add up.
                double step = rounded(place(glyph, first) - reached);
                steps.add(step);
                reached += step;
            }
            characters.append(glyph.text());
        }
        TextCode code = new TextCode()
                .setContent(characters.toString())
                .setX(rounded(MARGIN / first.stretch()))
                .setY(rounded(first.size() + MARGIN));
        if (!steps.isEmpty()) {
            code.setDeltaX(steps.toArray(Double[]::new));
        }
        TextObject text = new TextObject(resources.nextId());
        text.setBoundary(box(
                first.x() - MARGIN,
                first.baseline() - first.size() - MARGIN,
                width + 2 * MARGIN,
                first.size() * 1.5 + 2 * MARGIN));
        if (Math.abs(first.stretch() - 1) > ALIKE) {
            text.setCTM(matrix(first.stretch(), 0, 0, 1, 0, 0));
        }
        text.setFont(resources.font(first.font(), characters).ref());
        text.setSize(rounded(first.size()));
        text.setFill(true);
        text.setFillColor(colour(first.colour()));
        text.addTextCode(code);
        return text;
    }

    /** Where a glyph stands in its text, before the text is stretched. */
    private static double place(Glyph glyph, Glyph first) {
        return (glyph.x() - first.x()) / first.stretch();
    }

    private void draw(PageMark mark) {
        if (mark instanceof Shape shape) {
            layer.addPageBlock(path(shape));
        } else if (mark instanceof Picture picture) {
            layer.addPageBlock(image(picture));
        }
    }

    private PathObject path(Shape shape) {
        double margin = MARGIN + shape.lineWidth();
        Rectangle2D bounds = shape.outline().getBounds2D();
        double left = bounds.getX() - margin;
        double top = bounds.getY() - margin;
        PathObject path = new PathObject(resources.nextId());
        path.setBoundary(box(left, top, bounds.getWidth() + 2 * margin, bounds.getHeight() + 2 * margin));
        boolean filled = shape.lineWidth() == 0;
        path.setFill(filled);
        path.setStroke(!filled);
        if (filled) {
            path.setRule(shape.outline().getWindingRule() == PathIterator.WIND_EVEN_ODD ? Rule.Even_Odd : Rule.NonZero);
            path.setFillColor(colour(shape.colour()));
        } else {
            path.setLineWidth(rounded(shape.lineWidth()));
            path.setStrokeColor(colour(shape.colour()));
        }
        path.setAbbreviatedData(outline(shape, AffineTransform.getTranslateInstance(-left, -top)));
        return path;
    }

    private static AbbreviatedData outline(Shape shape, AffineTransform shift) {
        AbbreviatedData data = new AbbreviatedData();
        double[] at = new double[6];
        for (PathIterator parts = shape.outline().getPathIterator(shift); !parts.isDone(); parts.next()) {
            int part = parts.currentSegment(at);
            for (int index = 0; index < at.length; index++) {
                at[index] = rounded(at[index]);
            }
            switch (part) {
                case PathIterator.SEG_MOVETO -> data.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> data.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> data.quadraticBezier(at[0], at[1], at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> data.cubicBezier(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> data.close();
            }
        }
        return data;
    }

    /** Its own square has its origin at the upper left, unlike that of a PDF. */
    private ImageObject image(Picture picture) {
        AffineTransform place = new AffineTransform(picture.place());
        place.concatenate(new AffineTransform(1, 0, 0, -1, 0, 1));
        Rectangle2D bounds =
                place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
        ImageObject image = new ImageObject(resources.nextId());
        image.setBoundary(box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()));
        image.setCTM(matrix(
                place.getScaleX(),
                place.getShearY(),
                place.getShearX(),
                place.getScaleY(),
                place.getTranslateX() - bounds.getX(),
                place.getTranslateY() - bounds.getY()));
        image.setResourceID(resources.image(picture.image()).ref());
        return image;
    }

    private static CT_Color colour(int rgb) {
        return CT_Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    private static ST_Box box(double x, double y, double width, double height) {
        return new ST_Box(rounded(x), rounded(y), rounded(width), rounded(height));
    }

    private static ST_Array matrix(double a, double b, double c, double d, double e, double f) {
        return new ST_Array(rounded(a), rounded(b), rounded(c), rounded(d), rounded(e), rounded(f));
    }

    /** To a ten-thousandth of a millimetre. */
    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
