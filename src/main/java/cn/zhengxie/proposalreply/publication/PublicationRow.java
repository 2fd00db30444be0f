package cn.zhengxie.proposalreply.publication;

import cn.zhengxie.proposalreply.document.PublicCopy;
import cn.zhengxie.proposalreply.proposal.Round;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "publication")
class PublicationRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String proposalId;
    private String unit;
    private int round;
    private int edition;

    @Enumerated(EnumType.STRING)
    PublicationState state = PublicationState.PENDING;

    String reason;
    LocalDate repliedOn;
    String publicKey;

    private String kind;
    private String meeting;
    private String number;
    private String title;
    private String proposers;
    private String unitName;
    private String resultMeaning;

    @JdbcTypeCode(SqlTypes.JSON)
    private PublicCopy copy;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Masking> maskings = List.of();

    private Instant publishedAt;
    Instant withdrawnAt;

    protected PublicationRow() {}

    PublicationRow(Round letter, LocalDate repliedOn) {
        this.proposalId = letter.proposalId();
        this.unit = letter.unit();
        this.round = letter.number();
        this.edition = letter.edition();
        this.repliedOn = repliedOn;
    }

    Round letter() {
        return new Round(proposalId, unit, round, edition);
    }

    /** Puts into public view what was made of the letter. */
    void publish(PublishedReply reply, List<Masking> masked, Instant at) {
        state = PublicationState.PUBLISHED;
        publicKey = reply.key();
        kind = reply.kind();
        meeting = reply.meeting();
        number = reply.number();
        title = reply.title();
        proposers = reply.proposers();
        unitName = reply.unit();
        resultMeaning = reply.resultMeaning();
        copy = reply.copy();
        maskings = List.copyOf(masked);
        publishedAt = at;
        withdrawnAt = null;
    }

    PublishedReply published() {
        return new PublishedReply(
                publicKey,
                kind,
                meeting,
                number,
                title,
                proposers,
                unitName,
                repliedOn,
                resultMeaning,
                edition > 0,
                copy);
    }

    Publication publication() {
        return new Publication(
                letter(), state, reason, publicKey, repliedOn, publishedAt, withdrawnAt, List.copyOf(maskings));
    }
}
