package cn.zhengxie.proposalreply.dispatch;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.assignment.CopyList;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.PrintableCharacters;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.Correction;
import cn.zhengxie.proposalreply.signoff.Corrections;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 寄送 and 抄送: the sealed letter of a round on its way to every proposer and every receiver of copies. */
@Service
@Transactional
public class Dispatch {

    private static final Set<Recipient.State> WAITING = Set.of(Recipient.State.PENDING, Recipient.State.RETURNED);
    private static final int LONGEST_TRACKING_NUMBER = 64;

    private final DispatchRepository dispatches;
    private final RecipientRepository recipients;
    private final Deliveries deliveries;
    private final EmailDispatch emails;
    private final Proposals proposals;
    private final CopyList copies;
    private final Corrections corrections;
    private final Jurisdiction jurisdiction;
    private final Attachments attachments;
    private final PrintableCharacters fonts;
    private final BusinessDates dates;
    private final AuditTrail audit;

    Dispatch(
            DispatchRepository dispatches,
            RecipientRepository recipients,
            Deliveries deliveries,
            EmailDispatch emails,
            Proposals proposals,
            CopyList copies,
            Corrections corrections,
            Jurisdiction jurisdiction,
            Attachments attachments,
            PrintableCharacters fonts,
            BusinessDates dates,
            AuditTrail audit) {
        this.dispatches = dispatches;
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.emails = emails;
        this.proposals = proposals;
        this.copies = copies;
        this.corrections = corrections;
        this.jurisdiction = jurisdiction;
        this.attachments = attachments;
        this.fonts = fonts;
        this.dates = dates;
        this.audit = audit;
    }

    /** Lists who gets the letter that was sealed on the day: every proposer who is answered, then the
     * receivers of copies; of a correction, everybody who got the letter it replaces. Listed once. */
    public List<Recipient> prepare(Round round, LocalDate sealedOn) {
        if (dispatches.of(round).isEmpty()) {
            list(dispatches.saveAndFlush(new DispatchRow(round, sealedOn)));
        }
        return of(round);
    }

    private void list(DispatchRow dispatch) {
        corrections
                .find(dispatch.round())
                .map(Correction::corrected)
                .flatMap(dispatches::of)
                .ifPresentOrElse(
                        corrected -> dispatches
                                .recipients(corrected)
                                .forEach(recipient -> recipients.saveAndFlush(recipient.of(dispatch))),
                        () -> listAnew(dispatch));
    }

    private void listAnew(DispatchRow dispatch) {
        String proposalId = dispatch.round().proposalId();
        proposals.get(proposalId).proposers().stream()
                .filter(proposer -> jurisdiction.policy().answers(proposer.position()))
                .forEach(proposer -> recipients.saveAndFlush(RecipientRow.addressee(dispatch, proposer)));
        int position = 1;
        for (Jurisdiction.Copy copy : copies.of(proposalId)) {
            recipients.saveAndFlush(RecipientRow.copy(dispatch, position++, copy));
        }
    }

    /** @throws NoSuchElementException where there is no such recipient */
    @Transactional(readOnly = true)
    public Recipient get(long recipientId) {
        return recipients
                .findById(recipientId)
                .map(this::shown)
                .orElseThrow(() -> new NoSuchElementException("没有这一寄送对象"));
    }

