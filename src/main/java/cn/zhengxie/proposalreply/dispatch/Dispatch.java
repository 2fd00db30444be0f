package cn.zhengxie.proposalreply.dispatch;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 寄送 and 抄送: the sealed letter of a round on its way to every proposer and every receiver of copies. */
@Service
@Transactional
public class Dispatch {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;]+@[^@\\s,;]+\\.[^@\\s,;]+");
    private static final int LONGEST_TRACKING_NUMBER = 64;
    private static final int LONGEST_ADDRESS = 200;

    private final DispatchRepository dispatches;
    private final RecipientRepository recipients;
    private final Deliveries deliveries;
    private final EmailDispatch emails;
    private final Proposals proposals;
    private final Jurisdiction jurisdiction;
    private final BusinessDates dates;
    private final AuditTrail audit;

    Dispatch(
            DispatchRepository dispatches,
            RecipientRepository recipients,
            Deliveries deliveries,
            EmailDispatch emails,
            Proposals proposals,
            Jurisdiction jurisdiction,
            BusinessDates dates,
            AuditTrail audit) {
        this.dispatches = dispatches;
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.emails = emails;
        this.proposals = proposals;
        this.jurisdiction = jurisdiction;
        this.dates = dates;
        this.audit = audit;
    }

    /** Lists who gets the letter that was sealed on the day: every proposer, then the standing copies. Listed once. */
    public List<Recipient> prepare(Round round, LocalDate sealedOn) {
        if (dispatches.of(round).isEmpty()) {
            list(dispatches.saveAndFlush(new DispatchRow(round, sealedOn)));
        }
        return of(round);
    }

    private void list(DispatchRow dispatch) {
        proposals
                .get(dispatch.round().proposalId())
                .proposers()
                .forEach(proposer -> recipients.saveAndFlush(RecipientRow.addressee(dispatch, proposer)));
        int position = 1;
        for (Jurisdiction.Copy copy : jurisdiction.copies()) {
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

    /** Whose letters of a unit are to be posted, the oldest first, whatever has become of their cases since. */
    @Transactional(readOnly = true)
    public List<Recipient> waitingForPost(String unit) {
        return recipients.waitingForPost(unit).stream()
                .map(this::shown)
                .filter(recipient -> recipient.state() == Recipient.State.PENDING)
                .toList();
    }

    private Recipient shown(RecipientRow row) {
        return row.recipient(row.isDelivered() ? Recipient.State.DELIVERED : emails.progress(row));
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
        deliveries.deliver(row, deliveredOn, trackingNumber, by);
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
    public void changeChannel(long recipientId, Channel channel, String address, String email, Official by) {
        RecipientRow row = deliveries.lock(recipientId);
        Refusal.unless(channel != null, "channel", "请选择寄送方式");
        Refusal.unless(!row.isDelivered(), "channel", "已确认寄送，不能再更改寄送方式");
        emails.refuseUnlessSettled(row);
        Refusal.unless(channel != Channel.EMAIL || row.isAddressee(), "channel", "抄送件须以纸质送达，请选择邮寄或当面送达");
        String newAddress = stripped(address);
        String newEmail = stripped(email);
        Refusal.unless(channel != Channel.POST || newAddress != null, "address", "邮寄须填写通讯地址");
        Refusal.unless(channel != Channel.EMAIL || newEmail != null, "email", "请填写电子邮箱");
        Refusal.unless(newEmail == null || EMAIL.matcher(newEmail).matches(), "email", "电子邮箱格式不对");
        refuseUnlessShort(newAddress, "address", "通讯地址");
        refuseUnlessShort(newEmail, "email", "电子邮箱");
        String what = "%s的寄送方式由%s改为%s".formatted(row.name, row.channel.label(), channel.label());
        row.channel = channel;
        row.address = newAddress == null ? row.address : newAddress;
        row.email = newEmail == null ? row.email : newEmail;
        recipients.saveAndFlush(row);
        Round round = row.round();
        audit.record(Act.of(round.proposalId(), round.unit(), round.number(), "更改寄送方式", dates.today(), what), by);
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

    private static void refuseUnlessShort(String text, String field, String label) {
        Refusal.unless(
                text == null || text.length() <= LONGEST_ADDRESS,
                field,
                "%s不能超过%d个字".formatted(label, LONGEST_ADDRESS));
    }
}
