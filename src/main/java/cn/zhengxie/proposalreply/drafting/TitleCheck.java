package cn.zhengxie.proposalreply.drafting;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The title of another proposal where the letter names its own. A shortened title is none. */
@Component
@Order(3)
class TitleCheck implements DraftCheck {

    private static final List<Pattern> TITLES = List.of(
            Pattern.compile("(?:提出|提交|交办)的[^，。；《“\"]{0,16}[《“\"]([^》”\"]{4,100})[》”\"]"),
            Pattern.compile("[《“\"]([^》”\"]{4,100})[》”\"]的?(?:提案|建议|[（(](?:提案|建议)?第)"),
            Pattern.compile("(?:提出|提交|交办)的(?:第[^号，。]{1,12}号)?(?:提案|建议)?(关于[^，。；《》“”\"（(]{4,100}?的(?:提案|建议))"));

    @Override
    public List<Objection> objections(DraftAtHand draft) {
        String own = essence(draft.proposal().title());
        String opening = Opening.of(draft.body());
        return TITLES.stream()
                .flatMap(pattern -> pattern.matcher(opening).results())
                .map(result -> result.group(1))
                .distinct()
                .filter(written -> !names(essence(written), own))
                .map(written -> Objection.block("开头写的标题是“%s”，本案标题是“%s”，请核对"
                        .formatted(written, draft.proposal().title())))
                .toList();
    }

    private static boolean names(String written, String own) {
        return Stream.of(written, own).noneMatch(String::isEmpty) && (own.contains(written) || written.contains(own));
    }

    /** What is left without 关于……的建议, punctuation and blanks. */
    private static String essence(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC)
                .replaceAll("[\\p{P}\\p{S}\\s]", "")
                .replaceFirst("^关于", "")
                .replaceFirst("的?(?:若干|几点)?(?:意见)?(?:提案|建议|议案)$", "");
    }
}
