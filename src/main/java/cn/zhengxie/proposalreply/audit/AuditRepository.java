package cn.zhengxie.proposalreply.audit;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Append and read only: no method here changes or removes a row. */
interface AuditRepository extends Repository<AuditRow, Long> {

    AuditRow save(AuditRow row);

    List<AuditRow> findByProposalIdOrderById(String proposalId);
}
