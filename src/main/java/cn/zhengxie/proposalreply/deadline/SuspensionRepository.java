package cn.zhengxie.proposalreply.deadline;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SuspensionRepository extends Repository<SuspensionRow, Long> {

    SuspensionRow saveAndFlush(SuspensionRow row);

    List<SuspensionRow> findByProposalIdOrderById(String proposalId);

    Optional<SuspensionRow> findByProposalIdAndUnitAndRoundAndUntilOnIsNull(String proposalId, String unit, int round);

    Optional<SuspensionRow> findFirstByProposalIdAndUnitAndRoundOrderByUntilOnDesc(
            String proposalId, String unit, int round);
}
