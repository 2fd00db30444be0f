package cn.zhengxie.proposalreply.signoff;

import cn.zhengxie.proposalreply.proposal.Round;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SignOffRepository extends Repository<SignOffRow, Long> {

    SignOffRow saveAndFlush(SignOffRow row);

    Optional<SignOffRow> findByProposalIdAndUnitAndRound(String proposalId, String unit, int round);

    default Optional<SignOffRow> find(Round round) {
        return findByProposalIdAndUnitAndRound(round.proposalId(), round.unit(), round.number());
    }
}
