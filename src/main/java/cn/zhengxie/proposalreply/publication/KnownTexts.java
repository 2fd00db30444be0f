package cn.zhengxie.proposalreply.publication;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is entered for a case's proposers, as it was entered; blanks and the width of its characters make no difference. */
record KnownTexts(MaskingKind kind, List<Pattern> texts) implements MaskingRule {

    private static final Pattern PROVINCE_CITY_DISTRICT = Pattern.compile(
            "^(?:[\\p{IsHan}]{1,8}?(?:省|自治区))?(?:[\\p{IsHan}]{1,8}?[市州盟])?(?:[\\p{IsHan}]{1,8}?[区县旗市])?");

    /** Below that an address names a place, and nobody's home. */
    private static final Pattern EXACT = Pattern.compile("\\d|[一二三四五六七八九十百]+(?:号|室|单元|栋|幢|楼|组|户|队)");

    static KnownTexts emails(Collection<String> emails) {
        return new KnownTexts(
                MaskingKind.EMAIL,
                emails.stream().map(HalfWidth::of).map(KnownTexts::loosely).toList());
    }

    /** Each address, and the same without province, city and district. */
    static KnownTexts addresses(Collection<String> addresses) {
        return new KnownTexts(
                MaskingKind.ADDRESS,
                addresses.stream()
                        .map(address -> HalfWidth.of(address).replaceAll("\\s", ""))
                        .flatMap(address -> Stream.of(
                                address, PROVINCE_CITY_DISTRICT.matcher(address).replaceFirst("")))
                        .filter(address -> EXACT.matcher(address).find())
                        .distinct()
                        .map(KnownTexts::loosely)
                        .toList());
    }

    @Override
    public Stream<Span> find(String text) {
        return texts.stream().flatMap(known -> known.matcher(text).results()).map(Span::of);
    }

    private static Pattern loosely(String text) {
        return Pattern.compile(HalfWidth.loosely(text), Pattern.CASE_INSENSITIVE);
    }
}
