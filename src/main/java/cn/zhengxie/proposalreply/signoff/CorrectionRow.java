package cn.zhengxie.proposalreply.signoff;

import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.Correction.State;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "correction")
class CorrectionRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String proposalId;
    private String unit;
    private int round;
    private int edition;
    private int correctsEdition;
    private boolean ownNumber;
    private String reason;
    private LocalDate askedOn;
    private String askedBy;

    @Enumerated(EnumType.STRING)
    State state;

    private LocalDate endedOn;
    private String endReason;

    protected CorrectionRow() {}

    CorrectionRow(Round letter, Round corrected, boolean ownNumber, String reason, LocalDate askedOn, String askedBy) {
        this.proposalId = letter.proposalId();
        this.unit = letter.unit();
        this.round = letter.number();
        this.edition = letter.edition();
        this.correctsEdition = corrected.edition();
        this.ownNumber = ownNumber;
        this.reason = reason;
        this.askedOn = askedOn;
        this.askedBy = askedBy;
        this.state = State.RUNNING;
    }

    void end(State how, LocalDate on, String why) {
        this.state = how;
        this.endedOn = on;
        this.endReason = why;
    }

    Correction correction() {
        return new Correction(
                new Round(proposalId, unit, round, edition),
                correctsEdition,
                ownNumber,
                reason,
                askedOn,
                askedBy,
                state,
                endedOn,
                endReason);
    }
}
