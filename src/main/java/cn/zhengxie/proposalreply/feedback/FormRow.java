package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.deadline.ChinaTime;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "form_rating", joinColumns = @JoinColumn(name = "form_id"))
    @OrderColumn(name = "position")
    private List<RatingLine> ratings;

    @Enumerated(EnumType.STRING)
    private Satisfaction satisfaction;

    private String opinion;
    private boolean signed;
    private String signer;
    private LocalDate signedOn;
    private String scan;
    boolean late;
    private boolean online;
    private String enteredBy;
    Instant recordedAt;

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
        this.ratings = form.ratings().lines().stream().map(RatingLine::new).toList();
        this.satisfaction = form.satisfaction();
        this.opinion = form.opinion();
        this.signed = form.signed();
        this.signer = form.signer();
        this.signedOn = form.signedOn();
        this.scan = form.scan();
        this.late = late;
        this.online = form.online();
        this.enteredBy = enteredBy;
        this.recordedAt = recordedAt;
    }

    ReturnedForm form() {
        return new ReturnedForm(
                receivedOn,
                replyReceivedOn,
                phone,
                new Ratings(ratings.stream().map(RatingLine::line).toList()),
                satisfaction,
                opinion,
                signed,
                signer,
                signedOn,
                scan,
                online);
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
