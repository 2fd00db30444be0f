package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.organization.Official;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 中止计时: the clock of a unit's reply stands still, nobody is warned or chased, and those days are added when it goes on. */
@Service
@Transactional
public class Suspensions {

    private static final int LONGEST_REASON = 4000;

    private final SuspensionRepository repository;
    private final DeadlineRepository rows;
    private final Reckoning reckoning;
    private final EntityManager entities;
    private final BusinessDates dates;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Suspensions(
            SuspensionRepository repository,
            DeadlineRepository rows,
            Reckoning reckoning,
            EntityManager entities,
            BusinessDates dates,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.rows = rows;
        this.reckoning = reckoning;
        this.entities = entities;
        this.dates = dates;
        this.audit = audit;
        this.events = events;
    }

    /** @param from day from which the clock stands still, today where it is null */
    public Suspension begin(DeadlineKey reply, String reason, LocalDate from, Official by) {
        DeadlineRow row = locked(reply);
        Refusal.unless(row.isRunning(), null, "这件提案已办复或不再由该单位办理，不必中止计时");
        Refusal.unless(!row.isSuspended(), null, "该单位的办复期限已在中止计时，不能重复中止");
        Refusal.unless(reason != null && !reason.isBlank(), "reason", "请写明中止计时的理由");
        Refusal.unless(reason.length() <= LONGEST_REASON, "reason", "理由不能超过%d个字".formatted(LONGEST_REASON));
        Deadline before = row.deadline();
        LocalDate day = dates.pastOrToday(from, "from", "中止日期");
        Refusal.unless(!day.isBefore(before.anchor()), "from", "中止日期不能早于起算日%s".formatted(before.anchor()));
        Refusal.unless(!day.isAfter(before.due()), "from", "办复期限%s已过，不能再中止计时".formatted(before.due()));
        last(reply)
                .ifPresent(earlier ->
                        Refusal.unless(!day.isBefore(earlier), "from", "中止日期不能早于上次恢复计时的日期%s".formatted(earlier)));
        Suspension begun = repository
                .saveAndFlush(new SuspensionRow(before, day, reason, dates.today(), by))
                .suspension();
        row.suspend(day);
        Deadline now = rows.saveAndFlush(row).deadline();
        record(reply, "中止计时", day, "自%s起中止计时，其间不预警、不催办".formatted(day), begun.reason(), by);
        events.publishEvent(new DeadlineMoved(before, now));
        return begun;
    }

    /**
     * The clock goes on; the last day moves by the days it stood still and rolls to a working day.
     *
     * @param until first day that counts again, today where it is null
     */
    public Suspension end(DeadlineKey reply, LocalDate until, Official by) {
        DeadlineRow row = locked(reply);
        SuspensionRow running = running(reply).orElseThrow(() -> new Refusal(null, "该单位的办复期限没有中止计时"));
        LocalDate day = dates.pastOrToday(until, "until", "恢复计时日期");
        Refusal.unless(!day.isBefore(running.fromOn), "until", "恢复计时日期不能早于中止日期%s".formatted(running.fromOn));
        Deadline before = row.deadline();
        int days = (int) ChronoUnit.DAYS.between(running.fromOn, day);
        row.resume(days);
        // A clock that went on the same day has lost nothing, so nothing else may move on this occasion.
        if (days > 0) {
            row.recount(reckoning.again(row, reckoning.days()));
        }
        Deadline now = rows.saveAndFlush(row).deadline();
        running.end(day, now.due(), by);
        Suspension ended = repository.saveAndFlush(running).suspension();
        record(reply, "恢复计时", day, moved(before, now, days) + left(before), null, by);
        events.publishEvent(new DeadlineMoved(before, now));
        return ended;
    }

    private static String moved(Deadline before, Deadline now, int days) {
        return days == 0
                ? "当日中止、当日恢复，办复期限%s不变".formatted(now.due())
                : "计时中止%d日，办复期限由%s顺延至%s".formatted(days, before.due(), now.due());
    }

    /** The rungs whose day came while the clock stood still. */
    private String left(Deadline before) {
        String names = before.rungs().stream()
                .filter(rung -> !rung.recorded() && !rung.on().isAfter(dates.today()))
                .map(rung -> "%s（原定%s）".formatted(rung.name(), rung.on()))
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? "" : "；中止期间未执行" + names;
    }

    /** With the reply, or with the case, the standstill ends too; there is nothing left to move. */
    @EventListener
    void end(DeadlineEnded ended) {
        if (ended.key().step() != DeadlineStep.REPLY) {
            return;
        }
        running(ended.key()).ifPresent(running -> {
            DeadlineRow row = rows.find(ended.key()).orElseThrow();
            row.resume(0);
            running.end(dates.today(), rows.saveAndFlush(row).due(), ended.by());
            repository.saveAndFlush(running);
            record(ended.key(), "恢复计时", dates.today(), ended.why() + "，计时中止随之结束", null, ended.by());
        });
    }

    /** Every suspension of a case, in the order they were made. */
    @Transactional(readOnly = true)
    public List<Suspension> of(String proposalId) {
        return repository.findByProposalIdOrderById(proposalId).stream()
                .map(SuspensionRow::suspension)
                .toList();
    }

    private Optional<SuspensionRow> running(DeadlineKey reply) {
        return repository.findByProposalIdAndUnitAndRoundAndUntilOnIsNull(
                reply.proposalId(), reply.unit(), reply.round());
    }

    /** When the clock went on last. */
    private Optional<LocalDate> last(DeadlineKey reply) {
        return repository
                .findFirstByProposalIdAndUnitAndRoundOrderByUntilOnDesc(reply.proposalId(), reply.unit(), reply.round())
                .map(row -> row.untilOn);
    }

    /** The deadline, which whoever touches it takes first: so they take their turns. */
    private DeadlineRow locked(DeadlineKey reply) {
        DeadlineRow row = rows.lock(reply).orElseThrow(() -> new NoSuchElementException("该单位没有这件提案的办复期限"));
        entities.refresh(row);
        return row;
    }

    private void record(DeadlineKey key, String verb, LocalDate day, String what, String reason, Official by) {
        audit.record(
                Act.of(key.proposalId(), key.unit(), key.round(), verb, day, what)
                        .because(reason),
                by);
    }
}
