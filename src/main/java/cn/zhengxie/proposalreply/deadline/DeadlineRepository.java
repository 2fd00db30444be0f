package cn.zhengxie.proposalreply.deadline;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeadlineRepository extends Repository<DeadlineRow, Long> {

    String BY_KEY = """
            select d from DeadlineRow d where d.proposalId = :#{#key.proposalId()} and d.unit = :#{#key.unit()}
              and d.round = :#{#key.round()} and d.step = :#{#key.step()}
              and d.recipientId is not distinct from :#{#key.recipientId()}""";

    DeadlineRow saveAndFlush(DeadlineRow row);

    List<DeadlineRow> findByUnitAndStepAndMetOnIsNullAndDroppedOnIsNullOrderByDueAscProposalIdAsc(
            String unit, DeadlineStep step);

    List<DeadlineRow> findByProposalIdOrderById(String proposalId);

    @Query(
            "select distinct d.proposalId from DeadlineRow d where d.metOn is null and d.droppedOn is null order by d.proposalId")
    List<String> casesWithRunningDeadlines();

    @Query(
            "select d from DeadlineRow d where d.proposalId = :proposalId and d.metOn is null and d.droppedOn is null order by d.id")
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<DeadlineRow> lockRunning(String proposalId);

    @Query(BY_KEY)
    Optional<DeadlineRow> find(DeadlineKey key);

    @Query(BY_KEY)
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<DeadlineRow> lock(DeadlineKey key);
}
