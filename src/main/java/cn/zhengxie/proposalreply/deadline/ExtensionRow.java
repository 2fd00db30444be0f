package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.deadline.Extension.State;
import cn.zhengxie.proposalreply.organization.Official;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "extension_request")
class ExtensionRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String proposalId;
    private String unit;
    private int round;
    private LocalDate dueBefore;
    LocalDate dueOn;
    private String reason;
    private LocalDate askedOn;
    private String askedBy;

    @Enumerated(EnumType.STRING)
    State state;

    LocalDate grantedDue;
    private String decision;
    private LocalDate decidedOn;
    private String decidedBy;
    boolean applied;
    private Boolean consented;
    private String consentReason;
    private LocalDate consentedOn;
    private String consentedBy;

    protected ExtensionRow() {}

    ExtensionRow(Deadline running, ExtensionRequest request, LocalDate askedOn, Official askedBy) {
        this.proposalId = running.key().proposalId();
        this.unit = running.key().unit();
        this.round = running.key().round();
        this.dueBefore = running.due();
        this.dueOn = request.dueOn();
        this.reason = request.reason().strip();
        this.askedOn = askedOn;
        this.askedBy = askedBy.name();
        this.state = State.ASKED;
    }

    void decide(State decided, LocalDate newDue, String why, LocalDate on, Official by) {
        this.state = decided;
        this.grantedDue = newDue;
        this.decision = why;
        this.decidedOn = on;
        this.decidedBy = by.name();
    }

    /** The committee agrees, or the deadline stays as it is. */
    void consent(boolean agreed, String why, LocalDate on, Official by) {
        this.state = agreed ? State.GRANTED : State.REFUSED;
        this.grantedDue = agreed ? grantedDue : null;
        this.consented = agreed;
        this.consentReason = why;
        this.consentedOn = on;
        this.consentedBy = by.name();
    }

    /** The deadline it is about. */
    DeadlineKey key() {
        return DeadlineKey.of(proposalId, unit, round, DeadlineStep.REPLY);
    }

    Extension extension() {
        return new Extension(
                id,
                key(),
                dueBefore,
                dueOn,
                reason,
                askedOn,
                askedBy,
                state,
                grantedDue,
                decision,
                decidedOn,
                decidedBy,
                consented == null ? null : new Extension.Consent(consented, consentReason, consentedOn, consentedBy));
    }
}
