package cn.zhengxie.proposalreply.proposal;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people write it into lists: 2020-08-10, 2020/8/10, 2020.8.10 or 2020年8月10日. */
final class WrittenDate {

    private static final Pattern SEPARATED = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern CHINESE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    private WrittenDate() {}

    /** Why it is no day: half a sentence for the official. */
    static final class NoSuchDay extends Exception {
        NoSuchDay(String why) {
            super(why);
        }
    }

    static LocalDate parse(String text) throws NoSuchDay {
        Matcher separated = SEPARATED.matcher(text);
        if (separated.matches()) {
            return day(separated.group(1), separated.group(3), separated.group(4));
        }
        Matcher chinese = CHINESE.matcher(text);
        if (chinese.matches()) {
            return day(chinese.group(1), chinese.group(2), chinese.group(3));
        }
        throw new NoSuchDay(EnteredText.quoted(text) + "不是日期，请写成 2020-08-10 这样");
    }

    private static LocalDate day(String writtenYear, String writtenMonth, String writtenDay) throws NoSuchDay {
        int year = Integer.parseInt(writtenYear);
        int month = Integer.parseInt(writtenMonth);
        int day = Integer.parseInt(writtenDay);
        if (month < 1 || month > 12) {
            throw new NoSuchDay("没有%d月".formatted(month));
        }
        if (day < 1 || day > Month.of(month).length(Year.isLeap(year))) {
            boolean dependsOnYear = month == 2 && day == 29;
            throw new NoSuchDay((dependsOnYear ? year + "年" : "") + "%d月没有%d日".formatted(month, day));
        }
        return LocalDate.of(year, month, day);
    }
}
