package cn.zhengxie.proposalreply.dispatch;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 补录 of letters that went out before the system was there. */
@Service
@Transactional
public class PaperDispatch {

    /** A posted letter is traceable by its number, which nobody asks for afterwards. */
    private static final String UNKNOWN_NUMBER = "补录，邮件号码未录入";

    private final Dispatch dispatch;
    private final RecipientRepository recipients;
    private final Deliveries deliveries;
    private final AuditTrail audit;

    PaperDispatch(Dispatch dispatch, RecipientRepository recipients, Deliveries deliveries, AuditTrail audit) {
        this.dispatch = dispatch;
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.audit = audit;
    }

    /**
     * Lists who got the letter and that all of them had it by the 办复日, which is all that is known; returns them, addressees first.
     *
     * @param sealedOn day before which nothing can have left
     */
    public List<Recipient> enterReplied(Round round, LocalDate sealedOn, LocalDate repliedOn, Official by) {
        Refusal.unless(!repliedOn.isBefore(sealedOn), "repliedOn", "办复日期不能早于签发日期" + sealedOn);
        dispatch.prepare(round, sealedOn).forEach(recipient -> enterDelivered(recipient, repliedOn, by));
        deliveries.recordReplied(round);
        return dispatch.of(round);
    }

    private void enterDelivered(Recipient recipient, LocalDate on, Official by) {
        RecipientRow row = recipients.findById(recipient.id()).orElseThrow();
        row.deliveredOn = on;
        row.trackingNumber = row.channel == Channel.POST ? UNKNOWN_NUMBER : null;
        recipients.saveAndFlush(row);
        Round round = recipient.round();
        String what = "%s%s（补录）".formatted(row.role.act(), row.name);
        audit.record(round.act(row.role.act(), on, what), by);
    }
}
