package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.feedback.DissatisfactionDecision.Decision;
import cn.zhengxie.proposalreply.organization.Official;
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
@Table(name = "dissatisfaction_decision")
class DissatisfactionRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String proposalId;
    private String unit;

    @Column(name = "round")
    private int roundNumber;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String reason;
    private String instruction;
    private LocalDate decidedOn;
    private String decidedBy;

    protected DissatisfactionRow() {}

    DissatisfactionRow(Round round, DissatisfactionDecision decided, LocalDate on, Official by) {
        this.proposalId = round.proposalId();
        this.unit = round.unit();
        this.roundNumber = round.number();
        this.decision = decided.decision();
        this.reason = decided.reason();
        this.instruction = decided.instruction();
        this.decidedOn = on;
        this.decidedBy = by.name();
    }

    DecidedDissatisfaction decided() {
        return new DecidedDissatisfaction(
                new DissatisfactionDecision(decision, reason, instruction), decidedOn, decidedBy);
    }
}
