package cn.zhengxie.proposalreply.proposal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "proposal")
class ProposalRow implements Persistable<String> {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private ProposalKind kind;

    private int committee;
    private int session;
    private String number;
    private String title;
    private String category;

    @Column(name = "key_proposal")
    private boolean key;

    private String content;
    private LocalDate registeredOn;

    @Enumerated(EnumType.STRING)
    ProposalState state;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "proposer", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderBy("position")
    private List<ProposerRow> proposers = new ArrayList<>();

    /** The key is ours and not generated: without this, saving would first look for the row. */
    @Transient
    private boolean unsaved;

    protected ProposalRow() {}

    ProposalRow(NewProposal entered, LocalDate registeredOn) {
        this.id = entered.id();
        this.kind = entered.kind();
        this.committee = entered.committee();
        this.session = entered.session();
        this.number = entered.number();
        this.title = entered.title();
        this.category = entered.category();
        this.key = entered.key();
        this.content = entered.content();
        this.registeredOn = registeredOn;
        this.state = ProposalState.REGISTERED;
        entered.proposers().forEach(proposer -> proposers.add(new ProposerRow(proposer)));
        this.unsaved = true;
    }

    Proposal proposal() {
        List<Proposer> signatories =
                proposers.stream().map(ProposerRow::proposer).toList();
        return new Proposal(
                id, kind, committee, session, number, title, category, key, content, registeredOn, state, signatories);
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return unsaved;
    }

    @PostPersist
    @PostLoad
    void saved() {
        unsaved = false;
    }

    @Embeddable
    static class ProposerRow {

        private int position;
        private String name;

        @Enumerated(EnumType.STRING)
        private Proposer.Type type;

        private String telephone;
        private String address;
        private String email;

        protected ProposerRow() {}

        ProposerRow(Proposer proposer) {
            this.position = proposer.position();
            this.name = proposer.name();
            this.type = proposer.type();
            this.telephone = proposer.telephone();
            this.address = proposer.address();
            this.email = proposer.email();
        }

        Proposer proposer() {
            return new Proposer(position, name, type, telephone, address, email);
        }
    }
}
