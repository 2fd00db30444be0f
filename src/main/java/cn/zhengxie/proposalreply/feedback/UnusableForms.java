package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers that came back and cannot count: kept, and the right one waited for anew. */
@Service
@Transactional
public class UnusableForms {

    private static final int LONGEST_NOTE = 500;

    private final UnusableFormRepository repository;
    private final FormFile file;
    private final Dispatch dispatch;
    private final Attachments attachments;
    private final Deadlines deadlines;
    private final BusinessDates dates;
    private final AuditTrail audit;

    UnusableForms(
            UnusableFormRepository repository,
            FormFile file,
            Dispatch dispatch,
            Attachments attachments,
            Deadlines deadlines,
            BusinessDates dates,
            AuditTrail audit) {
        this.repository = repository;
        this.file = file;
        this.dispatch = dispatch;
        this.attachments = attachments;
        this.deadlines = deadlines;
        this.dates = dates;
        this.audit = audit;
    }

    /** The proposer is asked for another one and has the whole time for it again, from today. */
    public void record(long recipientId, UnusableForm form, Official by) {
        FeedbackRow row = file.lock(recipientId);
        Refusal.unless(row.state == FeedbackView.State.EXPECTED, "receivedOn", "现在不等候这位提案者的意见表");
        Recipient recipient = dispatch.get(recipientId);
        UnusableForm checked = checked(form, recipient);
        repository.saveAndFlush(new UnusableFormRow(recipientId, checked));
        row.askedOn = dates.today();
        file.move(row, FeedbackView.State.EXPECTED);
        deadlines.anchorAnew(FeedbackForms.key(recipient), row.askedOn);
        Round round = recipient.round();
        String what =
                "%s寄回的意见表%s，请其重新填写".formatted(recipient.name(), checked.fault().label());
        audit.record(
                Act.of(round.proposalId(), round.unit(), round.number(), "意见表不可用", checked.receivedOn(), what)
                        .because(checked.note()),
                by);
    }

    private UnusableForm checked(UnusableForm form, Recipient recipient) {
        LocalDate receivedOn = dates.pastOrToday(form.receivedOn(), "receivedOn", "收到日期");
        Refusal.unless(
                !receivedOn.isBefore(recipient.deliveredOn()),
                "receivedOn",
                "收到日期不能早于复文寄送日期" + recipient.deliveredOn());
        Refusal.unless(form.fault() != null, "fault", "请选择意见表不可用的原因");
        String note = form.note() == null ? "" : form.note().strip();
        Refusal.unless(!note.isEmpty(), "note", "请写明意见表的情况");
        Refusal.unless(note.length() <= LONGEST_NOTE, "note", "情况说明不能超过%d个字".formatted(LONGEST_NOTE));
        if (form.scan() != null) {
            attachments.referredTo(form.scan(), "scan");
        }
        return new UnusableForm(receivedOn, form.fault(), note, form.scan());
    }

    /** Everything of that kind an addressee sent, in the order it came. */
    @Transactional(readOnly = true)
    public List<UnusableForm> of(long recipientId) {
        return repository.findByRecipientIdOrderById(recipientId).stream()
                .map(UnusableFormRow::form)
                .toList();
    }
}
