package cn.zhengxie.proposalreply.deadline;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RecomputationRepository extends Repository<RecomputationRow, Long> {

    RecomputationRow saveAndFlush(RecomputationRow row);

    Optional<RecomputationRow> findById(long id);

    List<RecomputationRow> findByFinishedAtIsNullOrderById();

    List<RecomputationRow> findTop20ByOrderByIdDesc();

    /** Takes the turn until the end of the transaction; false while another node has it. */
    @Query(nativeQuery = true, value = "select pg_try_advisory_xact_lock(hashtext('recomputation'))")
    boolean takeTurn();
}
