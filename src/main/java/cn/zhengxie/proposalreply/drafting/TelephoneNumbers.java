package cn.zhengxie.proposalreply.drafting;

import java.util.stream.Stream;

/** Finds a telephone number in a text however it is set: in groups, with hyphens, in digits of full width. */
final class TelephoneNumbers {

    /** Of fewer digits anything may be. */
    private static final int SHORTEST = 7;

    private static final int MOST_BETWEEN_DIGITS = 3;
    private static final String BETWEEN_DIGITS = "()（）+.．·−";
    private static final String OTHER_NUMBER = "[、，,;；/]|或";
    private static final String COUNTRY_CODE = "^86(?=1\\d{10}$)";

    private TelephoneNumbers() {}

    /** @param entered as entered for a proposer: one number or several, or null */
    static boolean stand(String entered, String text) {
        if (entered == null) {
            return false;
        }
        String digits = digits(text);
        return numbers(entered).anyMatch(digits::contains);
    }

    /** Blanks stand within a number, and between two. */
    private static Stream<String> numbers(String entered) {
        return Stream.of(entered.split(OTHER_NUMBER))
                .flatMap(number -> Stream.concat(Stream.of(number), Stream.of(number.split("\\s+"))))
                .map(number -> digits(number).replaceAll("\\D", "").replaceFirst(COUNTRY_CODE, ""))
                .filter(number -> number.length() >= SHORTEST)
                .distinct();
    }

    /** The text's digits; a blank for what parts two numbers. */
    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        int between = 0;
        for (int character : text.codePoints().toArray()) {
            if (Character.isDigit(character)) {
                digits.append(Character.digit(character, 10));
                between = 0;
            } else if (!isBetweenDigits(character) || ++between > MOST_BETWEEN_DIGITS) {
                digits.append(' ');
            }
        }
        return digits.toString();
    }

    private static boolean isBetweenDigits(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || Character.getType(character) == Character.FORMAT
                || BETWEEN_DIGITS.indexOf(character) >= 0;
    }
}
