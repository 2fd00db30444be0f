package cn.zhengxie.proposalreply.drafting;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A point of the proposal that the letter does not take up: too few of the point's words, by pairs of characters, stand in the
 * letter. Words that every proposal and every letter has do not count.
 */
@Component
@Order(10)
class UnansweredPointsCheck implements DraftCheck {

    /** Share of a point's pairs that must stand in the letter. */
    private static final double TAKEN_UP = 0.4;

    private static final Pattern NO_WORDS = Pattern.compile(
            "建议|提案|进一步|加快|加强|加大|推进|完善|提高|提升|做好|工作|力度|建立|健全|制定|出台|开展|促进|强化|积极|切实|尽快|相关|有关|问题|方面|措施|机制|[的了和与在对及等是为将请应要并或、，。；：“”（）()\\p{P}\\s]");

    @Override
    public List<Objection> objections(DraftAtHand draft) {
        String body = draft.body();
        return draft.points().stream()
                .filter(point -> !isTakenUp(point, body))
                .map(point -> Objection.hint("提案要点“%s”似乎没有答复，请核对".formatted(point)))
                .toList();
    }

    private static boolean isTakenUp(String point, String body) {
        Set<String> pairs = pairs(point);
        long found = pairs.stream().filter(body::contains).count();
        return found >= TAKEN_UP * pairs.size();
    }

    private static Set<String> pairs(String point) {
        return NO_WORDS.splitAsStream(point)
                .flatMap(words ->
                        IntStream.range(0, words.length() - 1).mapToObj(index -> words.substring(index, index + 2)))
                .collect(Collectors.toSet());
    }
}