    /** The recipients of a round: addressees by position, then copies; none before the letter was sealed. */
    @Transactional(readOnly = true)
    public List<Recipient> of(Round round) {
        return dispatches.of(round).stream()
                .flatMap(dispatch -> dispatches.recipients(dispatch).stream())
                .map(this::shown)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Recipient> ofProposal(String proposalId) {
        return recipients.ofProposal(proposalId).stream().map(this::shown).toList();
    }

    /** The rounds of a unit whose reply has reached every addressee, the latest first. */
    @Transactional(readOnly = true)
    public List<Round> replied(String unit) {
        return dispatches.replied(unit).stream().map(DispatchRow::round).toList();
    }

    /** Whose letters of a unit are to be posted, those that came back among them, the oldest first, whatever has become of their cases since. */
    @Transactional(readOnly = true)
    public List<Recipient> waitingForPost(String unit) {
        return recipients.waitingForPost(unit).stream()
                .map(this::shown)
                .filter(recipient -> WAITING.contains(recipient.state()))
                .toList();
    }

    /**
     * Who has had a letter of these units, the latest letter first.
     *
     * @param wanted how a proposal's key or a recipient's name ends, so its number will do; empty for all
     */
    @Transactional(readOnly = true)
    public List<Recipient> delivered(Collection<String> units, String wanted, int most) {
        return recipients.delivered(units, wanted, Limit.of(most)).stream()
                .map(this::shown)
                .toList();
    }

    private Recipient shown(RecipientRow row) {
        return row.recipient(state(row));
    }

    private Recipient.State state(RecipientRow row) {
        if (row.isDelivered()) {
            return Recipient.State.DELIVERED;
        }
        Recipient.State progress = emails.progress(row);
        return row.returnedOn != null && progress == Recipient.State.PENDING ? Recipient.State.RETURNED : progress;
    }

    /** An official says when a letter was posted or handed over. The last addressee's confirmation fixes the 办复日. */
    public void confirmDelivery(long recipientId, Delivery delivery, Official by) {
        RecipientRow row = deliveries.lock(recipientId);
        Refusal.unless(!row.isDelivered(), "deliveredOn", row.name + "已确认寄送，不能重复确认");
        Refusal.unless(row.channel != Channel.EMAIL, "deliveredOn", "电子邮件由系统发送；改为邮寄或当面送达的，请先更改寄送方式");
        LocalDate deliveredOn = deliveries.plausibleDay(row, delivery.deliveredOn(), "deliveredOn");
        String trackingNumber = row.channel == Channel.POST ? stripped(delivery.trackingNumber()) : null;
        boolean traceable = row.channel != Channel.POST || !row.isAddressee() || trackingNumber != null;
        Refusal.unless(traceable, "trackingNumber", "邮寄给提案者的复文须填写邮件号码");
        Refusal.unless(
                trackingNumber == null || trackingNumber.length() <= LONGEST_TRACKING_NUMBER,
                "trackingNumber",
                "邮件号码不能超过%d个字符".formatted(LONGEST_TRACKING_NUMBER));
        deliveries.deliver(row, deliveredOn, trackingNumber, receipt(row, delivery), by);
    }

    private String receipt(RecipientRow row, Delivery delivery) {
        if (row.channel != Channel.IN_PERSON) {
            return null;
        }
        String receipt = stripped(delivery.receipt());
        boolean needed = row.isAddressee() && jurisdiction.policy().receiptInPerson();
        Refusal.unless(receipt != null || !needed, "receipt", "请上传签收单或送达照片");
        if (receipt != null) {
            attachments.referredTo(receipt, "receipt");
        }
        return receipt;
    }

    /** The day on which the last addressee had the letter, or none yet. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> repliedOn(Round round) {
        return dispatches.of(round).map(dispatch -> dispatch.repliedOn);
    }

    /**
     * Fixes the 办复日, which never changes afterwards; copies do not delay it.
     *
     * @throws IllegalStateException where an addressee still waits for the letter
     */
    public LocalDate recordReplied(Round round) {
        return deliveries.recordReplied(round);
    }

    /** Changes how a letter travels, as long as it has not left. */
    public void changeChannel(long recipientId, Way way, Official by) {
        RecipientRow row = deliveries.lock(recipientId);
        Refusal.unless(!row.isDelivered(), "channel", "已确认寄送，不能再更改寄送方式");
        emails.refuseUnlessSettled(row);
        way.check(row.isAddressee(), fonts);
        if (row.returnedOn != null) {
            emails.refuseWithoutPapers(row, way);
        }
        String what = "%s的寄送方式由%s改为%s"
                .formatted(row.name, row.channel.label(), way.channel().label());
        row.take(way);
        recipients.saveAndFlush(row);
        Round round = row.round();
        audit.record(round.act("更改寄送方式", dates.today(), what), by);
    }

    /**
     * Sends letter and form by e-mail, at most once however often it is called: a call for a letter already sent only records
     * its delivery.
     *
     * @throws FailedDispatch where it certainly did not arrive; calling again sends again
     * @throws UnclearDispatch where nobody knows; calling again does not send
     */
    public void sendByEmail(long recipientId) {
        emails.send(recipientId);
    }

    /**
     * A person has found out what became of an unclear e-mail.
     *
     * @param arrived whether the addressee has it; if not, it may be sent again
     * @param on the day it arrived, today where none is given
     */
    public void decideUnclear(long recipientId, boolean arrived, LocalDate on, Official by) {
        emails.decideUnclear(recipientId, arrived, on, by);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
