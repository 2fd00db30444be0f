package cn.zhengxie.proposalreply.signoff;

import cn.zhengxie.proposalreply.proposal.Round;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SignOffRepository extends Repository<SignOffRow, Long> {

    SignOffRow saveAndFlush(SignOffRow row);

    Optional<SignOffRow> findByProposalIdAndUnitAndRoundAndEdition(
            String proposalId, String unit, int round, int edition);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select s from SignOffRow s where s.proposalId = :#{#letter.proposalId()} and s.unit = :#{#letter.unit()}
              and s.round = :#{#letter.number()} and s.edition = :#{#letter.edition()}""")
    Optional<SignOffRow> lock(Round letter);

    default Optional<SignOffRow> find(Round round) {
        return findByProposalIdAndUnitAndRoundAndEdition(
                round.proposalId(), round.unit(), round.number(), round.edition());
    }
}
