package cn.zhengxie.proposalreply.forwarding;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

@Entity
@Table(name = "call_back")
class CallBackRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    private ForwardingRow forwarding;

    private LocalDate calledOn;
    private boolean reached;
    private Boolean confirms;
    private String note;
    private String calledBy;
    private Instant recordedAt;

    protected CallBackRow() {}

    CallBackRow(ForwardingRow forwarding, CallBackReport report, Instant recordedAt) {
        this.forwarding = forwarding;
        this.calledOn = report.calledOn();
        this.reached = report.reached();
        this.confirms = report.confirms();
        this.note = report.note();
        this.calledBy = report.calledBy();
        this.recordedAt = recordedAt;
    }

    CallBack callBack() {
        return new CallBack(
                forwarding.id, forwarding.recipientId, forwarding.round(), calledOn, reached, confirms, note, calledBy);
    }
}
