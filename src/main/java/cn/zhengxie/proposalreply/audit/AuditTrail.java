package cn.zhengxie.proposalreply.audit;

import cn.zhengxie.proposalreply.organization.Official;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only record of every act. The table refuses UPDATE and DELETE by a trigger. */
@Service
public class AuditTrail {

    private final AuditRepository repository;
    private final Clock clock;

    AuditTrail(AuditRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Writes the act in the transaction of what was done; without one there is nothing to record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act, Official by) {
        repository.save(new AuditRow(act, by, null, clock.instant()));
    }

    /** Writes an act that somebody entered for another, who did it: who entered it acts on that official's behalf. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act, Official by, Official onBehalfOf) {
        repository.save(new AuditRow(act, by, onBehalfOf.id(), clock.instant()));
    }

    /** Everything done to a case, in the order it was entered. */
    @Transactional(readOnly = true)
    public List<AuditEntry> of(String proposalId) {
        return repository.findByProposalIdOrderById(proposalId).stream()
                .map(AuditRow::entry)
                .toList();
    }
}
