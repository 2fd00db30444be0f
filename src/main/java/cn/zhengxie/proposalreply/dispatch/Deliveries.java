package cn.zhengxie.proposalreply.dispatch;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows when a letter has reached a recipient: the record, and with the last addressee the 办复日. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Deliveries {

    private final DispatchRepository dispatches;
    private final RecipientRepository recipients;
    private final EntityManager entityManager;
    private final Proposals proposals;
    private final Assignments assignments;
    private final Deadlines deadlines;
    private final BusinessDates dates;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Deliveries(
            DispatchRepository dispatches,
            RecipientRepository recipients,
            EntityManager entityManager,
            Proposals proposals,
            Assignments assignments,
            Deadlines deadlines,
            BusinessDates dates,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.dispatches = dispatches;
        this.recipients = recipients;
        this.entityManager = entityManager;
        this.proposals = proposals;
        this.assignments = assignments;
        this.deadlines = deadlines;
        this.dates = dates;
        this.audit = audit;
        this.events = events;
    }

    /**
     * The recipient as it stands now, held until the transaction ends. The lock is one that lets attempts refer to the row
     * from another transaction (FOR NO KEY UPDATE), which the outbox of e-mails needs.
     */
    RecipientRow lock(long recipientId) {
        RecipientRow row = recipients.findById(recipientId).orElseThrow(() -> new NoSuchElementException("没有这一寄送对象"));
        entityManager.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    /** Every recipient of the round, held in the same way. */
    void lockAll(Round round) {
        dispatches.of(round).stream()
                .flatMap(dispatch -> dispatches.recipients(dispatch).stream())
                .forEach(row -> lock(row.id));
    }

    /** Whether the unit's letters leave no more: the case was withdrawn, or given to another unit. */
    boolean isTakenBack(Round round) {
        List<HandlingUnit> parts = assignments.of(round.proposalId()).stream()
                .filter(held -> held.unit().equals(round.unit()))
                .toList();
        boolean given = !parts.isEmpty() && parts.stream().noneMatch(HandlingUnit::isHolding);
        return given || proposals.get(round.proposalId()).state() == ProposalState.WITHDRAWN;
    }

    /** The day of a delivery as entered; refused at {@code field} where it lies ahead or before the letter was sealed. */
    LocalDate plausibleDay(RecipientRow row, LocalDate given, String field) {
        LocalDate day = dates.pastOrToday(given, field, "寄送日期");
        LocalDate sealedOn = row.dispatch.sealedOn;
        Refusal.unless(!day.isBefore(sealedOn), field, "寄送日期不能早于用印日期" + sealedOn);
        boolean afterReturn = row.returnedOn == null || !day.isBefore(row.returnedOn);
        Refusal.unless(afterReturn, field, "寄送日期不能早于退回日期" + row.returnedOn);
        return day;
    }

    void deliver(RecipientRow row, LocalDate on, String trackingNumber, String receipt, Official by) {
        boolean again = row.returnedOn != null;
        row.deliver(on, trackingNumber, receipt);
        recipients.saveAndFlush(row);
        Round round = row.round();
        audit.record(round.act(row.role.act(), on, description(row)), by);
        if (row.isAddressee() && !round.isCorrection()) {
            replyIfComplete(row.dispatch);
        }
        if (again) {
            events.publishEvent(new LetterSentAgain(row.recipient(Recipient.State.DELIVERED)));
        }
    }

    private static String description(RecipientRow row) {
        String description = "%s%s，%s".formatted(row.role.act(), row.name, row.channel.label());
        if (row.channel == Channel.EMAIL) {
            return description + "至" + row.email;
        }
        return row.trackingNumber == null ? description : description + "，邮件号码" + row.trackingNumber;
    }

    /** Fixes the 办复日 once; the last of two addressees confirmed at the same moment sees both. */
    LocalDate recordReplied(Round round) {
        DispatchRow dispatch = dispatches
                .of(round)
                .filter(this::replyIfComplete)
                .orElseThrow(() -> new IllegalStateException("复文尚未寄送全部提案者：" + round));
        // Once more, for two units that answered at the same moment did not see each other.
        replyCaseIfAnswered(round.proposalId());
        return dispatch.repliedOn;
    }

    private boolean replyIfComplete(DispatchRow dispatch) {
        entityManager.refresh(dispatch, LockModeType.PESSIMISTIC_WRITE);
        if (dispatch.repliedOn != null) {
            return true;
        }
        if (dispatches.undeliveredAddressees(dispatch) > 0) {
            return false;
        }
        dispatch.repliedOn = dispatches.lastDeliveryToAddressee(dispatch);
        dispatches.saveAndFlush(dispatch);
        settle(dispatch.round(), dispatch.repliedOn);
        return true;
    }

    private void settle(Round round, LocalDate repliedOn) {
        replyCaseIfAnswered(round.proposalId());
        DeadlineKey key = DeadlineKey.of(round.proposalId(), round.unit(), round.number(), DeadlineStep.REPLY);
        deadlines.meet(key, repliedOn);
        String what = deadlines
                .find(key)
                .map(deadline ->
                        "%s办复，办复期限%s".formatted(repliedOn.isAfter(deadline.due()) ? "逾期" : "按期", deadline.due()))
                .orElse("复文已寄送全部提案者");
        audit.record(round.act("办复", repliedOn, what), Official.SYSTEM);
    }

    /** The case is replied with its last unit: of several that answer separately, none speaks for the others. */
    private void replyCaseIfAnswered(String proposalId) {
        boolean answered = assignments.of(proposalId).stream()
                .filter(held -> held.isHolding() && held.role().answers())
                .map(held -> new Round(proposalId, held.unit(), held.round()))
                .allMatch(this::isReplied);
        if (answered && proposals.get(proposalId).state() != ProposalState.CONCLUDED) {
            proposals.move(proposalId, ProposalState.REPLIED);
        }
    }

    private boolean isReplied(Round round) {
        return dispatches
                .of(round)
                .filter(dispatch -> dispatch.repliedOn != null)
                .isPresent();
    }
}
