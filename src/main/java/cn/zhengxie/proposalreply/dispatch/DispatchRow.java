package cn.zhengxie.proposalreply.dispatch;

import cn.zhengxie.proposalreply.proposal.Round;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The dispatch of a round as a whole: its lock decides which addressee was the last. */
@Entity
@Table(name = "dispatch")
class DispatchRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    private String proposalId;
    private String unit;

    @Column(name = "round")
    private int roundNumber;

    private int edition;

    LocalDate sealedOn;
    LocalDate repliedOn;

    protected DispatchRow() {}

    DispatchRow(Round round, LocalDate sealedOn) {
        this.proposalId = round.proposalId();
        this.unit = round.unit();
        this.roundNumber = round.number();
        this.edition = round.edition();
        this.sealedOn = sealedOn;
    }

    Round round() {
        return new Round(proposalId, unit, roundNumber, edition);
    }
}
