package cn.zhengxie.proposalreply.assignment;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.organization.Unit;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 拟办 and 批示: who in the unit drafts the reply, and what the deputy leader wants of it. */
@Service
@Transactional
public class Nominations {

    /** Longest point of a proposal, in characters. */
    private static final int LONGEST_POINT = 200;

    private final HandlingUnitRepository repository;
    private final Jurisdiction jurisdiction;
    private final Officials officials;
    private final BusinessDates dates;
    private final AuditTrail audit;

    Nominations(
            HandlingUnitRepository repository,
            Jurisdiction jurisdiction,
            Officials officials,
            BusinessDates dates,
            AuditTrail audit) {
        this.repository = repository;
        this.jurisdiction = jurisdiction;
        this.officials = officials;
        this.dates = dates;
        this.audit = audit;
    }

    /** What the proposal asks for, as the office of the unit that holds it has taken it apart. */
    @Transactional(readOnly = true)
    public List<String> points(String proposalId, String unitCode) {
        return List.copyOf(repository.holding(proposalId, unitCode).points);
    }

    /** The office proposes section and drafter. */
    public void nominate(String proposalId, String unitCode, Nomination form, Official by) {
        String drafting = propose(proposalId, unitCode, form);
        audit.record(
                Act.of(proposalId, unitCode, 1, "拟办", dates.today(), drafting).because(form.proposal()), by);
    }

    /** 补录 of a nomination on paper; of its day no more is known than that the unit had acknowledged by then. */
    public void enterNominated(String proposalId, String unitCode, Nomination form, Official by) {
        String drafting = propose(proposalId, unitCode, form);
        LocalDate acknowledgedOn = repository.holding(proposalId, unitCode).acknowledgedOn;
        audit.record(Act.of(proposalId, unitCode, 1, "拟办", acknowledgedOn, drafting + "（补录，具体日期未录入）"), by);
    }

    private String propose(String proposalId, String unitCode, Nomination form) {
        Unit unit = jurisdiction.unit(unitCode);
        Refusal.unless(
                form.section() != null && unit.hasSection(form.section()),
                "section",
                "请选择%s的承办科室".formatted(unit.shortName()));
        Official drafter = officials.holding(Posts.section(unitCode, form.section())).stream()
                .filter(official -> official.id().equals(form.drafter()))
                .findFirst()
                .orElseThrow(() -> new Refusal("drafter", "请选择该科室的拟稿人"));
        Refusal.unless(
                form.points().stream().allMatch(point -> point.length() <= LONGEST_POINT),
                "points",
                "每条提案要点不超过%d字".formatted(LONGEST_POINT));
        HandlingUnitRow row = repository.holding(proposalId, unitCode);
        row.section = form.section();
        row.drafter = drafter.id();
        row.nomination = form.proposal();
        row.points.clear();
        row.points.addAll(form.points());
        return "拟由%s %s拟稿".formatted(sectionName(unit, form.section()), drafter.name());
    }

    /** The deputy leader instructs. */
    public void instruct(String proposalId, String unitCode, int round, Instruction form, Official by) {
        Refusal.unless(form.instruction() != null && !form.instruction().isBlank(), "instruction", "请填写批示意见");
        repository.holding(proposalId, unitCode).instruction = form.instruction();
        audit.record(Act.of(proposalId, unitCode, round, "批示", dates.today(), form.instruction()), by);
    }

    private static String sectionName(Unit unit, String code) {
        return unit.sections().stream()
                .filter(section -> section.code().equals(code))
                .map(Unit.Section::name)
                .findFirst()
                .orElseThrow();
    }
}
