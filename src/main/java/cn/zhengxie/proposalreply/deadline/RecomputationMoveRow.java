package cn.zhengxie.proposalreply.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A line of a recomputation's report. */
@Entity
@Table(name = "recomputation_move")
class RecomputationMoveRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long recomputationId;
    private String proposalId;
    private String unit;
    private int round;
    private String step;
    private Long recipientId;
    private LocalDate dueFrom;
    private LocalDate dueTo;
    private boolean wasProvisional;
    private boolean provisional;

    protected RecomputationMoveRow() {}

    RecomputationMoveRow(long recomputationId, Recomputation.Move move) {
        this.recomputationId = recomputationId;
        this.proposalId = move.proposalId();
        this.unit = move.unit();
        this.round = move.round();
        this.step = move.step();
        this.recipientId = move.recipient();
        this.dueFrom = move.from();
        this.dueTo = move.to();
        this.wasProvisional = move.wasProvisional();
        this.provisional = move.provisional();
    }

    Recomputation.Move move() {
        return new Recomputation.Move(
                proposalId, unit, round, step, recipientId, dueFrom, dueTo, wasProvisional, provisional);
    }
}
