package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.deadline.Extension.State;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ExtensionRepository extends Repository<ExtensionRow, Long> {

    ExtensionRow saveAndFlush(ExtensionRow row);

    List<ExtensionRow> findByProposalIdOrderById(String proposalId);

    Optional<ExtensionRow> findById(long id);

    Optional<ExtensionRow> findByProposalIdAndUnitAndRoundAndStateIn(
            String proposalId, String unit, int round, List<State> states);
}
