package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.Correction;
import cn.zhengxie.proposalreply.signoff.Corrections;
import cn.zhengxie.proposalreply.signoff.SignOffs;
import cn.zhengxie.proposalreply.signoff.SignedReply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The replies of his units, for 督查局 of every unit, that an official may have corrected. */
@Component
class CorrectableReplies {

    /** A page of letters; older ones are found by their number. */
    static final int MOST = 50;

    private final Dispatch dispatch;
    private final Assignments assignments;
    private final Proposals proposals;
    private final Corrections corrections;
    private final SignOffs signOffs;
    private final CorrectionProcess process;
    private final Jurisdiction jurisdiction;

    CorrectableReplies(
            Dispatch dispatch,
            Assignments assignments,
            Proposals proposals,
            Corrections corrections,
            SignOffs signOffs,
            CorrectionProcess process,
            Jurisdiction jurisdiction) {
        this.dispatch = dispatch;
        this.assignments = assignments;
        this.proposals = proposals;
        this.corrections = corrections;
        this.signOffs = signOffs;
        this.process = process;
        this.jurisdiction = jurisdiction;
    }

    /**
     * Those that are being corrected first, then the latest.
     *
     * @param number of the proposal, empty for every one
     */
    @Transactional(readOnly = true)
    public List<CorrectableReply> of(Official official, String number) {
        List<Unit> units = jurisdiction.units().stream()
                .filter(unit -> official.holds(Posts.SUPERVISION) || official.holds(Posts.office(unit.code())))
                .toList();
        if (units.isEmpty()) {
            throw new AccessDeniedException("neither 督查局 nor a unit's office");
        }
        List<Round> replied = units.stream()
                .flatMap(unit -> dispatch.replied(unit.code()).stream())
                .filter(round -> number.isEmpty() || round.proposalId().endsWith("-" + number))
                .toList();
        Stream<Round> running = replied.stream().filter(this::isBeingCorrected);
        Stream<Round> others = replied.stream().filter(round -> !isBeingCorrected(round));
        return Stream.concat(running, others)
                .filter(this::isCurrent)
                .limit(MOST)
                .map(this::reply)
                .toList();
    }

    private boolean isBeingCorrected(Round round) {
        return corrections.running(round.proposalId(), round.unit()).isPresent();
    }

    /** The unit still has the case, and has not begun to handle it again since. */
    private boolean isCurrent(Round round) {
        return proposals.get(round.proposalId()).state() != ProposalState.WITHDRAWN
                && assignments.of(round.proposalId()).stream()
                        .filter(held -> held.isHolding() && held.unit().equals(round.unit()))
                        .anyMatch(held -> held.round() == round.number() || isBeingCorrected(round));
    }

    private CorrectableReply reply(Round round) {
        Proposal proposal = proposals.get(round.proposalId());
        Round inForce = corrections.inForce(round);
        Optional<Correction> running = corrections.of(round).stream()
                .filter(correction -> correction.state() == Correction.State.RUNNING)
                .findFirst();
        return new CorrectableReply(
                proposal.id(),
                proposal.number(),
                proposal.title(),
                round.unit(),
                jurisdiction.unit(round.unit()).shortName(),
                corrections.name(inForce),
                signOffs.find(inForce).map(SignedReply::documentDate).orElse(null),
                dispatch.repliedOn(round).orElseThrow(),
                corrections.of(round).stream()
                        .filter(correction -> correction.state() != Correction.State.RUNNING)
                        .map(this::line)
                        .toList(),
                running.orElse(null),
                running.map(correction -> String.join("、", process.steps(correction.letter())))
                        .orElse(null),
                running.map(Correction::letter).filter(process::mayBeAbandoned).isPresent());
    }

    private String line(Correction correction) {
        return correction.state() == Correction.State.DISPATCHED
                ? "%s%s由%s更正：%s"
                        .formatted(
                                correction.endedOn(),
                                corrections.name(correction.corrected()),
                                corrections.name(correction.letter()),
                                correction.reason())
                : "%s放弃更正：%s".formatted(correction.endedOn(), correction.endReason());
    }
}
