package cn.zhengxie.proposalreply.dispatch;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "returned_letter")
class ReturnedLetterRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long recipientId;
    private LocalDate deliveredOn;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String destination;
    private String trackingNumber;
    private LocalDate returnedOn;
    private String reason;
    private String scan;

    protected ReturnedLetterRow() {}

    /** What is known of the sending that failed, before the recipient gets another one. */
    ReturnedLetterRow(RecipientRow sent, LocalDate returnedOn, String reason, String scan) {
        this.recipientId = sent.id;
        this.deliveredOn = sent.deliveredOn;
        this.channel = sent.channel;
        this.destination = sent.destination();
        this.trackingNumber = sent.trackingNumber;
        this.returnedOn = returnedOn;
        this.reason = reason;
        this.scan = scan;
    }

    ReturnedLetter letter() {
        return new ReturnedLetter(
                recipientId, deliveredOn, channel, destination, trackingNumber, returnedOn, reason, scan);
    }
}
