package cn.zhengxie.proposalreply.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates as Chinese sentences have them. */
public final class ChineseDate {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日");

    private ChineseDate() {}

    /** 2020年10月1日. */
    public static String full(LocalDate date) {
        return date.format(FULL);
    }

    /** 10月1日, with its year where it is another than the one spoken of. */
    static String inYear(LocalDate date, int year) {
        return date.getYear() == year ? date.format(SHORT) : full(date);
    }

    /** 10月1日, 10月1日至8日, 1月24日至2月2日, or with years where they are others than the one spoken of. */
    static String range(LocalDate first, LocalDate last, int year) {
        String from = inYear(first, year);
        if (first.equals(last)) {
            return from;
        }
        boolean sameMonth = first.getYear() == last.getYear() && first.getMonth() == last.getMonth();
        return from + "至" + (sameMonth ? last.getDayOfMonth() + "日" : inYear(last, first.getYear()));
    }

    /** 周六. */
    static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE);
    }
}
