package cn.zhengxie.proposalreply.dispatch;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.dispatch.ReplyMail.Answer;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rule of the outbox: note the attempt, send, note the answer. SMTP cannot promise that a mail goes exactly once, so what
 * has no answer is never repeated by a machine.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EmailDispatch {

    private final Deliveries deliveries;
    private final Attempts attempts;
    private final ReplyMail mail;
    private final BusinessDates dates;
    private final AuditTrail audit;

    EmailDispatch(Deliveries deliveries, Attempts attempts, ReplyMail mail, BusinessDates dates, AuditTrail audit) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.mail = mail;
        this.dates = dates;
        this.audit = audit;
    }

    /** The row stays locked until the caller's transaction ends, so that of two callers the second finds the first's answer. Nothing leaves for a case
     * that was taken back meanwhile. */
    void send(long recipientId) {
        RecipientRow row = deliveries.lock(recipientId);
        if (row.isDelivered() || deliveries.isTakenBack(row.round())) {
            return;
        }
        if (row.channel != Channel.EMAIL) {
            throw new IllegalStateException("寄送方式不是电子邮件：" + row.name);
        }
        Optional<AttemptRow> last = attempts.latest(recipientId);
        LocalDate sentOn =
                switch (last.map(attempt -> attempt.state).orElse(AttemptRow.State.FAILED)) {
                    case SENT -> last.orElseThrow().settledOn();
                    case SENDING -> throw new UnclearDispatch();
                    case FAILED, BOUNCED -> attempt(row);
                };
        deliveries.deliver(row, sentOn, null, null, Official.SYSTEM);
    }

    private LocalDate attempt(RecipientRow row) {
        ReplyMail.Letter letter = mail.compose(row.recipient(Recipient.State.PENDING));
        long attempt = attempts.begin(row.id, row.email);
        Answer answer = mail.send(letter);
        switch (answer.outcome()) {
            case TAKEN -> attempts.settle(attempt, AttemptRow.State.SENT, null);
            case REFUSED -> {
                attempts.settle(attempt, AttemptRow.State.FAILED, answer.fault().getMessage());
                throw new FailedDispatch(row.email, answer.fault());
            }
            case NONE -> throw new UnclearDispatch(answer.fault());
        }
        return dates.today();
    }

    void decideUnclear(long recipientId, boolean arrived, LocalDate on, Official by) {
        RecipientRow row = deliveries.lock(recipientId);
        AttemptRow attempt = attempts.latest(recipientId)
                .filter(last -> last.state == AttemptRow.State.SENDING)
                .orElseThrow(() -> new Refusal(null, "没有待核实的电子邮件"));
        if (!arrived) {
            attempts.decide(attempt, AttemptRow.State.FAILED, "经核实未送达");
            recordDecision(row, dates.today(), "经核实，发给%s的电子邮件未送达，可重新发送".formatted(row.name), by);
            return;
        }
        LocalDate arrivedOn = deliveries.plausibleDay(row, on, "on");
        Refusal.unless(!arrivedOn.isBefore(attempt.startedOn()), "on", "送达日期不能早于发送日期" + attempt.startedOn());
        attempts.decide(attempt, AttemptRow.State.SENT, "经核实已送达");
        recordDecision(row, arrivedOn, "经核实，发给%s的电子邮件已送达".formatted(row.name), by);
        deliveries.deliver(row, arrivedOn, null, null, by);
    }

    private void recordDecision(RecipientRow row, LocalDate day, String what, Official by) {
        Round round = row.round();
        audit.record(round.act("核实发送结果", day, what), by);
    }

    /** Refuses a change while a mail has left or may have left. */
    void refuseUnlessSettled(RecipientRow row) {
        Recipient.State progress = progress(row);
        Refusal.unless(progress != Recipient.State.SENDING, "channel", "电子邮件发送结果不明，请先核实");
        Refusal.unless(progress != Recipient.State.SENT, "channel", "电子邮件已发送，不能再更改寄送方式");
    }

    /** Refuses e-mail for a letter that is in the office on paper only. */
    void refuseWithoutPapers(RecipientRow row, Way way) {
        boolean possible = way.channel() != Channel.EMAIL || mail.hasPapers(row.round());
        Refusal.unless(possible, "channel", "复文原件为纸质，没有录入系统，不能用电子邮件寄送，请选择邮寄或当面送达");
    }

    /** The mail that was taken came back. */
    void bounce(RecipientRow row, String reason) {
        attempts.latest(row.id)
                .filter(attempt -> attempt.state == AttemptRow.State.SENT)
                .ifPresent(attempt -> attempts.decide(attempt, AttemptRow.State.BOUNCED, "退信：" + reason));
    }

    Recipient.State progress(RecipientRow row) {
        if (row.channel != Channel.EMAIL) {
            return Recipient.State.PENDING;
        }
        return attempts.latest(row.id)
                .map(attempt -> switch (attempt.state) {
                    case SENDING -> Recipient.State.SENDING;
                    case SENT -> Recipient.State.SENT;
                    case FAILED, BOUNCED -> Recipient.State.PENDING;
                })
                .orElse(Recipient.State.PENDING);
    }
}
