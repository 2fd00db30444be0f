package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.Audience;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.feedback.DissatisfactionDecision.Decision;
import cn.zhengxie.proposalreply.notice.Announcements;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Round;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 不满意处理决定: the last round the city's rule allows has ended 不满意, and 督查局 says how the case goes on. */
@Service
@Transactional
public class Dissatisfactions {

    private static final int LONGEST = 4000;
    private static final Set<Audience> TOLD = Set.of(Audience.DRAFTER, Audience.OFFICE, Audience.DEPUTY);

    private final DissatisfactionRepository repository;
    private final Deadlines deadlines;
    private final Announcements announcements;
    private final Jurisdiction jurisdiction;
    private final BusinessDates dates;
    private final AuditTrail audit;

    Dissatisfactions(
            DissatisfactionRepository repository,
            Deadlines deadlines,
            Announcements announcements,
            Jurisdiction jurisdiction,
            BusinessDates dates,
            AuditTrail audit) {
        this.repository = repository;
        this.deadlines = deadlines;
        this.announcements = announcements;
        this.jurisdiction = jurisdiction;
        this.dates = dates;
        this.audit = audit;
    }

    /** Puts the round before 督查局; returns until when it has to decide. Run twice, it acts once. */
    public Deadline refer(Round round) {
        DeadlineKey key = key(round);
        if (deadlines.find(key).isEmpty()) {
            String what = "第%d次办理后提案者仍不满意，提请%s决定".formatted(round.number(), jurisdiction.supervision());
            record(round, "提请决定", what, null, Official.SYSTEM);
        }
        return deadlines.open(key, dates.today());
    }

    /** 督查局 lets the unit handle the proposal once more, or the case go on to its end; the unit is told. */
    public void decide(Round round, DissatisfactionDecision form, Official by) {
        Refusal.unless(form.decision() != null, "decision", "请选择再办理一轮或予以结案");
        Refusal.unless(form.reason() != null, "reason", "请写明作出这一决定的理由");
        refuseUnlessShort(form.reason(), "reason", "理由");
        refuseUnlessShort(form.instruction(), "instruction", "办理要求");
        Refusal.unless(repository.of(round).isEmpty(), null, "这一轮的不满意处理已有决定");
        repository.saveAndFlush(new DissatisfactionRow(round, form, dates.today(), by));
        deadlines.meet(key(round), dates.today());
        String what = sentence(round, form);
        record(round, "不满意处理决定", what, form.reason(), by);
        announcements.tell(round.proposalId(), round.unit(), TOLD, "不满意处理决定", what + "。理由：" + ended(form.reason()));
    }

    private String sentence(Round round, DissatisfactionDecision form) {
        String what = form.decision() == Decision.ANOTHER_ROUND
                ? "%s决定由%s再办理一轮（第%d次办理）"
                        .formatted(
                                jurisdiction.supervision(),
                                jurisdiction.unit(round.unit()).shortName(),
                                round.number() + 1)
                : jurisdiction.supervision() + "决定不再重新办理，予以结案";
        return form.instruction() == null ? what : what + "，要求：" + form.instruction();
    }

    private static String ended(String reason) {
        return reason.endsWith("。") ? reason : reason + "。";
    }

    /** What was decided about the round; empty where nothing was, or not yet. */
    @Transactional(readOnly = true)
    public Optional<DecidedDissatisfaction> of(Round round) {
        return repository.of(round);
    }

    private static DeadlineKey key(Round round) {
        return DeadlineKey.of(round.proposalId(), round.unit(), round.number(), DeadlineStep.DISSATISFACTION_DECISION);
    }

    private static void refuseUnlessShort(String text, String field, String label) {
        Refusal.unless(text == null || text.length() <= LONGEST, field, "%s不能超过%d个字".formatted(label, LONGEST));
    }

    private void record(Round round, String verb, String what, String reason, Official by) {
        audit.record(
                Act.of(round.proposalId(), round.unit(), round.number(), verb, dates.today(), what)
                        .because(reason),
                by);
    }
}
