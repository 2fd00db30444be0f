package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.Extension.State;
import cn.zhengxie.proposalreply.organization.Official;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 延期: asked for by the unit before its reply is due, decided by the supervision bureau, with the committee's consent where the city
 * asks for it, never beyond the policy's limit.
 */
@Service
@Transactional
public class Extensions {

    private static final int LONGEST_REASON = 4000;

    private final ExtensionRepository repository;
    private final DeadlineRepository rows;
    private final Deadlines deadlines;
    private final Reckoning reckoning;
    private final EntityManager entities;
    private final BusinessDates dates;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Extensions(
            ExtensionRepository repository,
            DeadlineRepository rows,
            Deadlines deadlines,
            Reckoning reckoning,
            EntityManager entities,
            BusinessDates dates,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.rows = rows;
        this.deadlines = deadlines;
        this.reckoning = reckoning;
        this.entities = entities;
        this.dates = dates;
        this.audit = audit;
        this.events = events;
    }

    /** Asks for more time; the last minute of the last day is early enough. */
    public Extension ask(DeadlineKey reply, ExtensionRequest request, Official by) {
        DeadlineRow row = locked(reply);
        Refusal.unless(row.isRunning(), null, "这件提案已办复或不再由该单位办理，不必延期");
        Deadline running = row.deadline();
        Refusal.unless(!running.isSuspended(), null, "办复期限正在中止计时，恢复计时后再申请延期");
        Refusal.unless(!dates.today().isAfter(running.due()), "dueOn", "办复期限%s已过，延期应在期限届满前申请".formatted(running.due()));
        open(reply).ifPresent(waiting -> {
            String whom = waiting.state == State.CONSENTING ? "提案委会签" : "督查局审核";
            throw new Refusal(null, "本轮办理已有一份延期申请待%s，不能重复申请".formatted(whom));
        });
        checkReason(request.reason(), "请写明申请延期的理由");
        checkDay(request.dueOn(), running);
        Extension asked = repository
                .saveAndFlush(new ExtensionRow(running, request, dates.today(), by))
                .extension();
        Deadline decision = deadlines.open(decisionOf(reply), dates.today());
        record(asked, "申请延期", "申请将办复期限由%s延至%s".formatted(running.due(), asked.dueOn()), asked.reason(), by);
        events.publishEvent(new ExtensionAsked(asked, decision));
        return asked;
    }

    /**
     * 督查局 grants the day asked for, or another within the limit, or leaves the deadline as it is.
     *
     * @param consentNeeded whether a day it grants counts only with the consent of 提案委
     * @return until when 提案委 has to say so, where it is asked
     */
    public Optional<Deadline> decide(long id, ExtensionDecision form, boolean consentNeeded, Official by) {
        Refusal.unless(form.decision() != null, "decision", "请选择同意或不同意延期");
        ExtensionRow row = locked(id);
        Refusal.unless(row.state == State.ASKED, null, "这份延期申请已审核或不再需要审核");
        if (form.decision() == ExtensionDecision.Decision.GRANT) {
            grant(row, form, consentNeeded ? State.CONSENTING : State.GRANTED, by);
        } else {
            checkReason(form.reason(), "不同意延期的，请写明理由");
            row.decide(State.REFUSED, null, form.reason(), dates.today(), by);
            record(row.extension(), "延期审核", "不同意延期，办复期限不变", form.reason(), by);
        }
        repository.saveAndFlush(row);
        deadlines.meet(decisionOf(row.key()), dates.today());
        return row.state == State.CONSENTING
                ? Optional.of(deadlines.open(consentOf(row.key()), dates.today()))
                : Optional.empty();
    }

    /** 提案委 agrees to the granted day, or refuses it with its reason. */
    public void consent(long id, ExtensionConsent form, Official by) {
        Refusal.unless(form.decision() != null, "decision", "请选择同意或不同意延期");
        ExtensionRow row = locked(id);
        Refusal.unless(row.state == State.CONSENTING, null, "这份延期申请已会签或不再需要会签");
        boolean agreed = form.decision() == ExtensionConsent.Decision.AGREE;
        if (agreed) {
            checkLength(form.reason());
        } else {
            checkReason(form.reason(), "不同意延期的，请写明理由");
        }
        String what = agreed ? "同意延期至%s".formatted(row.grantedDue) : "不同意延期至%s，办复期限不变".formatted(row.grantedDue);
        row.consent(agreed, form.reason(), dates.today(), by);
        Extension settled = repository.saveAndFlush(row).extension();
        record(settled, "延期会签", what, form.reason(), by);
        deadlines.meet(consentOf(row.key()), dates.today());
    }

    private void grant(ExtensionRow row, ExtensionDecision form, State granted, Official by) {
        checkLength(form.reason());
        LocalDate newDue = form.dueOn() == null ? row.dueOn : form.dueOn();
        checkDay(newDue, deadlines.find(row.key()).orElseThrow());
        row.decide(granted, newDue, form.reason(), dates.today(), by);
        String other = newDue.equals(row.dueOn) ? "" : "（申请延至%s）".formatted(row.dueOn);
        record(
                row.extension(),
                "延期审核",
                "同意延期至%s%s%s".formatted(newDue, other, granted == State.CONSENTING ? "，送提案委会签" : ""),
                form.reason(),
                by);
    }

