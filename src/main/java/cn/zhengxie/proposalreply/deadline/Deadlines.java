package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.DeadlineRow.RungRow;
import cn.zhengxie.proposalreply.organization.Official;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every deadline of every case: opened at its anchor, met when the step is done, chased while it is not. */
@Service
@Transactional
public class Deadlines {

    private final DeadlineRepository repository;
    private final Reckoning reckoning;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deadlines(
            DeadlineRepository repository,
            Reckoning reckoning,
            EntityManager entities,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.reckoning = reckoning;
        this.entities = entities;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a deadline, or counts it anew where its anchor has moved or it was met before; open already, it changes nothing. Rungs before today are
     * left out: a case entered late is not chased for what nobody could know.
     */
    public Deadline open(DeadlineKey key, LocalDate anchor) {
        DeadlineRow row = repository.lock(key).orElseGet(() -> new DeadlineRow(key));
        if (row.anchoredOn(anchor) && row.isRunning()) {
            return row.deadline();
        }
        row.set(anchor, reckoning.reckon(key, anchor), LocalDate.now(clock));
        return repository.saveAndFlush(row).deadline();
    }

    /** Counts a running deadline from another day, and moves what waits for it. */
    public void anchorAnew(DeadlineKey key, LocalDate anchor) {
        repository.lock(key).filter(DeadlineRow::isRunning).ifPresent(row -> {
            Deadline before = row.deadline();
            Deadline now = open(key, anchor);
            if (!now.equals(before)) {
                events.publishEvent(new DeadlineMoved(before, now));
            }
        });
    }

    /** The step is done; what is not chased by then is not chased any more. */
    public void meet(DeadlineKey key, LocalDate on) {
        repository.lock(key).filter(row -> row.metOn == null).ifPresent(row -> {
            row.metOn = on;
            events.publishEvent(new DeadlineEnded(key, key.step().label() + "已办", Official.SYSTEM));
        });
    }

    /** A unit loses the case: its deadlines do not run any more, though what they were for was not done. */
    public void drop(String proposalId, String unit, String why, Official by) {
        running(proposalId).filter(row -> row.key().unit().equals(unit)).forEach(row -> drop(row, why, by));
    }

    /** The case ends for all its units. */
    public void drop(String proposalId, String why, Official by) {
        running(proposalId).forEach(row -> drop(row, why, by));
    }

    /** What it was for need not be done, for the time being or for ever. */
    public void drop(DeadlineKey key, String why, Official by) {
        repository.find(key).filter(DeadlineRow::isRunning).ifPresent(row -> drop(row, why, by));
    }

    private Stream<DeadlineRow> running(String proposalId) {
        return repository.findByProposalIdOrderById(proposalId).stream().filter(DeadlineRow::isRunning);
    }

    private void drop(DeadlineRow row, String why, Official by) {
        repository.lock(row.key());
        row.droppedOn = LocalDate.now(clock);
        events.publishEvent(new DeadlineEnded(row.key(), why, by));
    }

    @Transactional(readOnly = true)
    public List<Deadline> of(String proposalId) {
        return repository.findByProposalIdOrderById(proposalId).stream()
                .map(DeadlineRow::deadline)
                .toList();
    }

    /** What a unit has still to do of that kind, the next first. */
    @Transactional(readOnly = true)
    public List<Deadline> running(String unit, DeadlineStep step) {
        return repository
                .findByUnitAndStepAndMetOnIsNullAndDroppedOnIsNullOrderByDueAscProposalIdAsc(unit, step)
                .stream()
                .map(DeadlineRow::deadline)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Deadline> find(DeadlineKey key) {
        return repository.find(key).map(DeadlineRow::deadline);
    }

    /**
     * Performs every rung up to today that is not recorded yet, each exactly once, and plans the next; returns their names. Each is published
     * as {@link RungReached}.
     */
    public List<String> climb(DeadlineKey key) {
        return climb(key, Set.of());
    }

    /** The same, but those who have done their part already are not told. */
    public List<String> climb(DeadlineKey key, Set<Audience> done) {
        DeadlineRow row = repository.lock(key).orElseThrow();
        // What this transaction read before it had the lock may have been climbed by another in between.
        entities.refresh(row);
        if (!row.isRunning() || row.isSuspended()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        planLadder(row, today);
        List<RungRow> due = row.rungs.stream()
                .filter(rung -> rung.recordedAt == null && !rung.on.isAfter(today))
                .sorted(Comparator.comparing(rung -> rung.on))
                .toList();
        due.forEach(rung -> {
            rung.leaveOut(done);
            record(row, rung, today);
        });
        repository.saveAndFlush(row);
        return due.stream().map(rung -> rung.name).toList();
    }

    /** Plans the overdue rungs up to today, and the one after, so that everybody sees what comes next. */
    private void planLadder(DeadlineRow row, LocalDate today) {
        LadderRungs ladder = reckoning.ladder(row);
        boolean ahead = false;
        for (int number = 1; ladder.has(number) && !ahead; number++) {
            RungRow rung = ladder.rung(number);
            row.plan(rung);
            ahead = rung.on.isAfter(today);
        }
    }

    private void record(DeadlineRow row, RungRow rung, LocalDate today) {
        rung.recordedAt = clock.instant();
        Deadline deadline = row.deadline();
        DeadlineKey key = deadline.key();
        String what = "%s，%s期限%s".formatted(rung.name, key.step().label(), deadline.due());
        audit.record(Act.of(key.proposalId(), key.unit(), key.round(), rung.name, today, what), Official.SYSTEM);
        events.publishEvent(new RungReached(deadline, rung.rung(), today));
    }
}
