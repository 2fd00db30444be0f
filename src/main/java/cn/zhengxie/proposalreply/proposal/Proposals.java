package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.organization.Official;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The case files. */
@Service
public class Proposals {

    private final ProposalRepository repository;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    Proposals(ProposalRepository repository, Deadlines deadlines, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NoSuchElementException where there is no such case */
    @Transactional(readOnly = true)
    public Proposal get(String id) {
        return row(id).proposal();
    }

    /** The case, if there is one; asking never spoils the transaction. */
    @Transactional(readOnly = true)
    public Optional<Proposal> find(String id) {
        return repository.findById(id).map(ProposalRow::proposal);
    }

    /** Names of persons who signed other proposals of the same meeting, and not this one. */
    @Transactional(readOnly = true)
    public Set<String> signatoriesBeside(Proposal proposal) {
        Set<String> names =
                repository.signatoriesBeside(proposal.id(), proposal.kind(), proposal.committee(), proposal.session());
        proposal.proposers().forEach(own -> names.remove(own.name()));
        return names;
    }

    @Transactional(readOnly = true)
    public List<Proposal> all() {
        return repository.findAll().stream().map(ProposalRow::proposal).toList();
    }

    @Transactional
    public void move(String id, ProposalState state) {
        row(id).state = state;
    }

    /** 撤案: the proposer takes the proposal back. */
    @Transactional
    public void withdraw(String id, String reason, Official by) {
        Refusal.unless(reason != null && !reason.isBlank(), "reason", "请写明撤回的理由");
        row(id).state = ProposalState.WITHDRAWN;
        deadlines.drop(id, "提案撤回", by);
        audit.record(Act.ofCase(id, "撤案", LocalDate.now(clock), "提案者撤回提案").because(reason), by);
    }

    private ProposalRow row(String id) {
        return repository.findById(id).orElseThrow(() -> new NoSuchElementException("没有编号为" + id + "的提案"));
    }
}
