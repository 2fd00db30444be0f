package cn.zhengxie.proposalreply.publication;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** E-mail addresses, except those of authorities. */
record Emails() implements MaskingRule {

    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9][A-Za-z0-9._%+-]{0,63} ?@ ?[A-Za-z0-9-]{1,63}(?: ?\\. ?[A-Za-z0-9-]{1,63}){1,4}");

    private static final Pattern AUTHORITY = Pattern.compile("(?i)[@.](?:gov|mil)\\.cn$");

    @Override
    public MaskingKind kind() {
        return MaskingKind.EMAIL;
    }

    @Override
    public Stream<Span> find(String text) {
        return EMAIL.matcher(text).results().map(Span::of).filter(email -> !AUTHORITY
                .matcher(email.in(text).replace(" ", ""))
                .find());
    }
}
