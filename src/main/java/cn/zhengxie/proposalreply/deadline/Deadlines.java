package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.DeadlineRow.RungRow;
import cn.zhengxie.proposalreply.organization.Official;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every deadline of every case: opened at its anchor, met when the step is done, chased while it is not. */
@Service
@Transactional
public class Deadlines {

    private static final String OVERDUE = "逾期催办";

    private final DeadlineRepository repository;
    private final CalendarDayRepository calendar;
    private final DeadlinePolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Deadlines(
            DeadlineRepository repository,
            CalendarDayRepository calendar,
            DeadlinePolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.calendar = calendar;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a deadline, or counts it anew where its anchor has moved or it was met before; open already, it changes nothing. Rungs before today are
     * left out: a case entered late is not chased for what nobody could know.
     */
    public Deadline open(DeadlineKey key, LocalDate anchor) {
        DeadlineRow row = repository.lock(key).orElseGet(() -> new DeadlineRow(key));
        if (row.anchoredOn(anchor) && row.metOn == null) {
            return row.deadline();
        }
        Term term = policy.term(key.step(), key.round());
        DeadlineArithmetic arithmetic = new DeadlineArithmetic(calendar.calendar());
        DeadlineArithmetic.Computed computed = arithmetic.due(anchor, term);
        row.set(anchor, computed, rungs(term, arithmetic, anchor, computed.due()));
        return repository.saveAndFlush(row).deadline();
    }

    /** The step is done; what is not chased by then is not chased any more. */
    public void meet(DeadlineKey key, LocalDate on) {
        repository.lock(key).filter(row -> row.metOn == null).ifPresent(row -> row.metOn = on);
    }

    @Transactional(readOnly = true)
    public List<Deadline> of(String proposalId) {
        return repository.findByProposalIdOrderById(proposalId).stream()
                .map(DeadlineRow::deadline)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Deadline> find(DeadlineKey key) {
        return repository.find(key).map(DeadlineRow::deadline);
    }

    /** Performs every rung up to today that is not recorded yet, each exactly once; returns their names. */
    public List<String> climb(DeadlineKey key) {
        DeadlineRow row = repository.lock(key).orElseThrow();
        if (row.metOn != null) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<RungRow> due = row.rungs.stream()
                .filter(rung -> rung.recordedAt == null && !rung.on.isAfter(today))
                .toList();
        due.forEach(rung -> record(row.deadline(), rung));
        return due.stream().map(rung -> rung.name).toList();
    }

    private void record(Deadline deadline, RungRow rung) {
        rung.recordedAt = clock.instant();
        DeadlineKey key = deadline.key();
        String what = "%s，%s期限%s".formatted(rung.name, key.step().label(), deadline.due());
        audit.record(
                Act.of(key.proposalId(), key.unit(), key.round(), rung.name, LocalDate.now(clock), what),
                Official.SYSTEM);
    }

    private List<RungRow> rungs(Term term, DeadlineArithmetic arithmetic, LocalDate anchor, LocalDate due) {
        List<RungRow> rungs = new ArrayList<>();
        term.notices().forEach(notice -> rungs.add(new RungRow(notice.name(), arithmetic.day(notice, anchor, due))));
        rungs.add(new RungRow(OVERDUE, due.plusDays(1)));
        LocalDate today = LocalDate.now(clock);
        rungs.removeIf(rung -> rung.on.isBefore(today));
        return rungs;
    }
}
