package cn.zhengxie.proposalreply.audit;

import cn.zhengxie.proposalreply.organization.Official;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "audit_entry")
class AuditRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String proposalId;
    private String unit;
    private Integer round;
    private int edition;
    private String verb;
    private LocalDate businessDate;
    private String what;
    private String reason;
    private String officialId;
    private String officialName;
    private String onBehalfOf;
    private Instant enteredAt;

    protected AuditRow() {}

    AuditRow(Act act, Official by, String onBehalfOf, Instant enteredAt) {
        this.proposalId = act.proposalId();
        this.unit = act.unit();
        this.round = act.round();
        this.edition = act.edition();
        this.verb = act.verb();
        this.businessDate = act.businessDate();
        this.what = act.what();
        this.reason = act.reason();
        this.officialId = by.id();
        this.officialName = by.name();
        this.onBehalfOf = onBehalfOf;
        this.enteredAt = enteredAt;
    }

    AuditEntry entry() {
        Act act = new Act(proposalId, unit, round, edition, verb, businessDate, what, reason);
        return new AuditEntry(id, act, officialId, officialName, onBehalfOf, enteredAt);
    }
}