    /** Moves the deadline to the granted day; run twice, it acts once. */
    public void apply(long id) {
        ExtensionRow row = locked(id);
        if (row.state != State.GRANTED || row.applied) {
            return;
        }
        row.applied = true;
        repository.saveAndFlush(row);
        DeadlineRow deadline = locked(row.key());
        if (!deadline.isRunning()) {
            return;
        }
        Deadline before = deadline.deadline();
        deadline.extend(reckoning.extended(deadline, row.grantedDue), row.grantedDue, dates.today());
        Deadline now = rows.saveAndFlush(deadline).deadline();
        events.publishEvent(new DeadlineMoved(before, now));
    }

    /** A request nobody has decided when the reply has gone out, or the case has gone elsewhere, is decided no more. */
    @EventListener
    void drop(DeadlineEnded ended) {
        if (ended.key().step() != DeadlineStep.REPLY) {
            return;
        }
        open(ended.key()).ifPresent(row -> {
            row.decide(State.DROPPED, null, ended.why(), dates.today(), ended.by());
            Extension dropped = repository.saveAndFlush(row).extension();
            deadlines.meet(decisionOf(row.key()), dates.today());
            deadlines.meet(consentOf(row.key()), dates.today());
            record(dropped, "延期申请终止", ended.why() + "，延期申请不再审核", null, ended.by());
            events.publishEvent(new ExtensionDropped(dropped));
        });
    }

    /** Every request of a case, in the order they were made. */
    @Transactional(readOnly = true)
    public List<Extension> of(String proposalId) {
        return repository.findByProposalIdOrderById(proposalId).stream()
                .map(ExtensionRow::extension)
                .toList();
    }

    @Transactional(readOnly = true)
    public Extension get(long id) {
        return repository.findById(id).map(ExtensionRow::extension).orElseThrow(Extensions::noSuchRequest);
    }

    /** The last day that may be granted for the reply. */
    @Transactional(readOnly = true)
    public LocalDate limit(Deadline reply) {
        return reckoning
                .reckon(reply.key().at(DeadlineStep.EXTENSION_LIMIT), reply.anchor(), reply.suspendedDays())
                .computed()
                .due();
    }

    /** The deadline, which whoever asks, decides, applies or ends a request takes first: so they take their turns. */
    private DeadlineRow locked(DeadlineKey reply) {
        DeadlineRow row = rows.lock(reply).orElseThrow(() -> new NoSuchElementException("该单位没有这件提案的办复期限"));
        entities.refresh(row);
        return row;
    }

    private ExtensionRow locked(long id) {
        ExtensionRow row = repository.findById(id).orElseThrow(Extensions::noSuchRequest);
        locked(row.key());
        entities.refresh(row);
        return row;
    }

    /** The request that waits for its decision or for consent, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Extension> waiting(DeadlineKey reply) {
        return open(reply).map(ExtensionRow::extension);
    }

    private Optional<ExtensionRow> open(DeadlineKey reply) {
        return repository.findByProposalIdAndUnitAndRoundAndStateIn(
                reply.proposalId(), reply.unit(), reply.round(), List.of(State.ASKED, State.CONSENTING));
    }

    private void checkDay(LocalDate day, Deadline running) {
        Refusal.unless(day != null, "dueOn", "请填写延期后的办复日期");
        Refusal.unless(day.isAfter(running.due()), "dueOn", "延期后的日期应晚于现在的办复期限%s".formatted(running.due()));
        Refusal.unless(!day.isBefore(dates.today()), "dueOn", "延期后的日期不能早于今天");
        LocalDate limit = limit(running);
        Refusal.unless(!day.isAfter(limit), "dueOn", "延期最多到%s".formatted(limit));
    }

    private static void checkReason(String reason, String otherwise) {
        Refusal.unless(reason != null && !reason.isBlank(), "reason", otherwise);
        checkLength(reason);
    }

    private static void checkLength(String reason) {
        Refusal.unless(
                reason == null || reason.length() <= LONGEST_REASON, "reason", "理由不能超过%d个字".formatted(LONGEST_REASON));
    }

    private void record(Extension extension, String verb, String what, String reason, Official by) {
        DeadlineKey key = extension.key();
        audit.record(
                Act.of(key.proposalId(), key.unit(), key.round(), verb, dates.today(), what)
                        .because(reason),
                by);
    }

    private static DeadlineKey decisionOf(DeadlineKey reply) {
        return reply.at(DeadlineStep.EXTENSION_DECISION);
    }

    private static DeadlineKey consentOf(DeadlineKey reply) {
        return reply.at(DeadlineStep.EXTENSION_CONSENT);
    }

    private static NoSuchElementException noSuchRequest() {
        return new NoSuchElementException("没有这份延期申请");
    }
}
