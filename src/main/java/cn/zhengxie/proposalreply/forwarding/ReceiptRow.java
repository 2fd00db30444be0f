package cn.zhengxie.proposalreply.forwarding;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "forwarding_receipt")
class ReceiptRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    ForwardingRow forwarding;

    String receiver;
    LocalDate receivedOn;
    String receivedBy;

    protected ReceiptRow() {}

    ReceiptRow(ForwardingRow forwarding, String receiver) {
        this.forwarding = forwarding;
        this.receiver = receiver;
    }

    Receipt receipt() {
        return new Receipt(receiver, receivedOn, receivedBy);
    }
}
