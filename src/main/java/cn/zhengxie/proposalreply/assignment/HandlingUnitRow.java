package cn.zhengxie.proposalreply.assignment;

import cn.zhengxie.proposalreply.assignment.HandlingUnit.ReturnRequest;
import cn.zhengxie.proposalreply.assignment.HandlingUnit.Role;
import cn.zhengxie.proposalreply.assignment.HandlingUnit.State;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "handling_unit")
class HandlingUnitRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String proposalId;
    private String unit;

    @Enumerated(EnumType.STRING)
    Role role;

    @Enumerated(EnumType.STRING)
    State state;

    private LocalDate assignedOn;
    private LocalDate enteredOn;
    LocalDate acknowledgedOn;
    String returnReason;
    String returnStatement;
    String returnDecision;
    int round = 1;
    String section;
    String drafter;
    String nomination;
    String instruction;

    @ElementCollection
    @CollectionTable(name = "proposal_point", joinColumns = @JoinColumn(name = "handling_unit_id"))
    @OrderColumn(name = "position")
    @Column(name = "text")
    List<String> points = new ArrayList<>();

    protected HandlingUnitRow() {}

    HandlingUnitRow(String proposalId, String unit, Role role, LocalDate assignedOn, LocalDate enteredOn) {
        this.proposalId = proposalId;
        this.unit = unit;
        this.role = role;
        this.state = State.ASSIGNED;
        this.assignedOn = assignedOn;
        this.enteredOn = enteredOn;
    }

    HandlingUnit handlingUnit() {
        return new HandlingUnit(
                proposalId,
                unit,
                role,
                state,
                assignedOn,
                enteredOn,
                acknowledgedOn,
                round,
                section,
                drafter,
                nomination,
                instruction,
                returnReason == null ? null : new ReturnRequest(returnReason, returnStatement));
    }
}
