package cn.zhengxie.proposalreply.forwarding;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.Audience;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.feedback.Satisfaction;
import cn.zhengxie.proposalreply.notice.Announcements;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 回访核实: 提案委 asks a proposer whether the form that was forwarded says what he means, for a 满意 may have been filled in for him
 * (被满意). Every call is kept. What he says is for 提案委, 督查局 and the auditor; the unit learns what came of it.
 */
@Service
@Transactional
public class CallBacks {

    private static final int LONGEST_NOTE = 4000;
    private static final int LONGEST_NAME = 100;
    private static final Set<Audience> TOLD = Set.of(Audience.SUPERVISION, Audience.OFFICE);

    private final CallBackRepository repository;
    private final ForwardingRepository forwardings;
    private final FeedbackForms feedback;
    private final Dispatch dispatch;
    private final Announcements announcements;
    private final Jurisdiction jurisdiction;
    private final BusinessDates dates;
    private final AuditTrail audit;
    private final Clock clock;

    CallBacks(
            CallBackRepository repository,
            ForwardingRepository forwardings,
            FeedbackForms feedback,
            Dispatch dispatch,
            Announcements announcements,
            Jurisdiction jurisdiction,
            BusinessDates dates,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.forwardings = forwardings;
        this.feedback = feedback;
        this.dispatch = dispatch;
        this.announcements = announcements;
        this.jurisdiction = jurisdiction;
        this.dates = dates;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records a call about the addressee's form, the last one forwarded; where he does not confirm it, 督查局 and the unit are told. */
    public void record(long recipientId, CallBackReport report, Official by) {
        ForwardingRow forwarded = forwardings
                .findFirstByRecipientIdOrderByIdDesc(recipientId)
                .orElseThrow(() -> new Refusal(null, "这位提案者的意见表尚未转送，还不能回访"));
        CallBackReport checked = checked(report, forwarded, by);
        CallBack made = repository
                .saveAndFlush(new CallBackRow(forwarded, checked, clock.instant()))
                .callBack();
        String satisfaction = Satisfaction.label(feedback.form(forwarded.formId).satisfaction(), jurisdiction.form());
        String what = "回访%s（意见表：%s），%s".formatted(dispatch.get(recipientId).name(), satisfaction, made.result());
        Round round = made.round();
        audit.record(Act.of(round.proposalId(), round.unit(), round.number(), "回访核实", made.calledOn(), what), by);
        if (Boolean.FALSE.equals(made.confirms())) {
            String told = "%s%s。".formatted(jurisdiction.committee(), what);
            announcements.tell(round.proposalId(), round.unit(), TOLD, "回访不确认", told);
        }
    }

    private CallBackReport checked(CallBackReport report, ForwardingRow forwarded, Official by) {
        LocalDate calledOn = dates.pastOrToday(report.calledOn(), "calledOn", "回访日期");
        Refusal.unless(!calledOn.isBefore(forwarded.forwardedOn), "calledOn", "回访日期不能早于转送日期" + forwarded.forwardedOn);
        Refusal.unless(report.reached() != null, "reached", "请选择是否联系上提案者");
        Refusal.unless(!report.reached() || report.confirms() != null, "confirms", "请选择提案者是否确认");
        Refusal.unless(report.reached() || report.confirms() == null, "confirms", "没有联系上提案者，不能登记是否确认");
        boolean explained = !Boolean.FALSE.equals(report.confirms()) || report.note() != null;
        Refusal.unless(explained, "note", "提案者不确认的，请写明他的说法");
        Refusal.unless(
                report.note() == null || report.note().length() <= LONGEST_NOTE,
                "note",
                "情况说明不能超过%d个字".formatted(LONGEST_NOTE));
        String calledBy = report.calledBy() == null ? by.name() : report.calledBy();
        Refusal.unless(calledBy.length() <= LONGEST_NAME, "calledBy", "回访人不能超过%d个字".formatted(LONGEST_NAME));
        return new CallBackReport(calledOn, report.reached(), report.confirms(), report.note(), calledBy);
    }

    /** Every call about forms of the case, in the order in which they were entered. */
    @Transactional(readOnly = true)
    public List<CallBack> ofProposal(String proposalId) {
        return repository.findByForwardingProposalIdOrderById(proposalId).stream()
                .map(CallBackRow::callBack)
                .toList();
    }

    /** Every call about what was forwarded so. */
    @Transactional(readOnly = true)
    public List<CallBack> of(Collection<Long> forwardingIds) {
        return repository.findByForwardingIdInOrderById(forwardingIds).stream()
                .map(CallBackRow::callBack)
                .toList();
    }
}
