package cn.zhengxie.proposalreply.publication;

import cn.zhengxie.proposalreply.proposal.TelephoneNumbers;
import java.util.List;
import java.util.stream.Stream;

/** The telephones that are entered for a case's proposers, however they are written. */
record KnownTelephones(List<TelephoneNumbers> numbers) implements MaskingRule {

    @Override
    public MaskingKind kind() {
        return MaskingKind.TELEPHONE;
    }

    @Override
    public Stream<Span> find(String text) {
        return numbers.stream()
                .flatMap(known -> known.in(text))
                .map(Span::of)
                .filter(number -> !isWithinAnother(number, text));
    }

    /** A short number stands by chance in a longer one; 86 before a mobile is its country's. */
    private static boolean isWithinAnother(Span number, String text) {
        String before = number.before(text, 2);
        boolean follows = !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
        String behind = number.behind(text, 1);
        boolean goesOn = !behind.isEmpty() && Character.isDigit(behind.charAt(0));
        return goesOn || follows && !before.equals("86");
    }
}
