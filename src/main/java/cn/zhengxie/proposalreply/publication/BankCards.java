package cn.zhengxie.proposalreply.publication;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers of bank cards: with the right check digit, or called one; accounts of authorities stay. */
record BankCards() implements MaskingRule {

    private static final int AROUND = 16;

    private static final Pattern CARD = Pattern.compile(
            "(?<!\\d)\\d{4}%1$s\\d{4}%1$s\\d{4}%1$s\\d{4}(?:%1$s\\d{1,3})?(?!\\d|\\.\\d|[A-Za-z])".formatted(APART));

    private static final Pattern OF_A_BANK = Pattern.compile("^(?:62|4|5[1-5]|955)");
    private static final Pattern CALLED_ONE = Pattern.compile("(?:卡号|银行卡|储蓄卡|账号|帐号|账户|帐户)[^，。；,;]{0,8}$");
    private static final Pattern PUBLIC = Pattern.compile("(?:专户|专用账户|对公|国库|财政|捐赠)[^，。；;]{0,12}$");

    @Override
    public MaskingKind kind() {
        return MaskingKind.BANK_CARD;
    }

    @Override
    public Stream<Span> find(String text) {
        return CARD.matcher(text).results().map(Span::of).filter(number -> isPrivate(number, text));
    }

    private static boolean isPrivate(Span number, String text) {
        String before = number.before(text, AROUND);
        if (PUBLIC.matcher(before).find()) {
            return false;
        }
        String digits = number.in(text).replaceAll("\\D", "");
        boolean card = OF_A_BANK.matcher(digits).find() && isChecked(digits) && !OtherNumbers.isOne(number, text);
        return card || CALLED_ONE.matcher(before).find();
    }

    /** Every second digit from the right counts twice (Luhn). */
    private static boolean isChecked(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int counted = place % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
