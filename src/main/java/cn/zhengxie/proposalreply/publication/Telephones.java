package cn.zhengxie.proposalreply.publication;

import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Unit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mobile telephones, and landlines of persons: those of offices, hotlines and service numbers are there to be called. */
record Telephones(List<String> publicNumbers) implements MaskingRule {

    private static final int AROUND = 16;
    private static final int SHORTEST = 7;

    private static final String APART = "[ \\p{Pd}\\p{Cf}·−.]{0,2}";
    private static final String END = "(?!\\d|\\.\\d)";

    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(?:(?:\\+|00)?86%1$s)?".formatted(APART)
            + "(?:1[3-9]\\d%1$s\\d{4}%1$s\\d{4}|1[3-9]\\d%1$s\\d{3}%1$s\\d{5}|1[3-9]\\d{2}%1$s\\d{3}%1$s\\d{4}|1[3-9]\\d{3}%1$s\\d{6})"
                    .formatted(APART)
            + END);

    private static final String AREA = "(?:10|2\\d|[3-9]\\d{2})";

    private static final Pattern LANDLINE = Pattern.compile(
            "(?<!\\d)(?:(?:\\+|00)86%1$s0?%2$s|\\(0%2$s\\)|0%2$s)%1$s[2-9]\\d{2,3}%1$s\\d{4}(?:\\s?[转-]\\s?\\d{1,6})?"
                            .formatted(APART, AREA)
                    + END);

    private static final String LOCAL = "[2-9]\\d{6,7}" + END;
    private static final Pattern NAMED = Pattern.compile(
            "(?:电话|座机|固话|宅电|联系方式|致电|拨打|[Tt][Ee][Ll])(?:号码)?(?:[为是:.]|\\s){0,3}((?:%1$s)(?:[、,;/或 ]{1,2}%1$s)*)"
                    .formatted(LOCAL));

    private static final Pattern SERVICE =
            Pattern.compile("(?:热线|服务|咨询|监督|举报|投诉|值班|办公|窗口|客服|报修|抢修|应急|受理|公开|传真|总机|单位)[^，。；,;]{0,8}$");

    /** The telephones of the city's units are public. */
    static Telephones of(Jurisdiction jurisdiction) {
        return new Telephones(jurisdiction.units().stream()
                .map(Unit::telephone)
                .filter(number -> number != null)
                .map(Telephones::digits)
                .filter(number -> number.length() >= SHORTEST)
                .toList());
    }

    @Override
    public MaskingKind kind() {
        return MaskingKind.TELEPHONE;
    }

    @Override
    public Stream<Span> find(String text) {
        Stream<Span> mobiles =
                MOBILE.matcher(text).results().map(Span::of).filter(number -> !OtherNumbers.isOne(number, text));
        Stream<Span> landlines = Stream.concat(
                        LANDLINE.matcher(text).results().map(Span::of),
                        NAMED.matcher(text).results().map(found -> Span.of(found, 1)))
                .filter(number -> !OtherNumbers.isOne(number, text))
                .filter(number -> !isPublic(number, text));
        return Stream.concat(mobiles, landlines);
    }

    private boolean isPublic(Span number, String text) {
        String dialled = digits(number.in(text));
        return publicNumbers.stream().anyMatch(dialled::endsWith)
                || SERVICE.matcher(number.before(text, AROUND)).find();
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
