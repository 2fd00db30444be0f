package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.proposal.Round;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DissatisfactionRepository extends Repository<DissatisfactionRow, Long> {

    DissatisfactionRow saveAndFlush(DissatisfactionRow row);

    Optional<DissatisfactionRow> findByProposalIdAndUnitAndRoundNumber(String proposalId, String unit, int roundNumber);

    default Optional<DecidedDissatisfaction> of(Round round) {
        return findByProposalIdAndUnitAndRoundNumber(round.proposalId(), round.unit(), round.number())
                .map(DissatisfactionRow::decided);
    }
}
