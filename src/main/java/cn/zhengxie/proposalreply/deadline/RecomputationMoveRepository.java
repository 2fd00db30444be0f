package cn.zhengxie.proposalreply.deadline;

import java.util.List;
import org.springframework.data.repository.Repository;

interface RecomputationMoveRepository extends Repository<RecomputationMoveRow, Long> {

    RecomputationMoveRow save(RecomputationMoveRow row);

    List<RecomputationMoveRow> findByRecomputationIdOrderById(long recomputationId);
}
