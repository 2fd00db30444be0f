package cn.zhengxie.proposalreply.forwarding;

import cn.zhengxie.proposalreply.feedback.FeedbackView;
import cn.zhengxie.proposalreply.proposal.Round;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;

@Entity
@Table(name = "forwarding")
class ForwardingRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long formId;
    Long recipientId;
    private String proposalId;
    private String unit;

    @Column(name = "round")
    private int roundNumber;

    LocalDate forwardedOn;

    protected ForwardingRow() {}

    ForwardingRow(FeedbackView feedback) {
        this.formId = feedback.formId();
        this.recipientId = feedback.recipientId();
        this.proposalId = feedback.round().proposalId();
        this.unit = feedback.round().unit();
        this.roundNumber = feedback.round().number();
        this.forwardedOn = feedback.forwardedOn();
    }

    Round round() {
        return new Round(proposalId, unit, roundNumber);
    }

    Forwarding forwarding(int sequence, LocalDate due, List<ReceiptRow> receipts) {
        return new Forwarding(
                id,
                formId,
                sequence,
                recipientId,
                round(),
                forwardedOn,
                due,
                receipts.stream().map(ReceiptRow::receipt).toList());
    }
}
