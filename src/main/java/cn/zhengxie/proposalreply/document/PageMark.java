package cn.zhengxie.proposalreply.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** What stands on a printed page, in millimetres from its upper left corner. */
sealed interface PageMark {

    /**
     * A character.
     *
     * @param font PostScript name of its font
     * @param stretch width in relation to the font's own
     * @param x where it begins
     * @param baseline on which it stands
     * @param advance to where the next one begins
     * @param colour as 0xRRGGBB, so too below
     */
    record Glyph(
            String text,
            String font,
            double size,
            double stretch,
            double x,
            double baseline,
            double advance,
            int colour)
            implements PageMark {}

    /**
     * A rule or an area.
     *
     * @param lineWidth 0 where it is filled
     */
    record Shape(Path2D outline, double lineWidth, int colour) implements PageMark {}

    /** A picture, which stands where the square from (0, 0) to (1, 1), y upwards, is moved to. */
    record Picture(BufferedImage image, AffineTransform place) implements PageMark {}
}
