package cn.zhengxie.proposalreply.commitment;

import cn.zhengxie.proposalreply.drafting.Promise;
import cn.zhengxie.proposalreply.proposal.Round;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "commitment")
class CommitmentRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String proposalId;
    private String unit;

    @Column(name = "round")
    private int roundNumber;

    private int position;
    private String text;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private Commitment.State state;

    protected CommitmentRow() {}

    CommitmentRow(Round round, int position, Promise promise) {
        this.proposalId = round.proposalId();
        this.unit = round.unit();
        this.roundNumber = round.number();
        this.position = position;
        this.text = promise.text();
        this.dueOn = promise.dueOn();
        this.state = Commitment.State.OPEN;
    }

    Commitment commitment() {
        return new Commitment(id, new Round(proposalId, unit, roundNumber), position, text, dueOn, state);
    }
}
