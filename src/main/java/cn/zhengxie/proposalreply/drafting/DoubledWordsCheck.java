package cn.zhengxie.proposalreply.drafting;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A word written twice. Words that are doubled by nature are none. */
@Component
@Order(8)
class DoubledWordsCheck implements DraftCheck {

    private static final Pattern PARTICLE_TWICE =
            Pattern.compile("的的(?!确|士)|在在|和和(?!美|气|睦|谐)|及及|将将|与与|我我|并并|已已|对对(?!碰)|把把|(?<!为)了了(?!解|如|然)");
    private static final Pattern WORD_TWICE = Pattern.compile("(\\p{IsHan}{2,10})\\1");

    /** Verbs that are doubled to say a little, and measures to say each. */
    private static final Set<String> DOUBLED_BY_NATURE =
            Set.of("研究", "讨论", "考虑", "商量", "了解", "学习", "休息", "许多", "很多", "好多", "不断", "逐个", "反复", "多次");

    @Override
    public List<Objection> objections(DraftAtHand draft) {
        Stream<MatchResult> words = WORD_TWICE
                .matcher(draft.body())
                .results()
                .filter(result -> !DOUBLED_BY_NATURE.contains(result.group(1)))
                .filter(result -> !result.group(1).matches("一.|(.)\\1"));
        return Stream.concat(PARTICLE_TWICE.matcher(draft.body()).results(), words)
                .map(MatchResult::group)
                .distinct()
                .map(twice -> Objection.hint("“%s”重复，是否多写了".formatted(twice)))
                .toList();
    }
}
