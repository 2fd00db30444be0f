package cn.zhengxie.proposalreply.document;

/** Numbers as titles write them: 七届四次, 十二届, 二十一. */
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
