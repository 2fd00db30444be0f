package cn.zhengxie.proposalreply.signoff;

import cn.zhengxie.proposalreply.proposal.Round;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "document_number")
class DocumentNumberRow {

    enum State {
        ISSUED,
        RESERVED,
        VOID
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String unit;
    private String word;
    private int year;
    private int sequence;

    @Enumerated(EnumType.STRING)
    State state;

    private String proposalId;
    private Integer round;
    private int edition;
    String reason;
    private Instant issuedAt;

    protected DocumentNumberRow() {}

    private DocumentNumberRow(String unit, DocumentNumber number, State state, Instant issuedAt) {
        this.unit = unit;
        this.word = number.word();
        this.year = number.year();
        this.sequence = number.sequence();
        this.state = state;
        this.issuedAt = issuedAt;
    }

    static DocumentNumberRow issued(Round round, DocumentNumber number, Instant at) {
        DocumentNumberRow row = new DocumentNumberRow(round.unit(), number, State.ISSUED, at);
        row.proposalId = round.proposalId();
        row.round = round.number();
        row.edition = round.edition();
        return row;
    }

    static DocumentNumberRow reserved(String unit, DocumentNumber number, String reason, Instant at) {
        DocumentNumberRow row = new DocumentNumberRow(unit, number, State.RESERVED, at);
        row.reason = reason;
        return row;
    }

    /** A number reserved for a letter on paper belongs from now on to that letter. */
    void issueFor(Round letter) {
        this.state = State.ISSUED;
        this.proposalId = letter.proposalId();
        this.round = letter.number();
        this.edition = letter.edition();
    }

    void voidFor(String given) {
        this.state = State.VOID;
        this.reason = given;
    }

    DocumentNumber number() {
        return new DocumentNumber(word, year, sequence);
    }
}
