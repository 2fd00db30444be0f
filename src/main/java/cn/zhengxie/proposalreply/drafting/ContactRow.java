package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.proposal.Round;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "contact")
class ContactRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String proposalId;
    private String unit;
    private int round;

    @Enumerated(EnumType.STRING)
    private Contact.Phase phase;

    @Enumerated(EnumType.STRING)
    private Contact.Manner manner;

    private LocalDate heldOn;
    private String place;
    private String proposer;
    private String participants;
    private String summary;
    private String record;
    private String enteredBy;

    protected ContactRow() {}

    ContactRow(Round round, Contact contact, String proposer, String enteredBy) {
        this.proposalId = round.proposalId();
        this.unit = round.unit();
        this.round = round.number();
        this.phase = contact.phase();
        this.manner = contact.manner();
        this.heldOn = contact.heldOn();
        this.place = contact.place();
        this.proposer = proposer;
        this.participants = contact.participants();
        this.summary = contact.summary();
        this.record = contact.record();
        this.enteredBy = enteredBy;
    }

    Contact contact() {
        return new Contact(phase, manner, heldOn, place, proposer, participants, summary, record);
    }
}
