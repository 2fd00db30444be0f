package cn.zhengxie.proposalreply.document;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Text made fit for print: nothing that XML forbids, no blanks that justification would stretch. */
final class PrintedText {

    /** What XML 1.0 does not allow, the other control characters, and the marks that only order bytes. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFEFF\\uFFFE\\uFFFF&&[^\\n]]");

    private static final String CHINESE =
            "[\\p{IsHan}\\p{InCJK_Symbols_and_Punctuation}“”‘’—…" + "\\p{InHalfwidth_and_Fullwidth_Forms}]";
    private static final Pattern BLANKS_BESIDE_CHINESE =
            Pattern.compile("(?<=%1$s)[ \\u00A0]+(?=\\p{ASCII})|(?<=\\p{ASCII})[ \\u00A0]+(?=%1$s)".formatted(CHINESE));

    private PrintedText() {}

    /** The text without control characters; lines stay lines, null becomes empty. */
    static String clean(String text) {
        if (text == null) {
            return "";
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        return UNPRINTABLE.matcher(lines).replaceAll("").strip();
    }

    /** Without the blanks that people type between Chinese and digits or Latin letters. */
    static String close(String text) {
        return BLANKS_BESIDE_CHINESE.matcher(text).replaceAll("");
    }

    /** Clean and on one line. */
    static String line(String text) {
        return clean(text).replace('\n', ' ');
    }

    static String date(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
