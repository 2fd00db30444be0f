package cn.zhengxie.proposalreply.dispatch;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.PrintableCharacters;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters that left and came back, each of which goes out once more by a way of its own. The 办复日 stays. */
@Service
@Transactional
public class ReturnedLetters {

    private static final int LONGEST_REASON = 200;

    private final ReturnedLetterRepository repository;
    private final RecipientRepository recipients;
    private final Deliveries deliveries;
    private final EmailDispatch emails;
    private final Attachments attachments;
    private final PrintableCharacters fonts;
    private final BusinessDates dates;
    private final AuditTrail audit;

    ReturnedLetters(
            ReturnedLetterRepository repository,
            RecipientRepository recipients,
            Deliveries deliveries,
            EmailDispatch emails,
            Attachments attachments,
            PrintableCharacters fonts,
            BusinessDates dates,
            AuditTrail audit) {
        this.repository = repository;
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.emails = emails;
        this.attachments = attachments;
        this.fonts = fonts;
        this.dates = dates;
        this.audit = audit;
    }

    /** Keeps what is known of the sending that failed; the recipient waits for the letter again. */
    public void record(long recipientId, ReturnReport report, Official by) {
        RecipientRow row = deliveries.lock(recipientId);
        Refusal.unless(row.deliveredOn != null, "returnedOn", "寄给%s的复文尚未寄送".formatted(row.name));
        Refusal.unless(row.isDelivered(), "returnedOn", "寄给%s的复文已登记退回，正待重新寄送".formatted(row.name));
        LocalDate returnedOn = dates.pastOrToday(report.returnedOn(), "returnedOn", "退回日期");
        Refusal.unless(!returnedOn.isBefore(row.deliveredOn), "returnedOn", "退回日期不能早于寄送日期" + row.deliveredOn);
        String reason = report.reason() == null ? "" : report.reason().strip();
        Refusal.unless(!reason.isEmpty(), "reason", "请写明退回原因");
        Refusal.unless(reason.length() <= LONGEST_REASON, "reason", "退回原因不能超过%d个字".formatted(LONGEST_REASON));
        String scan = report.scan() == null || report.scan().isBlank()
                ? null
                : report.scan().strip();
        if (scan != null) {
            attachments.referredTo(scan, "scan");
        }
        Way way = report.way();
        way.check(row.isAddressee(), fonts);
        emails.refuseWithoutPapers(row, way);
        repository.saveAndFlush(new ReturnedLetterRow(row, returnedOn, reason, scan));
        emails.bounce(row, reason);
        row.returnedOn = returnedOn;
        row.take(way);
        recipients.saveAndFlush(row);
        Round round = row.round();
        String what = "寄给%s的复文被退回，改由%s重新寄送".formatted(row.name, way.channel().label());
        audit.record(round.act("退信", returnedOn, what).because(reason), by);
    }

    /** Every letter of the case that came back, in that order. */
    @Transactional(readOnly = true)
    public List<ReturnedLetter> ofProposal(String proposalId) {
        return repository.ofProposal(proposalId).stream()
                .map(ReturnedLetterRow::letter)
                .toList();
    }
}
