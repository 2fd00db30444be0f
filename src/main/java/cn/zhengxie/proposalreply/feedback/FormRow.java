package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.deadline.ChinaTime;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A form that came. Its content never changes; what the unit makes of it is noted beside it. */
@Entity
@Table(name = "feedback_form")
class FormRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    private Long recipientId;
    private LocalDate receivedOn;
    private LocalDate replyReceivedOn;
    private String phone;

    @Enumerated(EnumType.STRING)
    private Rating leadership;

    @Enumerated(EnumType.STRING)
    private Rating communication;

    @Enumerated(EnumType.STRING)
    private Rating quality;

    @Enumerated(EnumType.STRING)
    private Rating implementation;

    @Enumerated(EnumType.STRING)
    private Satisfaction satisfaction;

    private String opinion;
    private boolean signed;
    private String signer;
    private LocalDate signedOn;
    private String scan;
    boolean late;
    private Instant recordedAt;
    private String enteredBy;

    /** Null until it was checked. */
    Boolean complete;

    String comment;
    String verifiedBy;
    LocalDate forwardedOn;

    protected FormRow() {}

    FormRow(long recipientId, ReturnedForm form, boolean late, String enteredBy, Instant recordedAt) {
        this.recipientId = recipientId;
        this.receivedOn = form.receivedOn();
        this.replyReceivedOn = form.replyReceivedOn();
        this.phone = form.phone();
        this.leadership = form.ratings().leadership();
        this.communication = form.ratings().communication();
        this.quality = form.ratings().quality();
        this.implementation = form.ratings().implementation();
        this.satisfaction = form.satisfaction();
        this.opinion = form.opinion();
        this.signed = form.signed();
        this.signer = form.signer();
        this.signedOn = form.signedOn();
        this.scan = form.scan();
        this.late = late;
        this.enteredBy = enteredBy;
        this.recordedAt = recordedAt;
    }

    ReturnedForm form() {
        Ratings ratings = new Ratings(leadership, communication, quality, implementation);
        return new ReturnedForm(
                receivedOn, replyReceivedOn, phone, ratings, satisfaction, opinion, signed, signer, signedOn, scan);
    }

    EnteredForm entered() {
        return new EnteredForm(
                id,
                form(),
                late,
                enteredBy,
                recordedAt.atZone(ChinaTime.ZONE).toLocalDate(),
                Boolean.TRUE.equals(complete),
                Completeness.gaps(form()),
                comment,
                verifiedBy,
                forwardedOn);
    }
}
