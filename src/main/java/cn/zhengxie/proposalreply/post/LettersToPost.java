package cn.zhengxie.proposalreply.post;

import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.DocumentNumbers;
import cn.zhengxie.proposalreply.signoff.SignOffs;
import cn.zhengxie.proposalreply.signoff.SignedReply;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters of a unit that lie on its office's desk for the post. */
@Component
@Transactional(readOnly = true)
public class LettersToPost {

    private final Dispatch dispatch;
    private final Proposals proposals;
    private final Assignments assignments;
    private final SignOffs signOffs;
    private final DocumentNumbers numbers;

    LettersToPost(
            Dispatch dispatch,
            Proposals proposals,
            Assignments assignments,
            SignOffs signOffs,
            DocumentNumbers numbers) {
        this.dispatch = dispatch;
        this.proposals = proposals;
        this.assignments = assignments;
        this.signOffs = signOffs;
        this.numbers = numbers;
    }

    /** The oldest first; not those of cases that were withdrawn or taken from the unit before they left. */
    public List<LetterToPost> of(String unit) {
        return dispatch.waitingForPost(unit).stream()
                .filter(recipient -> isUnderway(recipient.round()))
                .map(this::letter)
                .toList();
    }

    private boolean isUnderway(Round round) {
        return proposals.get(round.proposalId()).state() != ProposalState.WITHDRAWN
                && assignments.of(round.proposalId()).stream()
                        .anyMatch(held -> held.isHolding() && held.unit().equals(round.unit()));
    }

    LetterToPost letter(Recipient recipient) {
        Proposal proposal = proposals.get(recipient.round().proposalId());
        return new LetterToPost(
                proposal.id(),
                proposal.kind(),
                proposal.number(),
                proposal.title(),
                "对" + proposal.replyTitle(recipient.round()),
                numbers.issuedFor(recipient.round()).orElse(null),
                recipient.isAddressee() ? proposal.addressed(recipient.position()) : recipient.name(),
                signOffs.find(recipient.round()).map(SignedReply::sealedOn).orElse(null),
                recipient);
    }
}
