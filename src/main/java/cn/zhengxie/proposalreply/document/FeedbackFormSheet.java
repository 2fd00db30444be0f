package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.organization.Questionnaire;
import cn.zhengxie.proposalreply.proposal.ProposalKind;

/**
 * The blank 征询意见表 that goes with a letter.
 *
 * @param kind whose words it uses
 * @param questions what it asks
 * @param proposalNumber e.g. 110
 * @param unit 办理单位 by its short name
 * @param proposalTitle 提案标题
 * @param committee who gets the filled form, by name: the proposal committee
 * @param supervision and the supervision bureau
 * @param page address of the addressee's own page, printed as a QR code, or null where he has none
 */
public record FeedbackFormSheet(
        ProposalKind kind,
        Questionnaire questions,
        String proposalNumber,
        String unit,
        String proposalTitle,
        String committee,
        String supervision,
        String page) {

    /** The same form for an addressee who can also fill it in there. */
    FeedbackFormSheet withPage(String address) {
        return new FeedbackFormSheet(
                kind, questions, proposalNumber, unit, proposalTitle, committee, supervision, address);
    }
}
