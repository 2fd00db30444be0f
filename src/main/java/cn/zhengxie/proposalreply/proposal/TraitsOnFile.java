package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.deadline.CaseTraits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the deadline policy wants to know of a case, read off its file. */
@Component
class TraitsOnFile implements CaseTraits {

    /** How the numbers of proposals handed in between two sessions (闭会期间) begin, and the words lists use for them. */
    private static final String BETWEEN_SESSIONS_NUMBER = "闭";

    private final ProposalRepository repository;

    TraitsOnFile(ProposalRepository repository) {
        this.repository = repository;
    }

    @Override
    @Transactional(readOnly = true)
    public Traits of(String proposalId) {
        return repository
                .findById(proposalId)
                .map(ProposalRow::proposal)
                .map(TraitsOnFile::traits)
                .orElse(Traits.ORDINARY);
    }

    private static Traits traits(Proposal proposal) {
        Kind kind = proposal.kind() == ProposalKind.NPC_SUGGESTION ? Kind.SUGGESTION : Kind.PROPOSAL;
        return new Traits(kind, category(proposal), proposal.key());
    }

    private static Category category(Proposal proposal) {
        if (isBetweenSessions(proposal)) {
            return Category.BETWEEN_SESSIONS;
        }
        return proposal.firstSignatory().type() == Proposer.Type.COLLECTIVE ? Category.COLLECTIVE : Category.ORDINARY;
    }

    private static boolean isBetweenSessions(Proposal proposal) {
        String category = proposal.category() == null ? "" : proposal.category();
        return proposal.number().startsWith(BETWEEN_SESSIONS_NUMBER)
                || category.contains("平时")
                || category.contains("闭会");
    }
}
