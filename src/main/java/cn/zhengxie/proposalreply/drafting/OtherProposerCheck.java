package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.proposal.Proposer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody who signed another proposal, named as its 委员 or 代表, or a salutation that is not for this one's proposers. */
@Component
@Order(4)
class OtherProposerCheck implements DraftCheck {

    private static final String TITLE = "(?:等)?(?:委员(?!会)|代表(?!大会|团|队|性|着|了|作|处|人))";
    private static final Pattern SALUTATION =
            Pattern.compile("^\\s*(?:尊敬的|敬爱的)?(\\p{IsHan}{2,4}?)等?(?:委员|代表)(?:同志)?[：:，,！!]");

    @Override
    public List<Objection> objections(DraftAtHand draft) {
        List<String> own =
                draft.proposal().proposers().stream().map(Proposer::name).toList();
        Stream<String> greeted = greeted(draft.body()).filter(name -> !own.contains(name)).stream();
        Stream<String> named = draft.otherProposers().stream().filter(name -> named(name, draft.body(), own));
        return Stream.concat(greeted, named)
                .distinct()
                .map(name -> Objection.block("正文中出现了“%s”，不是本案的提案者，请核对".formatted(name)))
                .toList();
    }

    private static Optional<String> greeted(String body) {
        Matcher salutation = SALUTATION.matcher(body);
        return salutation.find() ? Optional.of(salutation.group(1)) : Optional.empty();
    }

    /** Not where it is only the end of an own proposer's longer name. */
    private static boolean named(String name, String body, List<String> own) {
        String without = own.stream()
                .filter(longer -> longer.contains(name))
                .reduce(body, (text, longer) -> text.replace(longer, ""));
        return Pattern.compile(Pattern.quote(name) + TITLE).matcher(without).find();
    }
}
