package cn.zhengxie.proposalreply.document;

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
@Table(name = "document")
class DocumentRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String proposalId;
    private String unit;
    private int round;
    private int edition;
    private Long recipientId;
    private int sequence;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    @Enumerated(EnumType.STRING)
    private DocumentFormat format;

    private String hash;
    private Instant renderedAt;
    private Instant voidedAt;

    protected DocumentRow() {}

    DocumentRow(
            Round round,
            Long recipientId,
            int sequence,
            DocumentKind kind,
            DocumentFormat format,
            String hash,
            Instant renderedAt) {
        this.proposalId = round.proposalId();
        this.unit = round.unit();
        this.round = round.number();
        this.edition = round.edition();
        this.recipientId = recipientId;
        this.sequence = sequence;
        this.kind = kind;
        this.format = format;
        this.hash = hash;
        this.renderedAt = renderedAt;
    }

    void discard(Instant at) {
        this.voidedAt = at;
    }

    StoredDocument document() {
        return new StoredDocument(
                id, new Round(proposalId, unit, round, edition), recipientId, sequence, kind, format, hash, renderedAt);
    }
}
