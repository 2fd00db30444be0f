package cn.zhengxie.proposalreply.assignment;

import cn.zhengxie.proposalreply.assignment.HandlingUnit.State;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.repository.Repository;

interface HandlingUnitRepository extends Repository<HandlingUnitRow, Long> {

    Set<State> GONE = Set.of(State.RETURNED, State.REASSIGNED);

    HandlingUnitRow saveAndFlush(HandlingUnitRow row);

    List<HandlingUnitRow> findByProposalIdOrderById(String proposalId);

    Optional<HandlingUnitRow> findByProposalIdAndUnitAndStateNotIn(String proposalId, String unit, Set<State> states);

    /** The unit's part in the case while it holds it. */
    default HandlingUnitRow holding(String proposalId, String unit) {
        return findByProposalIdAndUnitAndStateNotIn(proposalId, unit, GONE)
                .orElseThrow(() -> new NoSuchElementException("该单位不承办这件提案"));
    }
}
