package cn.zhengxie.proposalreply.publication;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 身份证号码 of 18 places with the right check digit, or called one, and the old ones of 15. */
record IdentityNumbers() implements MaskingRule {

    private static final int AROUND = 12;
    private static final String PROVINCE = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])";
    private static final String DAY = "(?:0[1-9]|1[0-2])%1$s(?:0[1-9]|[12]\\d|3[01])".formatted(APART);

    private static final Pattern EIGHTEEN =
            Pattern.compile("(?<!\\d)%s\\d{4}%s(?:18|19|20)\\d{2}%s%s%s\\d{3}%s[\\dXx](?![\\dA-Za-z])"
                    .formatted(PROVINCE, APART, APART, DAY, APART, APART));
    private static final Pattern FIFTEEN =
            Pattern.compile("(?<!\\d)%s\\d{4}%s\\d{2}%s%s\\d{3}(?!\\d|\\.\\d)".formatted(PROVINCE, APART, DAY, APART));

    private static final Pattern CALLED_ONE = Pattern.compile("(?:身份证|证件)[^，。；,;]{0,6}$");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    @Override
    public MaskingKind kind() {
        return MaskingKind.IDENTITY_NUMBER;
    }

    @Override
    public Stream<Span> find(String text) {
        Stream<Span> long18 = EIGHTEEN.matcher(text)
                .results()
                .map(Span::of)
                .filter(number -> isCalledOne(number, text) || isChecked(number.in(text)));
        Stream<Span> old15 = FIFTEEN.matcher(text)
                .results()
                .map(Span::of)
                .filter(number -> isCalledOne(number, text) || !OtherNumbers.isOne(number, text));
        return Stream.concat(long18, old15);
    }

    private static boolean isCalledOne(Span number, String text) {
        return CALLED_ONE.matcher(number.before(text, AROUND)).find();
    }

    private static boolean isChecked(String number) {
        String places = number.replaceAll("[^\\dXx]", "").toUpperCase();
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += WEIGHTS[place] * (places.charAt(place) - '0');
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length()) == places.charAt(WEIGHTS.length);
    }
}
