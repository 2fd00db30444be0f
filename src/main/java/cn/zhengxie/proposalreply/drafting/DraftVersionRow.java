package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Round;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "draft_version")
class DraftVersionRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String proposalId;
    private String unit;
    private int round;
    private int edition;
    private int number;

    @Enumerated(EnumType.STRING)
    private ChainStep step;

    private String authorId;
    private String authorName;
    private String body;
    private Instant writtenAt;
    private boolean setAside;

    protected DraftVersionRow() {}

    DraftVersionRow(Round round, int number, ChainStep step, Official author, String body, Instant writtenAt) {
        this.proposalId = round.proposalId();
        this.unit = round.unit();
        this.round = round.number();
        this.edition = round.edition();
        this.number = number;
        this.step = step;
        this.authorId = author.id();
        this.authorName = author.name();
        this.body = body;
        this.writtenAt = writtenAt;
    }

    /** A text that was not taken over into the letter. */
    static DraftVersionRow setAside(
            Round round, int number, ChainStep step, Official author, String body, Instant writtenAt) {
        DraftVersionRow row = new DraftVersionRow(round, number, step, author, body, writtenAt);
        row.setAside = true;
        return row;
    }

    /** What another letter ended with, as the first version of this one. */
    static DraftVersionRow carriedOver(Round to, DraftVersion last) {
        DraftVersionRow row = new DraftVersionRow();
        row.proposalId = to.proposalId();
        row.unit = to.unit();
        row.round = to.number();
        row.edition = to.edition();
        row.number = 1;
        row.step = last.step();
        row.authorId = last.authorId();
        row.authorName = last.authorName();
        row.body = last.body();
        row.writtenAt = last.writtenAt();
        return row;
    }

    DraftVersion version() {
        return new DraftVersion(number, step, authorId, authorName, body, writtenAt, setAside);
    }
}
