package cn.zhengxie.proposalreply.document;

import java.time.LocalDate;
import java.util.stream.Collectors;

/** Numbers as titles write them: 七届四次, 十二届, 二十一; and dates: 二〇二〇年十一月六日. */
public final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] UNITS = {"", "十", "百", "千"};

    private ChineseNumerals() {}

    /**
     * The number in Chinese, e.g. 二十一 for 21 and 一百零五 for 105.
     *
     * @param number from 0 to 9999
     */
    public static String of(int number) {
        if (number < 0 || number > 9999) {
            throw new IllegalArgumentException("no Chinese numeral for " + number);
        }
        if (number < 10) {
            return digit(number);
        }
        String numeral = spelled(number);
        // 十二, not 一十二; but 一百一十二.
        return number < 20 ? numeral.substring(1) : numeral;
    }

    /** The day, its year digit by digit. */
    public static String date(LocalDate day) {
        String year = String.valueOf(day.getYear())
                .chars()
                .mapToObj(digit -> digit == '0' ? "〇" : digit(digit - '0'))
                .collect(Collectors.joining());
        return "%s年%s月%s日".formatted(year, of(day.getMonthValue()), of(day.getDayOfMonth()));
    }

    private static String spelled(int number) {
        StringBuilder numeral = new StringBuilder();
        boolean gap = false;
        for (int place = UNITS.length - 1, power = 1000; place >= 0; place--, power /= 10) {
            int value = number / power % 10;
            if (value == 0) {
                gap = !numeral.isEmpty();
                continue;
            }
            numeral.append(gap ? digit(0) : "").append(digit(value)).append(UNITS[place]);
            gap = false;
        }
        return numeral.toString();
    }

    private static String digit(int value) {
        return DIGITS.substring(value, value + 1);
    }
}
