package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.proposal.Round;
import java.util.List;
import org.springframework.data.repository.Repository;

interface DraftVersionRepository extends Repository<DraftVersionRow, Long> {

    DraftVersionRow saveAndFlush(DraftVersionRow row);

    List<DraftVersionRow> findByProposalIdAndUnitAndRoundOrderByNumber(String proposalId, String unit, int round);

    default List<DraftVersion> of(Round round) {
        return findByProposalIdAndUnitAndRoundOrderByNumber(round.proposalId(), round.unit(), round.number()).stream()
                .map(DraftVersionRow::version)
                .toList();
    }
}
