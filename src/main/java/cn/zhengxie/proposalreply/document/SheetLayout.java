package cn.zhengxie.proposalreply.document;

import java.util.List;
import java.util.Map;

/**
 * Keeps the forwarding sheet on one page by the size of its type; only what no readable size can hold runs on.
 *
 * @param size of the type in points
 */
record SheetLayout(double size) {

    private static final List<Double> SIZES = List.of(14.0, 12.0, 10.5, 9.0);
    private static final double LEADING = 1.5;

    /** Above and below an entry together, in relation to the type. */
    private static final double PADDING = 0.8;

    private static final double CELL_WIDTH = 338;
    private static final double PAGE_HEIGHT = 700;
    private static final double TITLE_HEIGHT = 75;

    /** Rows of two short entries. */
    private static final int SHORT_ROWS = 3;

    /**
     * The largest type with which a sheet fits.
     *
     * @param longEntries texts of the rows with one long entry
     * @param signatures how many lines for signatures follow
     */
    static SheetLayout fitting(List<String> longEntries, int signatures) {
        double size = SIZES.stream()
                .filter(candidate -> height(longEntries, signatures, candidate) <= PAGE_HEIGHT)
                .findFirst()
                .orElse(SIZES.get(SIZES.size() - 1));
        return new SheetLayout(size);
    }

    private static double height(List<String> longEntries, int signatures, double size) {
        double line = size * LEADING;
        double padding = size * PADDING;
        double entries = longEntries.stream()
                .mapToDouble(entry -> lines(entry, size) * line + padding)
                .sum();
        return TITLE_HEIGHT + entries + (SHORT_ROWS + signatures + 1) * (line + padding);
    }

    private static long lines(String entry, double size) {
        double charactersPerLine = Math.floor(CELL_WIDTH / size);
        return entry.lines()
                .mapToLong(line -> (long) Math.max(1, Math.ceil(line.length() / charactersPerLine)))
                .sum();
    }

    Map<String, Object> content() {
        return Map.of("size", size, "leading", size * LEADING, FormLayout.STYLE_SIZES, Map.of("SheetText", size));
    }
}
