package cn.zhengxie.proposalreply.drafting;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The number of another proposal: where the letter names its own it blocks, elsewhere it is a hint. */
@Component
@Order(1)
class NumberCheck implements DraftCheck {

    private static final String NUMBER = "\\s*([0-9０-９A-Za-z来信闭平会议\\-－—\\s]{1,12}?)\\s*";
    private static final List<Pattern> MENTIONS = List.of(
            Pattern.compile("第" + NUMBER + "号(?:重点)?(?:委员|代表|政协|人大)?(?:提案|建议)"),
            Pattern.compile("(?:提案|建议)[》”\"]?[（(]?(?:提案|建议)?第" + NUMBER + "号"),
            Pattern.compile("[》”\"]的?(?:提案|建议)?[（(](?:提案|建议)?第?" + NUMBER + "号[）)]"));

    /** Said of a proposal of another year, or one that is answered together with this. */
    private static final Pattern OTHER_ON_PURPOSE = Pattern.compile("并案|合并|一并|去年|上年|往年|历年|此前|曾|[0-9]{4}年|届.{0,8}次");

    @Override
    public List<Objection> objections(DraftAtHand draft) {
        String own = plain(draft.proposal().number());
        String body = draft.body().replace(draft.proposal().cited(), "第%s号".formatted(own));
        String opening = Opening.of(body);
        List<Objection> found = new ArrayList<>();
        for (String number : mentioned(opening)) {
            if (!plain(number).equals(own)) {
                found.add(Objection.block("开头写的是第%s号，本案是第%s号，请核对编号"
                        .formatted(number, draft.proposal().number())));
            }
        }
        for (String sentence : body.replace(opening, "").split("[。；！？\\n]")) {
            if (OTHER_ON_PURPOSE.matcher(sentence).find()) {
                continue;
            }
            for (String number : mentioned(sentence)) {
                if (!plain(number).equals(own)) {
                    found.add(Objection.hint("正文提到第%s号，不是本案的编号，请核对".formatted(number)));
                }
            }
        }
        return found;
    }

    private static Set<String> mentioned(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        for (Pattern mention : MENTIONS) {
            for (Matcher matcher = mention.matcher(text); matcher.find(); ) {
                numbers.add(matcher.group(1).strip());
            }
        }
        return numbers;
    }

    /** Half width, without blanks and leading zeros, one kind of hyphen. */
    private static String plain(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("[\\p{Pd}]", "-")
                .replaceFirst("^0+(?=.)", "");
    }
}
