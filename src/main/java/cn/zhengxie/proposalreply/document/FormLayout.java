package cn.zhengxie.proposalreply.document;

import java.util.List;
import java.util.Map;

/**
 * Keeps the feedback form on its one page: a long title takes smaller type, many lines to rate stand closer together, and what both
 * take from the page is given by the room for opinions.
 *
 * @param titleSize type size of the title in points
 * @param ratingSize type size of the lines to rate and of what may be ticked
 * @param ratingHeight height of such a line
 * @param opinionHeight room for opinions in points
 */
record FormLayout(double titleSize, double ratingSize, double ratingHeight, double opinionHeight) {

    /** Place of the type sizes by style, for DOCX templates. */
    static final String STYLE_SIZES = "styleSizes";

    private static final double USUAL_SIZE = 14;
    private static final double SMALL_SIZE = 10.5;
    private static final double TITLE_WIDTH = 328;
    private static final int MOST_USUAL_LINES = 3;
    private static final double LEADING = 1.5;
    private static final double USUAL_OPINION_HEIGHT = 144;
    private static final double SMALLEST_OPINION_HEIGHT = 48;
    private static final double USUAL_RATING_HEIGHT = 31.75;
    private static final double CLOSE_RATING_HEIGHT = 18;
    private static final double CLOSE_RATING_SIZE = 11.5;
    private static final int USUAL_DIMENSIONS = 4;

    /** Less room for opinions than three lines would be no form that asks for them. */
    private static final double OPINION_HEIGHT_WORTH_CLOSE_LINES = 72;

    /** Widths on the paper: how much of a dimension's and of a level's name one line holds in the usual size. */
    private static final int USUAL_DIMENSION_LENGTH = 5;

    private static final double LEVELS_WIDTH = 255;
    private static final double CELL_PADDING = 8;

    static FormLayout fitting(String title, List<String> dimensions, List<String> levels) {
        double size = lines(title, USUAL_SIZE) <= MOST_USUAL_LINES ? USUAL_SIZE : SMALL_SIZE;
        double taken = Math.max(0, lines(title, size) * size * LEADING - USUAL_SIZE * LEADING);
        double usual = opinions(taken, dimensions.size(), USUAL_RATING_HEIGHT);
        if (usual >= OPINION_HEIGHT_WORTH_CLOSE_LINES || dimensions.size() <= USUAL_DIMENSIONS) {
            double ratingSize = holds(dimensions, levels) ? USUAL_SIZE : CLOSE_RATING_SIZE;
            return new FormLayout(size, ratingSize, USUAL_RATING_HEIGHT, Math.max(SMALLEST_OPINION_HEIGHT, usual));
        }
        double close = opinions(taken, dimensions.size(), CLOSE_RATING_HEIGHT);
        return new FormLayout(size, CLOSE_RATING_SIZE, CLOSE_RATING_HEIGHT, Math.max(SMALLEST_OPINION_HEIGHT, close));
    }

    private static double opinions(double takenByTitle, int dimensions, double ratingHeight) {
        double takenByRatings = (dimensions + 1) * ratingHeight - (USUAL_DIMENSIONS + 1) * USUAL_RATING_HEIGHT;
        return USUAL_OPINION_HEIGHT - takenByTitle - takenByRatings;
    }

    private static boolean holds(List<String> dimensions, List<String> levels) {
        double levelLength = (LEVELS_WIDTH / levels.size() - CELL_PADDING) / USUAL_SIZE;
        return dimensions.stream().allMatch(name -> name.length() <= USUAL_DIMENSION_LENGTH)
                && levels.stream().allMatch(name -> name.length() <= levelLength);
    }

    private static int lines(String title, double size) {
        return (int) Math.ceil(title.length() / Math.floor(TITLE_WIDTH / size));
    }

    Map<String, Object> content() {
        // Rows of a word processor are a little higher than what they hold.
        int opinionLines =
                (int) (opinionHeight / (USUAL_SIZE * LEADING)) - (ratingHeight < USUAL_RATING_HEIGHT ? 1 : 0);
        return Map.of(
                "titleSize",
                titleSize,
                "titleLine",
                titleSize * LEADING,
                "ratingSize",
                ratingSize,
                "ratingHeight",
                ratingHeight,
                "opinionHeight",
                opinionHeight,
                "opinionSpace",
                "\n".repeat(opinionLines),
                STYLE_SIZES,
                Map.of("FormTitle", titleSize, "Rated", ratingSize));
    }
}
