package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.proposal.Round;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReplyDraftRepository extends Repository<ReplyDraftRow, Long> {

    ReplyDraftRow saveAndFlush(ReplyDraftRow row);

    Optional<ReplyDraftRow> findByProposalIdAndUnitAndRoundAndEdition(
            String proposalId, String unit, int round, int edition);

    default Optional<ReplyDraftRow> find(Round round) {
        return findByProposalIdAndUnitAndRoundAndEdition(
                round.proposalId(), round.unit(), round.number(), round.edition());
    }
}
