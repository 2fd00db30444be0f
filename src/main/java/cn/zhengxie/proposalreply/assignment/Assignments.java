package cn.zhengxie.proposalreply.assignment;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.assignment.HandlingUnit.Role;
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
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 交办 and 改派: which units hold a case. */
@Service
@Transactional
public class Assignments {

    private final HandlingUnitRepository repository;
    private final Proposals proposals;
    private final Jurisdiction jurisdiction;
    private final Deadlines deadlines;
    private final BusinessDates dates;
    private final AuditTrail audit;

    Assignments(
            HandlingUnitRepository repository,
            Proposals proposals,
            Jurisdiction jurisdiction,
            Deadlines deadlines,
            BusinessDates dates,
            AuditTrail audit) {
        this.repository = repository;
        this.proposals = proposals;
        this.jurisdiction = jurisdiction;
        this.deadlines = deadlines;
        this.dates = dates;
        this.audit = audit;
    }

    /** Assigns the case; returns the units that answer the proposer. */
    public List<String> assign(String proposalId, AssignmentOrder order, Official by) {
        order.check(jurisdiction);
        LocalDate assignedOn = dates.pastOrToday(order.assignedOn(), "assignedOn", "交办日期");
        give(proposalId, order, assignedOn);
        proposals.move(proposalId, ProposalState.ASSIGNED);
        audit.record(Act.ofCase(proposalId, "交办", assignedOn, described(order)).because(order.note()), by);
        return order.answering();
    }

    /** Gives the case, which the former unit has returned or loses now, to one other unit; returns that unit. */
    public String reassign(String proposalId, String formerUnit, AssignmentOrder order, Official by) {
        order.check(jurisdiction);
        Refusal.unless(order.answering().size() == 1, "separateUnits", "改派时请只选一个承办单位");
        String unit = order.answering().get(0);
        Refusal.unless(!unit.equals(formerUnit), "leadUnit", "该单位刚退回或改派出这件提案，请选择其他单位");
        boolean alreadyHolds = repository.findByProposalIdOrderById(proposalId).stream()
                .map(HandlingUnitRow::handlingUnit)
                .anyMatch(held -> held.unit().equals(unit) && held.isHolding());
        Refusal.unless(!alreadyHolds, "leadUnit", "“%s”已在承办这件提案".formatted(shortName(unit)));
        LocalDate assignedOn = dates.pastOrToday(order.assignedOn(), "assignedOn", "改派日期");
        give(proposalId, order, assignedOn);
        proposals.move(proposalId, ProposalState.ASSIGNED);
        String what = "由%s改派%s".formatted(shortName(formerUnit), described(order));
        audit.record(Act.ofCase(proposalId, "改派", assignedOn, what).because(order.note()), by);
        return unit;
    }

    /** Takes the case from a unit that works on it. */
    public void takeAway(String proposalId, String unit, String reason, Official by) {
        Refusal.unless(reason != null && !reason.isBlank(), "reason", "请写明改派的理由");
        repository.holding(proposalId, unit).state = State.REASSIGNED;
        deadlines.drop(proposalId, unit, "案件改派", by);
        audit.record(
                Act.of(proposalId, unit, 1, "收回", dates.today(), shortName(unit) + "不再承办")
                        .because(reason),
                by);
    }

    /** 重新办理: the unit handles the case once more; run twice, it acts once. Opens the round's reply deadline. */
    public Deadline openNextRound(Round ended, LocalDate formReturnedOn) {
        HandlingUnitRow row = repository.holding(ended.proposalId(), ended.unit());
        int next = ended.number() + 1;
        if (row.round < next) {
            row.round = next;
            String what = "提案者对办理结果不满意，开始第%d次办理".formatted(next);
            audit.record(Act.of(ended.proposalId(), ended.unit(), next, "重新办理", dates.today(), what), Official.SYSTEM);
        }
        return deadlines.open(
                DeadlineKey.of(ended.proposalId(), ended.unit(), next, DeadlineStep.REPLY), formReturnedOn);
    }

    @Transactional(readOnly = true)
    public List<HandlingUnit> of(String proposalId) {
        return repository.findByProposalIdOrderById(proposalId).stream()
                .map(HandlingUnitRow::handlingUnit)
                .toList();
    }

    @Transactional(readOnly = true)
    public HandlingUnit holding(String proposalId, String unit) {
        return repository.holding(proposalId, unit).handlingUnit();
    }

    private void give(String proposalId, AssignmentOrder order, LocalDate assignedOn) {
        Role role = isSeparate(proposalId) ? Role.SEPARATE : order.answeringRole();
        order.answering().forEach(unit -> save(proposalId, unit, role, assignedOn));
        order.coUnits().forEach(unit -> save(proposalId, unit, Role.CO_HANDLER, assignedOn));
    }

    /** A unit that takes over one part of a 分办 answers separately as well, however the order was filled in. */
    private boolean isSeparate(String proposalId) {
        return repository.findByProposalIdOrderById(proposalId).stream().anyMatch(row -> row.role == Role.SEPARATE);
    }

    private void save(String proposalId, String unit, Role role, LocalDate assignedOn) {
        repository.saveAndFlush(new HandlingUnitRow(proposalId, unit, role, assignedOn, dates.today()));
    }

    private String described(AssignmentOrder order) {
        String answering = order.answeringRole().label() + names(order.answering());
        return order.coUnits().isEmpty() ? answering : answering + "，会办" + names(order.coUnits());
    }

    private String names(List<String> units) {
        return units.stream().map(this::shortName).collect(Collectors.joining("、"));
    }

    private String shortName(String unit) {
        return jurisdiction.unit(unit).shortName();
    }
}
