package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.proposal.Round;
import jakarta.persistence.CollectionTable;
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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "reply_draft")
class ReplyDraftRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String proposalId;
    private String unit;
    private int round;
    private int edition;
    String workingText = "";
    String resultClass;

    @Enumerated(EnumType.STRING)
    Publicity publicity;

    String publicityReason;

    @Enumerated(EnumType.STRING)
    ChainStep sentBackFrom;

    @Version
    private int revision;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "draft_promise", joinColumns = @JoinColumn(name = "draft_id"))
    @OrderColumn(name = "position")
    private List<PromiseRow> promises = new ArrayList<>();

    protected ReplyDraftRow() {}

    ReplyDraftRow(Round round) {
        this.proposalId = round.proposalId();
        this.unit = round.unit();
        this.round = round.number();
        this.edition = round.edition();
    }

    void promise(List<Promise> made) {
        promises.clear();
        made.forEach(promise -> promises.add(new PromiseRow(promise)));
    }

    void beginAs(ReplyDraft other) {
        workingText = other.body();
        resultClass = other.resultClass();
        publicity = other.publicity();
        publicityReason = other.publicityReason();
        promise(other.promises());
    }

    ReplyDraft draft() {
        List<Promise> made =
                promises.stream().map(row -> new Promise(row.text, row.dueOn)).toList();
        return new ReplyDraft(workingText, resultClass, publicity, publicityReason, made, sentBackFrom);
    }

    @Embeddable
    static class PromiseRow {

        private String text;
        private LocalDate dueOn;

        protected PromiseRow() {}

        PromiseRow(Promise promise) {
            this.text = promise.text();
            this.dueOn = promise.dueOn();
        }
    }
}
