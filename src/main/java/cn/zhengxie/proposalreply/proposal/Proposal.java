package cn.zhengxie.proposalreply.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case as registered.
 *
 * @param id business key, e.g. {@code ta-7-4-110}
 * @param committee 届
 * @param session 次
 * @param number a string: {@code 110}, {@code 来信1}, {@code 闭08}
 * @param category 类别, free text of the list, or null
 * @param key whether it is a 重点提案
 * @param content text of the proposal, or null where only its title is known
 * @param proposers in the order of their signatures
 */
public record Proposal(
        String id,
        ProposalKind kind,
        int committee,
        int session,
        String number,
        String title,
        String category,
        boolean key,
        String content,
        LocalDate registeredOn,
        ProposalState state,
        List<Proposer> proposers) {

    private static final Pattern WORD_AND_NUMBER = Pattern.compile("([^0-9A-Za-z]+)([0-9A-Za-z].*)");

    /** Each proposer as letters address him: 徐博雅委员, for a suggestion 代表; a collective by its name. */
    public String addressed(int position) {
        Proposer proposer = proposer(position);
        if (proposer.type() == Proposer.Type.COLLECTIVE) {
            return proposer.name();
        }
        return proposer.name() + kind.honorific();
    }

    /** How papers name it: 第110号; a number that begins with a word has it before: 来信第1号. */
    public String cited() {
        return cited(number);
    }

    /** The same of any number. */
    public static String cited(String number) {
        Matcher parts = WORD_AND_NUMBER.matcher(number);
        return parts.matches() ? "%s第%s号".formatted(parts.group(1), parts.group(2)) : "第%s号".formatted(number);
    }

    /** Title of a letter that answers it: 第110号提案的答复, from the second round on 的再次答复. */
    public String replyTitle(Round round) {
        return "%s%s的%s答复%s"
                .formatted(cited(), kind.label(), round.number() > 1 ? "再次" : "", round.isCorrection() ? "（更正）" : "");
    }

    /** The proposer at that place of the signatures, the first one is 1. */
    public Proposer proposer(int position) {
        return proposers.stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow();
    }

    public Proposer firstSignatory() {
        return proposers.get(0);
    }
}
