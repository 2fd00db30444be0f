package cn.zhengxie.proposalreply.proposal;

import java.time.LocalDate;

/**
 * How far a case that comes in under way has been handled outside the system (补录), for the unit that answers.
 *
 * @param section code of the section that drafts, null where the case is only acknowledged; so is drafter, a login name
 * @param reply the letter that has gone out, or null
 */
public record Progress(LocalDate acknowledgedOn, String section, String drafter, PaperReply reply) {

    /**
     * A reply on paper.
     *
     * @param year of its 发文字号, whose word is the unit's
     * @param sequence the number itself
     * @param promise what it promises to have done by a day, or null; so is promisedBy
     * @param signedBy name of who signed it
     * @param repliedOn day on which the last addressee was sent it
     */
    public record PaperReply(
            int year,
            int sequence,
            String resultClass,
            String promise,
            LocalDate promisedBy,
            String signedBy,
            LocalDate signedOn,
            LocalDate repliedOn) {}
}
