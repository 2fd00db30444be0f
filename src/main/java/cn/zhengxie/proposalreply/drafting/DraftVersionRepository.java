package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.proposal.Round;
import java.util.List;
import org.springframework.data.repository.Repository;

interface DraftVersionRepository extends Repository<DraftVersionRow, Long> {

    DraftVersionRow saveAndFlush(DraftVersionRow row);

    List<DraftVersionRow> findByProposalIdAndUnitAndRoundAndEditionOrderByNumber(
            String proposalId, String unit, int round, int edition);

    default List<DraftVersion> of(Round round) {
        return findByProposalIdAndUnitAndRoundAndEditionOrderByNumber(
                        round.proposalId(), round.unit(), round.number(), round.edition())
                .stream()
                .map(DraftVersionRow::version)
                .toList();
    }
}
