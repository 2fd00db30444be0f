package cn.zhengxie.proposalreply.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "unusable_form")
class UnusableFormRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long recipientId;
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    private UnusableForm.Fault fault;

    private String note;
    private String scan;

    protected UnusableFormRow() {}

    UnusableFormRow(long recipientId, UnusableForm form) {
        this.recipientId = recipientId;
        this.receivedOn = form.receivedOn();
        this.fault = form.fault();
        this.note = form.note();
        this.scan = form.scan();
    }

    UnusableForm form() {
        return new UnusableForm(receivedOn, fault, note, scan);
    }
}
