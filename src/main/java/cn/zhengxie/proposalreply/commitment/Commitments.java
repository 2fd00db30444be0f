package cn.zhengxie.proposalreply.commitment;

import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.drafting.Promise;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.Corrections;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** B类跟踪: what replies promised and whether it was done. */
@Service
@Transactional
public class Commitments {

    private final CommitmentRepository repository;
    private final Drafts drafts;
    private final Corrections corrections;
    private final Proposals proposals;
    private final BusinessDates dates;
    private final AuditTrail audit;

    Commitments(
            CommitmentRepository repository,
            Drafts drafts,
            Corrections corrections,
            Proposals proposals,
            BusinessDates dates,
            AuditTrail audit) {
        this.repository = repository;
        this.drafts = drafts;
        this.corrections = corrections;
        this.proposals = proposals;
        this.dates = dates;
        this.audit = audit;
    }

    /** Starts following what the reply of a round, as it was corrected until now, promised. A round's promises are taken up once. */
    public void open(Round round) {
        if (repository.existsIn(round)) {
            return;
        }
        int position = 1;
        for (Promise promise :
                drafts.find(corrections.inForce(round)).orElseThrow().promises()) {
            repository.saveAndFlush(new CommitmentRow(round, position++, promise));
            String what = "办理承诺：%s，%s前落实".formatted(promise.text(), promise.dueOn());
            audit.record(
                    Act.of(round.proposalId(), round.unit(), round.number(), "建立跟踪", dates.today(), what),
                    Official.SYSTEM);
        }
    }

    /** 办结, unless a promise is still open: then the case stays replied. */
    public void conclude(String proposalId) {
        if (anyOpen(proposalId) || proposals.get(proposalId).state() == ProposalState.CONCLUDED) {
            return;
        }
        proposals.move(proposalId, ProposalState.CONCLUDED);
        audit.record(Act.ofCase(proposalId, "办结", dates.today(), "办理完毕，结案归档"), Official.SYSTEM);
    }

    @Transactional(readOnly = true)
    public List<Commitment> ofProposal(String proposalId) {
        return repository.findByProposalIdOrderById(proposalId).stream()
                .map(CommitmentRow::commitment)
                .toList();
    }

    /** Whether a promise of the case is still to be kept, so that it is replied but not concluded. */
    @Transactional(readOnly = true)
    public boolean anyOpen(String proposalId) {
        return repository.existsByProposalIdAndState(proposalId, Commitment.State.OPEN);
    }
}
