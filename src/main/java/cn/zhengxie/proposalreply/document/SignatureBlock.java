package cn.zhengxie.proposalreply.document;

import java.util.Map;

/**
 * 落款 of a sealed letter as GB/T 9704 wants it: the date ends four characters before the right edge, the agency stands above its
 * middle. A name too long for that moves both to the left.
 *
 * @param agency how many characters before the right edge the agency's name ends
 * @param date how many the date does
 */
record SignatureBlock(double agency, double date) {

    /** Place of the room at the right of paragraphs by style, in characters, for DOCX templates. */
    static final String STYLE_MARGINS = "styleMargins";

    private static final double USUAL = 4;
    private static final int FIRST_WIDE = 0x2E80;

    static SignatureBlock fitting(String agency, String date) {
        double beside = (width(agency) - width(date)) / 2;
        double dateEnds = Math.max(USUAL, beside);
        return new SignatureBlock(dateEnds - beside, dateEnds);
    }

    Map<String, Object> content() {
        return Map.of(
                "signatureEnds", Math.min(agency, date), STYLE_MARGINS, Map.of("Agency", agency, "LetterDate", date));
    }

    /** Digits and Latin letters are half as wide as 汉字. */
    private static double width(String text) {
        return text.codePoints()
                .mapToDouble(character -> character < FIRST_WIDE ? 0.5 : 1)
                .sum();
    }
}
