package cn.zhengxie.proposalreply.publication;

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
