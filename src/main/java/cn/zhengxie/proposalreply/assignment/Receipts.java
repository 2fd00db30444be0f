package cn.zhengxie.proposalreply.assignment;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.assignment.HandlingUnit.State;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 签收 and 退办: whether a unit takes a case on, and how long it then has. */
@Service
@Transactional
public class Receipts {

    private final HandlingUnitRepository repository;
    private final Deadlines deadlines;
    private final Jurisdiction jurisdiction;
    private final BusinessDates dates;
    private final AuditTrail audit;

    Receipts(
            HandlingUnitRepository repository,
            Deadlines deadlines,
            Jurisdiction jurisdiction,
            BusinessDates dates,
            AuditTrail audit) {
        this.repository = repository;
        this.deadlines = deadlines;
        this.jurisdiction = jurisdiction;
        this.dates = dates;
        this.audit = audit;
    }

    /** Opens the unit's deadlines: to acknowledge, from the day it can know of the case; to reply, from the assignment. */
    public Timetable timetable(String proposalId, String unit) {
        HandlingUnit held = repository.holding(proposalId, unit).handlingUnit();
        LocalDate known = held.enteredOn().isAfter(held.assignedOn()) ? held.enteredOn() : held.assignedOn();
        return new Timetable(
                deadlines.open(acknowledgement(proposalId, unit), known),
                deadlines.open(DeadlineKey.of(proposalId, unit, 1, DeadlineStep.REPLY), held.assignedOn()));
    }

    /** 签收, or the request to return the case. */
    public void acknowledge(String proposalId, String unit, Acknowledgement form, Official by) {
        Refusal.unless(form.decision() != null, "decision", "请选择签收或申请退办");
        if (isFilled(form.suggestedUnit())) {
            checkKnown(form.suggestedUnit(), "suggestedUnit");
        }
        form.suggestedCoUnits().forEach(suggested -> checkKnown(suggested, "suggestedCoUnits"));
        HandlingUnitRow row = repository.holding(proposalId, unit);
        switch (form.decision()) {
            case ACCEPT -> accept(row, proposalId, unit, form, by);
            case REQUEST_RETURN -> requestReturn(row, proposalId, unit, form, by);
        }
    }

    /** 补录 of a 签收 on paper: the unit's time for it counts as it did then, from the assignment. */
    public void enterAcknowledged(String proposalId, String unit, LocalDate on, Official by) {
        HandlingUnitRow row = repository.holding(proposalId, unit);
        LocalDate assignedOn = row.handlingUnit().assignedOn();
        Refusal.unless(!on.isBefore(assignedOn), "acknowledgedOn", "签收日期不能早于交办日期" + assignedOn);
        row.state = State.ACCEPTED;
        row.acknowledgedOn = dates.pastOrToday(on, "acknowledgedOn", "签收日期");
        deadlines.open(acknowledgement(proposalId, unit), assignedOn);
        deadlines.meet(acknowledgement(proposalId, unit), on);
        audit.record(Act.of(proposalId, unit, 1, "签收", on, shortName(unit) + "签收（补录）"), by);
    }

    /** 逾期未退视为接收. */
    public void deemAccepted(String proposalId, String unit) {
        HandlingUnitRow row = repository.holding(proposalId, unit);
        if (row.state != State.ASSIGNED) {
            return;
        }
        row.state = State.DEEMED_ACCEPTED;
        row.acknowledgedOn = dates.today();
        deadlines.meet(acknowledgement(proposalId, unit), dates.today());
        String what = shortName(unit) + "逾期未签收也未退办，视为接收";
        audit.record(Act.of(proposalId, unit, 1, "视为接收", dates.today(), what), Official.SYSTEM);
    }

    /** Reminds the unit that it has not acknowledged yet. */
    public void remind(String proposalId, String unit) {
        deadlines.climb(acknowledgement(proposalId, unit));
    }

    /** 督查局 takes the case back, or has the unit keep it. */
    public void decideReturn(String proposalId, String unit, ReturnDecision form, Official by) {
        Refusal.unless(form.decision() != null, "decision", "请选择同意或不同意退办");
        boolean granted = form.decision() == ReturnDecision.Decision.GRANT;
        Refusal.unless(granted || isFilled(form.reason()), "reason", "不同意退办的，请写明理由");
        HandlingUnitRow row = repository.holding(proposalId, unit);
        row.state = granted ? State.RETURNED : State.ACCEPTED;
        row.acknowledgedOn = granted ? null : dates.today();
        row.returnDecision = form.reason();
        deadlines.meet(DeadlineKey.of(proposalId, unit, 1, DeadlineStep.RETURN_DECISION), dates.today());
        if (granted) {
            deadlines.drop(proposalId, unit, "案件退办", by);
        }
        String what = granted ? "同意" + shortName(unit) + "退办" : "不同意退办，仍由" + shortName(unit) + "办理";
        audit.record(Act.of(proposalId, unit, 1, "退办审核", dates.today(), what).because(form.reason()), by);
    }

    /** Until when 督查局 has to decide a return asked for today. */
    public Deadline returnDecision(String proposalId, String unit) {
        return deadlines.open(DeadlineKey.of(proposalId, unit, 1, DeadlineStep.RETURN_DECISION), dates.today());
    }

    private void accept(HandlingUnitRow row, String proposalId, String unit, Acknowledgement form, Official by) {
        row.state = State.ACCEPTED;
        row.acknowledgedOn = dates.today();
        deadlines.meet(acknowledgement(proposalId, unit), dates.today());
        String what = shortName(unit) + "签收" + suggestedCoUnits(form);
        audit.record(Act.of(proposalId, unit, 1, "签收", dates.today(), what), by);
    }

    private void requestReturn(HandlingUnitRow row, String proposalId, String unit, Acknowledgement form, Official by) {
        Refusal.unless(isFilled(form.reason()), "reason", "请写明退办理由");
        Refusal.unless(isFilled(form.statement()), "statement", "请填写经单位负责人同意的退办说明");
        row.state = State.RETURN_REQUESTED;
        row.returnReason = form.reason();
        row.returnStatement = form.statement();
        deadlines.meet(acknowledgement(proposalId, unit), dates.today());
        String what = shortName(unit) + "申请退办";
        if (isFilled(form.suggestedUnit())) {
            what += "，建议由" + shortName(form.suggestedUnit()) + "办理";
        }
        what += suggestedCoUnits(form);
        audit.record(Act.of(proposalId, unit, 1, "申请退办", dates.today(), what).because(form.reason()), by);
    }

    private String suggestedCoUnits(Acknowledgement form) {
        String names = form.suggestedCoUnits().stream().map(this::shortName).collect(Collectors.joining("、"));
        return names.isEmpty() ? "" : "，建议会办单位：" + names;
    }

    private void checkKnown(String unit, String field) {
        Refusal.unless(unit != null && jurisdiction.hasUnit(unit), field, "没有“%s”这个单位".formatted(unit));
    }

    private String shortName(String unit) {
        return jurisdiction.unit(unit).shortName();
    }

    private static DeadlineKey acknowledgement(String proposalId, String unit) {
        return DeadlineKey.of(proposalId, unit, 1, DeadlineStep.ACKNOWLEDGE);
    }

    private static boolean isFilled(String text) {
        return text != null && !text.isBlank();
    }
}
