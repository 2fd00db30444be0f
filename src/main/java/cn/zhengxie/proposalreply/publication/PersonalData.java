package cn.zhengxie.proposalreply.publication;

import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Jurisdiction.Policy.PublishedName;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.TelephoneNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes personal data out of texts: first what a case's proposers have entered, then whatever looks like such data. */
final class PersonalData {

    private static final int AROUND = 12;

    private final List<MaskingRule> rules;

    private PersonalData(List<MaskingRule> rules) {
        this.rules = rules;
    }

    /** A text without its personal data, and what was taken out. */
    record Masked(String text, List<Masking> maskings) {}

    /** @param rule the index of the rule that found it */
    private record Found(Span span, int rule) {

        private boolean touches(Found next) {
            return next.span.start() < span.end();
        }

        private Found with(Found other) {
            return new Found(
                    new Span(span.start(), Math.max(span.end(), other.span.end())), Math.min(rule, other.rule));
        }
    }

    static PersonalData of(List<Proposer> proposers, Jurisdiction jurisdiction) {
        List<Proposer> persons = proposers.stream()
                .filter(proposer -> proposer.type() == Proposer.Type.INDIVIDUAL)
                .toList();
        PublishedName published = jurisdiction.policy().publishedName();
        return new PersonalData(List.of(
                new KnownTelephones(entered(proposers, Proposer::telephone)
                        .map(TelephoneNumbers::of)
                        .toList()),
                KnownTexts.emails(entered(proposers, Proposer::email).toList()),
                KnownTexts.addresses(entered(persons, Proposer::address).toList()),
                new IdentityNumbers(),
                new BankCards(),
                Telephones.of(jurisdiction),
                new Emails(),
                new Addresses(),
                Names.of(published, persons.stream().map(Proposer::name).toList())));
    }

    /** @param place part of the letter the text is */
    Masked mask(String text, String place) {
        if (text == null) {
            return new Masked(null, List.of());
        }
        StringBuilder masked = new StringBuilder();
        List<Masking> maskings = new ArrayList<>();
        int done = 0;
        for (Found found : found(text)) {
            MaskingRule rule = rules.get(found.rule());
            String original = found.span().in(text);
            String shown = rule.shown(original);
            masked.append(text, done, found.span().start()).append(shown);
            maskings.add(new Masking(rule.kind(), original, shown, place, context(found.span(), text)));
            done = found.span().end();
        }
        return new Masked(masked.append(text.substring(done)).toString(), maskings);
    }

    /** In their order; those that touch each other are one. */
    private List<Found> found(String text) {
        String halfWidth = HalfWidth.of(text);
        List<Found> all = IntStream.range(0, rules.size())
                .boxed()
                .flatMap(rule -> rules.get(rule).find(halfWidth).map(span -> new Found(span, rule)))
                .sorted(Comparator.comparingInt((Found found) -> found.span().start())
                        .thenComparingInt(Found::rule))
                .toList();
        List<Found> apart = new ArrayList<>();
        for (Found next : all) {
            int last = apart.size() - 1;
            if (last >= 0 && apart.get(last).touches(next)) {
                apart.set(last, apart.get(last).with(next));
            } else {
                apart.add(next);
            }
        }
        return apart;
    }

    private static String context(Span span, String text) {
        return (span.before(text, AROUND) + span.in(text) + span.behind(text, AROUND))
                .replaceAll("\\s*\\R\\s*", "")
                .strip();
    }

    private static Stream<String> entered(List<Proposer> proposers, Function<Proposer, String> data) {
        return proposers.stream()
                .map(data)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .distinct();
    }
}
