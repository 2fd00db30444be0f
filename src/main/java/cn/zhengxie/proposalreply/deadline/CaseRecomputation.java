package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.organization.Official;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One case of a recomputation, in a transaction of its own, with everything that moves along in the engine. */
@Service
class CaseRecomputation {

    private final DeadlineRepository rows;
    private final RecomputationMoveRepository moves;
    private final Reckoning reckoning;
    private final BusinessDates dates;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    CaseRecomputation(
            DeadlineRepository rows,
            RecomputationMoveRepository moves,
            Reckoning reckoning,
            BusinessDates dates,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.moves = moves;
        this.reckoning = reckoning;
        this.dates = dates;
        this.audit = audit;
        this.events = events;
    }

    /** Counts the case's running deadlines; once counted, counting again changes nothing. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recompute(long recomputationId, String cause, String proposalId, WorkingCalendar days) {
        for (DeadlineRow row : rows.lockRunning(proposalId)) {
            Deadline before = row.deadline();
            if (row.recount(reckoning.again(row, days))) {
                Deadline now = rows.saveAndFlush(row).deadline();
                note(recomputationId, cause, before, now);
                events.publishEvent(new DeadlineMoved(before, now));
            }
        }
    }

    private void note(long recomputationId, String cause, Deadline before, Deadline now) {
        boolean moved = !before.due().equals(now.due());
        if (moved || before.provisional() != now.provisional()) {
            moves.save(new RecomputationMoveRow(recomputationId, Recomputation.Move.of(before, now)));
        }
        if (moved) {
            DeadlineKey key = now.key();
            String what = "%s期限由%s改为%s".formatted(key.step().label(), before.due(), now.due());
            Act act = Act.of(key.proposalId(), key.unit(), key.round(), "期限重算", dates.today(), what);
            audit.record(act.because(cause), Official.SYSTEM);
        }
    }
}
