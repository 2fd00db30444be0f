package cn.zhengxie.proposalreply.proposal;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Telephone numbers in a text however they are set: in groups, with hyphens, in digits of full width. */
public final class TelephoneNumbers {

    /** Of fewer digits anything may be. */
    private static final int SHORTEST = 7;

    private static final String BETWEEN_DIGITS = "[\\s\\p{Z}\\p{Pd}\\p{Cf}()（）+.．·−]{0,3}";
    private static final String OTHER_NUMBER = "[、，,;；/]|或";
    private static final String COUNTRY_CODE = "^86(?=1\\d{10}$)";

    private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}(\\d{7,8})");

    private final List<Pattern> numbers;

    private TelephoneNumbers(List<Pattern> numbers) {
        this.numbers = numbers;
    }

    /** @param entered as entered for somebody: one number or several, or null */
    public static TelephoneNumbers of(String entered) {
        if (entered == null) {
            return new TelephoneNumbers(List.of());
        }
        // Blanks stand within a number, and between two.
        return new TelephoneNumbers(Stream.of(entered.split(OTHER_NUMBER))
                .flatMap(number -> Stream.concat(Stream.of(number), Stream.of(number.split("\\s+"))))
                .map(number -> digits(number).replaceFirst(COUNTRY_CODE, ""))
                .flatMap(TelephoneNumbers::withAndWithoutAreaCode)
                .filter(number -> number.length() >= SHORTEST)
                .distinct()
                .map(TelephoneNumbers::anySetting)
                .toList());
    }

    public boolean standIn(String text) {
        return numbers.stream().anyMatch(number -> number.matcher(text).find());
    }

    /** Where they stand in the text. */
    public Stream<MatchResult> in(String text) {
        return numbers.stream().flatMap(number -> number.matcher(text).results());
    }

    /** The text with something else in their place. */
    public String replacedIn(String text, String replacement) {
        String replaced = text;
        for (Pattern number : numbers) {
            replaced = number.matcher(replaced).replaceAll(replacement);
        }
        return replaced;
    }

    private static String digits(String number) {
        return number.codePoints()
                .filter(Character::isDigit)
                .mapToObj(digit -> String.valueOf(Character.digit(digit, 10)))
                .collect(Collectors.joining());
    }

    /** Within the city a landline is dialled, and written, without its area code. */
    private static Stream<String> withAndWithoutAreaCode(String number) {
        Matcher landline = LANDLINE.matcher(number);
        return landline.matches() ? Stream.of(number, landline.group(1)) : Stream.of(number);
    }

    private static Pattern anySetting(String digits) {
        return Pattern.compile(digits.chars()
                .mapToObj(digit -> "[%c%c]".formatted(digit, digit - '0' + '０'))
                .collect(Collectors.joining(BETWEEN_DIGITS)));
    }
}
