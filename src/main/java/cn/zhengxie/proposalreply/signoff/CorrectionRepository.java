package cn.zhengxie.proposalreply.signoff;

import cn.zhengxie.proposalreply.proposal.Round;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CorrectionRepository extends Repository<CorrectionRow, Long> {

    CorrectionRow saveAndFlush(CorrectionRow row);

    @Query("""
            select c from CorrectionRow c where c.proposalId = :#{#round.proposalId()} and c.unit = :#{#round.unit()}
              and c.round = :#{#round.number()} order by c.edition""")
    List<CorrectionRow> ofRound(Round round);

    @Query("""
            select c from CorrectionRow c where c.proposalId = :#{#letter.proposalId()} and c.unit = :#{#letter.unit()}
              and c.round = :#{#letter.number()} and c.edition = :#{#letter.edition()}""")
    Optional<CorrectionRow> find(Round letter);

    @Query("select c from CorrectionRow c where c.proposalId = :proposalId and c.unit = :unit and c.state = RUNNING")
    Optional<CorrectionRow> running(String proposalId, String unit);
}
