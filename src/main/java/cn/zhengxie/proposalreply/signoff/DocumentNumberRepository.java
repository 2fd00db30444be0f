package cn.zhengxie.proposalreply.signoff;

import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.DocumentNumberRow.State;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DocumentNumberRepository extends Repository<DocumentNumberRow, Long> {

    DocumentNumberRow saveAndFlush(DocumentNumberRow row);

    List<DocumentNumberRow> findByProposalIdOrderById(String proposalId);

    Optional<DocumentNumberRow> findByUnitAndWordAndYearAndSequence(String unit, String word, int year, int sequence);

    Optional<DocumentNumberRow> findByProposalIdAndUnitAndRoundAndEditionAndState(
            String proposalId, String unit, int round, int edition, State state);

    default Optional<DocumentNumberRow> issuedFor(Round round) {
        return findByProposalIdAndUnitAndRoundAndEditionAndState(
                round.proposalId(), round.unit(), round.number(), round.edition(), State.ISSUED);
    }
}
