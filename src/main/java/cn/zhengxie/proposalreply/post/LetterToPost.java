package cn.zhengxie.proposalreply.post;

import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import java.time.LocalDate;

/**
 * A sealed letter that waits to be posted.
 *
 * @param number of the proposal, by which lists name the letter
 * @param letterTitle 对第110号提案的答复
 * @param addressee with honorific, e.g. 徐博雅委员
 * @param documentNumber null where the letter has none of ours
 */
public record LetterToPost(
        String proposalId,
        ProposalKind kind,
        String number,
        String title,
        String letterTitle,
        String documentNumber,
        String addressee,
        LocalDate sealedOn,
        Recipient recipient) {

    /** Without one it can't be posted. */
    public boolean hasAddress() {
        return recipient.address() != null && !recipient.address().isBlank();
    }
}
