package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.proposal.ProposalKind;
import java.time.LocalDate;
import java.util.List;

/**
 * The 发文稿纸 on top of a letter that goes from desk to desk: what the leader needs to know before he signs, on one sheet.
 *
 * @param kind whose words it uses
 * @param documentNumber null before it is issued
 * @param letterTitle of the letter, on one line
 * @param resultClass letter and meaning, e.g. B（正在解决或列入计划解决）
 * @param drafter who wrote it, with section and day
 * @param dueOn until when the letter must leave, null where unknown
 * @param nomination 拟办意见, null where there is none; so is instruction
 * @param opinions of the steps between draft and signature, in their order; null where a step has not been taken
 * @param contacts talks with the proposers, one line each
 * @param coHandlers units whose opinions the letter needs
 * @param signature what the signer wrote, null while the box waits for his hand
 */
public record CoverSheet(
        ProposalKind kind,
        String agency,
        String documentNumber,
        String letterTitle,
        String proposalNumber,
        String proposalTitle,
        String addressee,
        String copies,
        String resultClass,
        String publicity,
        String drafter,
        LocalDate dueOn,
        String nomination,
        String instruction,
        List<Opinion> opinions,
        List<String> contacts,
        List<String> coHandlers,
        String signature) {

    /** What a checker said at his step; null text leaves room for his hand. */
    public record Opinion(String step, String text) {}

    public CoverSheet {
        opinions = List.copyOf(opinions);
        contacts = List.copyOf(contacts);
        coHandlers = List.copyOf(coHandlers);
    }
}
