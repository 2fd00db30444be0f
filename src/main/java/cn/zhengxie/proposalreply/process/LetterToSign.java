package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.publication.PublishableReply;
import java.time.LocalDate;
import java.util.List;

/**
 * A letter as the pages of 签发 show it.
 *
 * @param proposers by name, the first signatory first
 * @param classMeaning of the 办理结果, e.g. 已解决或采纳
 * @param publicityReason why it is not published, null where it is
 * @param publishable the letter as it would be published, with everything that is taken out
 * @param due until when the letter must leave, null where unknown; so is time, how long that is in words
 * @param opinions what was said on the way to the signer, in order
 * @param correcting which letter it corrects and why, null for the reply itself
 * @param earlierSteps steps to which it may go back
 */
record LetterToSign(
        String taskId,
        Round round,
        String unitName,
        String number,
        String title,
        String proposers,
        String resultClass,
        String classMeaning,
        String publicity,
        String publicityReason,
        PublishableReply publishable,
        LocalDate due,
        String time,
        boolean late,
        String text,
        List<Talk> contacts,
        List<Opinion> opinions,
        String correcting,
        List<EarlierStep> earlierSteps) {

    public String businessKey() {
        return round.proposalId();
    }

    public String unit() {
        return round.unit();
    }

    /** A talk with a proposer: when and how, and what came of it. */
    record Talk(String facts, String summary) {}

    /** What somebody said at his step. */
    record Opinion(String step, String official, LocalDate on, String words) {}

    /** A step before this one. */
    record EarlierStep(String task, String label) {}
}
