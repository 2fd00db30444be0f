package cn.zhengxie.proposalreply.archive;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditEntry;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.signoff.Corrections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 归档: everything about a case that has ended, in one package. It is for those who see the case with its personal data and keep
 * its files: 督查局, and the office of a unit that answered. The papers of drafting are in the package of the unit's own office
 * only, for nobody else may read them.
 */
@Service
class Archives {

    private static final Set<ProposalState> ENDED = EnumSet.of(ProposalState.CONCLUDED, ProposalState.WITHDRAWN);

    /** Fetching a package changes nothing in it: this act alone is left out of the record it carries. */
    private static final String FETCHED = "调阅归档材料";

    private final Proposals proposals;
    private final Assignments assignments;
    private final CaseContents contents;
    private final PackageWriter writer;
    private final Corrections corrections;
    private final AuditTrail audit;
    private final BusinessDates dates;

    Archives(
            Proposals proposals,
            Assignments assignments,
            CaseContents contents,
            PackageWriter writer,
            Corrections corrections,
            AuditTrail audit,
            BusinessDates dates) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.contents = contents;
        this.writer = writer;
        this.corrections = corrections;
        this.audit = audit;
        this.dates = dates;
    }

    /**
     * Packs the case; the same case gives the same bytes to the same post.
     *
     * @throws Refusal while the case is open or one of its letters is being corrected
     */
    @Transactional
    public PackedCase pack(String proposalId, Official reader) {
        Proposal proposal = proposals.get(proposalId);
        checkReader(proposalId, reader);
        Refusal.unless(ENDED.contains(proposal.state()), null, "提案尚未办结，办结或撤案后才能取归档材料");
        Refusal.unless(!isBeingCorrected(proposalId), null, "复文正在更正，更正办结后才能取归档材料");
        List<AuditEntry> acts = audit.of(proposalId).stream()
                .filter(entry -> !entry.act().verb().equals(FETCHED))
                .toList();
        LocalDate ended = acts.get(acts.size() - 1).act().businessDate();
        try {
            PackedCase packed = writer.write(contents.of(proposal, acts, ended, reader));
            String what = "取归档材料，清单校验值%s".formatted(packed.manifestHash());
            audit.record(Act.ofCase(proposalId, FETCHED, dates.today(), what), reader);
            return packed;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot pack " + proposalId, failure);
        }
    }

    private boolean isBeingCorrected(String proposalId) {
        return assignments.of(proposalId).stream()
                .anyMatch(held -> corrections.running(proposalId, held.unit()).isPresent());
    }

    private void checkReader(String proposalId, Official reader) {
        boolean answered = assignments.of(proposalId).stream()
                .filter(held -> held.isHolding() && held.role().answers())
                .anyMatch(held -> reader.holds(Posts.office(held.unit())));
        if (!answered && !reader.holds(Posts.SUPERVISION)) {
            throw new AccessDeniedException("neither 督查局 nor the office of an answering unit");
        }
    }
}
