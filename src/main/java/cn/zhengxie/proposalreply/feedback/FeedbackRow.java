package cn.zhengxie.proposalreply.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** One addressee's feedback: whoever waits for a form and whoever stores one hold this row first, so no wake-up is lost. */
@Entity
@Table(name = "feedback")
class FeedbackRow {

    @Id
    Long recipientId;

    @Enumerated(EnumType.STRING)
    FeedbackView.State state;

    /** The day from which the form is waited for anew, an incomplete one sent back or the letter entered late, or null. */
    LocalDate askedOn;

    protected FeedbackRow() {}
}
