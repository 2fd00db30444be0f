package cn.zhengxie.proposalreply.drafting;

import java.util.List;
import java.util.regex.Pattern;

/** The first paragraph of a letter, which names the proposal: 您提出的《……》（第110号）收悉. */
final class Opening {

    private static final Pattern NAMES_THE_PROPOSAL = Pattern.compile("收悉|提出的|提交的|交办的");

    /** A salutation or a line of courtesy may stand before it. */
    private static final int WITHIN = 3;

    private Opening() {}

    /** The paragraph, empty where the text has none that names a proposal. */
    static String of(String body) {
        List<String> first = body.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(WITHIN)
                .toList();
        return first.stream()
                .filter(line -> NAMES_THE_PROPOSAL.matcher(line).find())
                .findFirst()
                .orElse("");
    }
}
