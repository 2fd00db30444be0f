package cn.zhengxie.proposalreply.document;

import java.util.Map;

/**
 * Keeps the feedback form on its one page: a long title takes smaller type, and what it takes from the page is given by the room
 * for opinions.
 *
 * @param titleSize type size of the title in points
 * @param opinionHeight room for opinions in points
 */
record FormLayout(double titleSize, double opinionHeight) {

    /** Place of the type sizes by style, for DOCX templates. */
    static final String STYLE_SIZES = "styleSizes";

    private static final double USUAL_SIZE = 14;
    private static final double SMALL_SIZE = 10.5;
    private static final double TITLE_WIDTH = 328;
    private static final int MOST_USUAL_LINES = 3;
    private static final double LEADING = 1.5;
    private static final double USUAL_OPINION_HEIGHT = 144;
    private static final double SMALLEST_OPINION_HEIGHT = 48;

    static FormLayout fitting(String title) {
        double size = lines(title, USUAL_SIZE) <= MOST_USUAL_LINES ? USUAL_SIZE : SMALL_SIZE;
        double taken = lines(title, size) * size * LEADING - USUAL_SIZE * LEADING;
        double left = Math.max(SMALLEST_OPINION_HEIGHT, USUAL_OPINION_HEIGHT - Math.max(0, taken));
        return new FormLayout(size, left);
    }

    private static int lines(String title, double size) {
        return (int) Math.ceil(title.length() / Math.floor(TITLE_WIDTH / size));
    }

    Map<String, Object> content() {
        int opinionLines = (int) (opinionHeight / (USUAL_SIZE * LEADING));
        return Map.of(
                "titleSize",
                titleSize,
                "titleLine",
                titleSize * LEADING,
                "opinionHeight",
                opinionHeight,
                "opinionSpace",
                "\n".repeat(opinionLines),
                STYLE_SIZES,
                Map.of("FormTitle", titleSize));
    }
}
