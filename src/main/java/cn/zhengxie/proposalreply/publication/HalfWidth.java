package cn.zhengxie.proposalreply.publication;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with digits, letters and signs of full width as those of half width, character for character. */
final class HalfWidth {

    private static final char FIRST = '！';
    private static final char LAST = '～';
    private static final int DISTANCE = FIRST - '!';

    private HalfWidth() {}

    static String of(String text) {
        StringBuilder half = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            half.append(of(text.charAt(index)));
        }
        return half.toString();
    }

    /** A pattern's text that finds these characters, blanks and unseen ones between them or not. */
    static String loosely(String text) {
        return text.replaceAll("\\s", "")
                .codePoints()
                .mapToObj(character -> Pattern.quote(Character.toString(character)))
                .collect(Collectors.joining("[ \\p{Cf}]{0,2}"));
    }

    private static char of(char character) {
        if (character >= FIRST && character <= LAST) {
            return (char) (character - DISTANCE);
        }
        return switch (character) {
            case '\u3000', '\u00A0', '\t' -> ' ';
            case '•', '‧', '・' -> '·';
            default -> character;
        };
    }
}
