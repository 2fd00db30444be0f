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

    /** The day on which an incomplete form was sent back to be filled in, or null. */
    LocalDate askedOn;

    protected FeedbackRow() {}
}
