package cn.zhengxie.proposalreply.proposal;

import java.util.stream.Collectors;

/** Text as people type or paste it, made clean: what is blank becomes null, so that nothing else needs to ask. */
final class EnteredText {

    private static final int LONGEST_QUOTATION = 40;

    private EnteredText() {}

    /** One line: breaks made inside a cell to fit its width are taken out. */
    static String line(String entered) {
        String passage = passage(entered);
        if (passage == null) {
            return null;
        }
        return passage.replace('\t', ' ').lines().map(EnteredText::trimmed).collect(Collectors.joining());
    }

    /** A text of several lines. */
    static String passage(String entered) {
        if (entered == null) {
            return null;
        }
        String trimmed = trimmed(entered).replace("\r\n", "\n");
        return trimmed.isEmpty() ? null : trimmed;
    }

    static boolean isBlank(String entered) {
        return passage(entered) == null;
    }

    static String withoutBlanks(String entered) {
        return entered.codePoints()
                .filter(character -> !isBlank(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What was entered, in quotation marks, for the sentence about it. */
    static String quoted(String entered) {
        boolean tooLong = length(entered) > LONGEST_QUOTATION;
        String shown =
                tooLong ? entered.substring(0, entered.offsetByCodePoints(0, LONGEST_QUOTATION)) + "……" : entered;
        return "“" + shown + "”";
    }

    /** Length as people and the database count it. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether every character can be shown and stored: no control characters, no halves of characters. */
    static boolean isPrintable(String text) {
        return text.codePoints().allMatch(EnteredText::isPrintable);
    }

    private static boolean isPrintable(int character) {
        boolean layout = character == '\n' || character == '\r' || character == '\t';
        return layout || !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }

    private static String trimmed(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    /** Blanks of every kind, those of Chinese typesetting, of web pages, and byte order marks included. */
    private static boolean isBlank(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\u200B'
                || character == '\uFEFF';
    }
}
