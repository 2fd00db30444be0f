package cn.zhengxie.proposalreply.drafting;

import java.nio.charset.Charset;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/** A letter's text as nobody writes it: of one of some kinds, all of it following from a seed. */
record RandomBody(String kind, String text) {

    private static final String[] KINDS = {"文种混排", "表情符号", "长词", "控制字符", "标记", "标点", "短行", "任意码位", "生僻字", "长文", "超长"};
    private static final String[] MARKUP = {
        "<b>",
        "</p>",
        "<img src=x>",
        "&amp;",
        "]]>",
        "{{header}}",
        "${x}",
        "[[${y}]]",
        "<!--",
        "\"",
        "'",
        "th:text=",
        "\\",
        "%s"
    };
    private static final String MARKS = "，。、；：？！（）〔〕《》“”‘’—…·～,.;:?!()[]{}%‰℃";
    private static final Charset DAILY = Charset.forName("GB2312");
    private static final int LONGEST = 100_000;
    private static final int USUAL = 3_000;

    static RandomBody of(long seed) {
        Random random = new Random(seed);
        // Only every twentieth text is as long as a letter may be, or longer.
        int kind = random.nextInt(20) == 0 ? KINDS.length - 1 - random.nextInt(2) : random.nextInt(KINDS.length - 2);
        int length = 1 + random.nextInt(USUAL);
        String text =
                switch (KINDS[kind]) {
                    case "文种混排" -> of(random, length, index -> mixed(random));
                    case "表情符号" ->
                        of(
                                random,
                                length,
                                index -> random.nextInt(5) == 0 ? 0x1F300 + random.nextInt(700) : han(random));
                    case "长词" -> of(random, 10 * length, index -> 'a' + random.nextInt(26));
                    case "控制字符" ->
                        of(random, length, index -> random.nextInt(3) == 0 ? random.nextInt(0xA0) : han(random));
                    case "标记" -> markup(random, length);
                    case "标点" -> of(random, length, index -> MARKS.charAt(random.nextInt(MARKS.length())));
                    case "短行" -> of(random, length, index -> random.nextInt(3) == 0 ? '\n' : han(random));
                    case "任意码位" -> of(random, length, index -> random.nextInt(0x110000));
                    case "生僻字" ->
                        of(
                                random,
                                length,
                                index -> random.nextInt(4) == 0 ? 0x20000 + random.nextInt(0xA6DF) : han(random));
                    case "长文" -> of(random, LONGEST, index -> index % 400 == 0 ? '\n' : mixed(random));
                    default -> of(random, LONGEST + 1 + length, index -> han(random));
                };
        return new RandomBody(
                KINDS[kind], text.length() > LONGEST && kind < KINDS.length - 1 ? text.substring(0, LONGEST) : text);
    }

    private static String of(Random random, int length, IntUnaryOperator character) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < length; index++) {
            text.appendCodePoint(character.applyAsInt(index));
        }
        return text.toString();
    }

    private static String markup(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(MARKUP[random.nextInt(MARKUP.length)]).appendCodePoint(han(random));
        }
        return text.toString();
    }

    private static int mixed(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> 'A' + random.nextInt(58);
            case 1 -> '0' + random.nextInt(10);
            case 2 -> 0x3B1 + random.nextInt(24);
            case 3 -> MARKS.charAt(random.nextInt(MARKS.length()));
            default -> han(random);
        };
    }

    /** Of the 3,755 in daily use. */
    private static int han(Random random) {
        byte[] level1 = {(byte) (0xB0 + random.nextInt(39)), (byte) (0xA1 + random.nextInt(94))};
        return new String(level1, DAILY).codePointAt(0);
    }
}
