package cn.zhengxie.proposalreply.deadline;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "deadline")
class DeadlineRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String proposalId;
    private String unit;
    private int round;

    @Enumerated(EnumType.STRING)
    private DeadlineStep step;

    private Long recipientId;
    private LocalDate anchor;
    private LocalDate due;
    private boolean provisional;
    private String explanation;
    LocalDate metOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "deadline_rung", joinColumns = @JoinColumn(name = "deadline_id"))
    @OrderBy("on")
    List<RungRow> rungs = new ArrayList<>();

    protected DeadlineRow() {}

    DeadlineRow(DeadlineKey key) {
        this.proposalId = key.proposalId();
        this.unit = key.unit();
        this.round = key.round();
        this.step = key.step();
        this.recipientId = key.recipientId();
    }

    void set(LocalDate newAnchor, DeadlineArithmetic.Computed computed, List<RungRow> newRungs) {
        this.anchor = newAnchor;
        this.due = computed.due();
        this.provisional = computed.provisional();
        this.explanation = String.join("\n", computed.explanation());
        this.metOn = null;
        this.rungs.clear();
        this.rungs.addAll(newRungs);
    }

    boolean anchoredOn(LocalDate day) {
        return day.equals(anchor);
    }

    Deadline deadline() {
        DeadlineKey key = new DeadlineKey(proposalId, unit, round, step, recipientId);
        List<Deadline.Rung> steps = rungs.stream()
                .map(rung -> new Deadline.Rung(rung.name, rung.on, rung.recordedAt != null))
                .toList();
        return new Deadline(key, anchor, due, provisional, List.of(explanation.split("\n")), steps, metOn);
    }

    /** A reminder or escalation, planned until it is recorded. */
    @Embeddable
    static class RungRow {

        String name;

        @Column(name = "on_date")
        LocalDate on;

        Instant recordedAt;

        protected RungRow() {}

        RungRow(String name, LocalDate on) {
            this.name = name;
            this.on = on;
        }
    }
}
