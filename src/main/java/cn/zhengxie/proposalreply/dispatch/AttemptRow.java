package cn.zhengxie.proposalreply.dispatch;

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

/** One try to send an e-mail: SENDING until the mail server, or a person, has answered. */
@Entity
@Table(name = "dispatch_attempt")
class AttemptRow {

    enum State {
        SENDING,
        SENT,
        FAILED,
        /** Taken, and come back. */
        BOUNCED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    private Long recipientId;
    private String email;

    @Enumerated(EnumType.STRING)
    State state;

    private Instant startedAt;
    private Instant settledAt;
    private String answer;

    protected AttemptRow() {}

    AttemptRow(long recipientId, String email, Instant startedAt) {
        this.recipientId = recipientId;
        this.email = email;
        this.state = State.SENDING;
        this.startedAt = startedAt;
    }

    void settle(State outcome, String givenAnswer, Instant at) {
        this.state = outcome;
        this.answer = givenAnswer;
        this.settledAt = at;
    }

    LocalDate startedOn() {
        return LocalDate.ofInstant(startedAt, ChinaTime.ZONE);
    }

    LocalDate settledOn() {
        return LocalDate.ofInstant(settledAt, ChinaTime.ZONE);
    }
}
