package cn.zhengxie.proposalreply.proposal;

import java.util.List;

/** What is entered for a case; see {@link Proposal} for the fields. */
public record NewProposal(
        ProposalKind kind,
        int committee,
        int session,
        String number,
        String title,
        String category,
        boolean key,
        String content,
        List<Proposer> proposers,
        InitialAssignment assignment) {

    public String id() {
        return kind.businessKey(committee, session, number);
    }
}
