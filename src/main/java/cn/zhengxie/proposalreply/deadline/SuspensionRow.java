package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.organization.Official;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "suspension")
class SuspensionRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String proposalId;
    private String unit;
    private int round;
    LocalDate fromOn;
    private String reason;
    private LocalDate enteredOn;
    private String suspendedBy;
    LocalDate untilOn;
    private String endedBy;
    private LocalDate dueBefore;
    private LocalDate dueAfter;

    protected SuspensionRow() {}

    SuspensionRow(Deadline running, LocalDate from, String reason, LocalDate enteredOn, Official by) {
        this.proposalId = running.key().proposalId();
        this.unit = running.key().unit();
        this.round = running.key().round();
        this.fromOn = from;
        this.reason = reason.strip();
        this.enteredOn = enteredOn;
        this.suspendedBy = by.name();
        this.dueBefore = running.due();
    }

    void end(LocalDate until, LocalDate due, Official by) {
        this.untilOn = until;
        this.dueAfter = due;
        this.endedBy = by.name();
    }

    Suspension suspension() {
        return new Suspension(
                DeadlineKey.of(proposalId, unit, round, DeadlineStep.REPLY),
                fromOn,
                reason,
                suspendedBy,
                untilOn,
                endedBy,
                dueBefore,
                dueAfter);
    }
}
