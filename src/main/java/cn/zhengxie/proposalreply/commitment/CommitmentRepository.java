package cn.zhengxie.proposalreply.commitment;

import cn.zhengxie.proposalreply.proposal.Round;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CommitmentRepository extends Repository<CommitmentRow, Long> {

    CommitmentRow saveAndFlush(CommitmentRow row);

    List<CommitmentRow> findByProposalIdOrderById(String proposalId);

    boolean existsByProposalIdAndState(String proposalId, Commitment.State state);

    @Query("""
            select count(c) > 0 from CommitmentRow c where c.proposalId = :#{#round.proposalId()}
              and c.unit = :#{#round.unit()} and c.roundNumber = :#{#round.number()}""")
    boolean existsIn(Round round);
}
