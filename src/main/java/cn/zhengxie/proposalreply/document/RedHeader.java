package cn.zhengxie.proposalreply.document;

import java.util.Map;

/**
 * The red heading fitted to the width of the type area: as tall as it may be, made narrower where it is too long, smaller only
 * where it would become too narrow.
 *
 * @param size of the type in points
 * @param scale its width in relation to its height
 * @param left where it begins, in points, so that it stands in the middle
 */
record RedHeader(double size, double scale, double left) {

    /** Width of the type area, 156 mm, in points. */
    private static final double WIDTH = 442.2;

    /** GB/T 9704 wants a mark no taller than 22 mm. */
    private static final double TALLEST = 62;

    /** Narrower type is no longer easy to read. */
    private static final double NARROWEST = 0.62;

    /** Room that the outlines of the outermost characters need. */
    private static final double EDGES = 2;

    static RedHeader fitting(String text) {
        int characters = Math.max(1, text.codePointCount(0, text.length()));
        double size = floor(Math.min(TALLEST, WIDTH / characters / NARROWEST), 10);
        double scale = floor(Math.min(1, (WIDTH - EDGES) / (characters * size)), 1000);
        double left = floor((WIDTH - characters * size * scale) / 2, 100);
        return new RedHeader(size, scale, left);
    }

    Map<String, Object> content() {
        return Map.of("headerSize", size, "headerScale", scale, "headerLeft", left);
    }

    private static double floor(double value, double steps) {
        return Math.floor(value * steps) / steps;
    }
}
