package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.proposal.Round;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReplyDraftRepository extends Repository<ReplyDraftRow, Long> {

    ReplyDraftRow saveAndFlush(ReplyDraftRow row);

    Optional<ReplyDraftRow> findByProposalIdAndUnitAndRound(String proposalId, String unit, int round);

    default Optional<ReplyDraftRow> find(Round round) {
        return findByProposalIdAndUnitAndRound(round.proposalId(), round.unit(), round.number());
    }
}
