package cn.zhengxie.proposalreply.publication;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.drafting.Publicity;
import cn.zhengxie.proposalreply.drafting.ReplyDraft;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.Corrections;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the public may read a reply: as its signer fixed it, until somebody decides otherwise. */
@Service
@Transactional
public class Publications {

    private static final int LONGEST_REASON = 500;
    private static final String CASE_WITHDRAWN = "提案已撤回";
    private static final String WRITTEN_ON_PAPER = "复文在纸上拟写，系统内没有正文";

    private final PublicationRepository repository;
    private final PublishedReplies replies;
    private final Proposals proposals;
    private final Drafts drafts;
    private final Corrections corrections;
    private final Dispatch dispatch;
    private final Deadlines deadlines;
    private final BusinessDates dates;
    private final AuditTrail audit;
    private final Clock clock;

    Publications(
            PublicationRepository repository,
            PublishedReplies replies,
            Proposals proposals,
            Drafts drafts,
            Corrections corrections,
            Dispatch dispatch,
            Deadlines deadlines,
            BusinessDates dates,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.replies = replies;
        this.proposals = proposals;
        this.drafts = drafts;
        this.corrections = corrections;
        this.dispatch = dispatch;
        this.deadlines = deadlines;
        this.dates = dates;
        this.audit = audit;
        this.clock = clock;
    }

    /** A letter has gone out and is to be published or not: of a reply, the time for that begins. */
    public void expect(Round letter) {
        waiting(letter);
    }

    /**
     * Publishes a letter that has gone out, or records why it is withheld; run twice, it acts once.
     *
     * @return whether the public may read it now
     */
    public boolean publish(Round letter) {
        PublicationRow row = waiting(letter);
        if (row.state == PublicationState.PENDING) {
            settle(row);
            deadlines.meet(deadline(letter), dates.today());
        }
        return row.state == PublicationState.PUBLISHED;
    }

    private PublicationRow waiting(Round letter) {
        return repository.lock(letter).orElseGet(() -> {
            PublicationRow row = repository.saveAndFlush(new PublicationRow(
                    letter, dispatch.repliedOn(letter.reply()).orElse(null)));
            if (!letter.isCorrection() && row.repliedOn != null) {
                deadlines.open(deadline(letter), row.repliedOn);
            }
            return row;
        });
    }

    private void settle(PublicationRow row) {
        Round letter = row.letter();
        List<PublicationRow> earlier = repository.lockRound(letter).stream()
                .filter(other -> other.letter().edition() < letter.edition())
                .toList();
        if (corrections.replacing(letter).isPresent()) {
            row.state = PublicationState.REPLACED;
            repository.saveAndFlush(row);
            return;
        }
        // A correction takes over the address, and what was decided about the letter it replaces.
        Optional<PublicationRow> replaced = earlier.stream()
                .filter(other -> other.state != PublicationState.REPLACED)
                .reduce((first, last) -> last);
        Optional<String> takenDown = replaced.filter(other -> other.state == PublicationState.WITHDRAWN)
                .map(other -> other.reason);
        row.publicKey = replaced.map(other -> other.publicKey).orElse(null);
        earlier.forEach(other -> {
            other.state = PublicationState.REPLACED;
            repository.saveAndFlush(other);
        });
        Optional<String> why = withheld(letter).or(() -> takenDown);
        if (why.isPresent()) {
            withhold(row, why.get(), Official.SYSTEM);
        } else {
            release(row, null, Official.SYSTEM);
        }
    }

    /** Why a letter is not published, in the words of who fixed that. */
    private Optional<String> withheld(Round letter) {
        if (isWithdrawn(letter)) {
            return Optional.of(CASE_WITHDRAWN);
        }
        Optional<ReplyDraft> draft = written(letter);
        if (draft.isEmpty()) {
            return Optional.of(WRITTEN_ON_PAPER);
        }
        Publicity publicity = draft.get().publicity();
        if (publicity == null) {
            return Optional.of("没有确定公开属性");
        }
        return publicity == Publicity.OPEN
                ? Optional.empty()
                : Optional.of("%s：%s".formatted(publicity.label(), draft.get().publicityReason()));
    }

    private Optional<ReplyDraft> written(Round letter) {
        return drafts.find(letter).filter(draft -> !draft.body().isBlank());
    }

    private boolean isWithdrawn(Round letter) {
        return proposals.get(letter.proposalId()).state() == ProposalState.WITHDRAWN;
    }

    /** 督查局 or the unit's office publishes a letter that was withheld or taken down, or takes one down. */
    public void decide(Round round, PublicationDecision decision, Official by) {
        Refusal.unless(decision.decision() != null, "decision", "请选择公开或撤下");
        String why = decision.reason() == null ? "" : decision.reason().strip();
        Refusal.unless(!why.isEmpty(), "reason", "请写明理由");
        Refusal.unless(why.length() <= LONGEST_REASON, "reason", "理由不能超过%d个字".formatted(LONGEST_REASON));
        PublicationRow row = repository.lockRound(round).stream()
                .filter(letter -> letter.state != PublicationState.REPLACED)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Refusal("round", "这一次办理的复文还没有办复，谈不上公开"));
        switch (decision.decision()) {
            case PUBLISH -> publishAfterAll(row, why, by);
            case WITHDRAW -> takeDown(row, why, by);
        }
        deadlines.meet(deadline(round), dates.today());
    }

    private void publishAfterAll(PublicationRow row, String why, Official by) {
        Refusal.unless(row.state != PublicationState.PUBLISHED, "decision", "这份复文已经公开");
        Refusal.unless(!isWithdrawn(row.letter()), "decision", "提案已撤回，不能公开复文");
        Refusal.unless(written(row.letter()).isPresent(), "decision", WRITTEN_ON_PAPER + "，不能公开");
        release(row, why, by);
    }

    private void takeDown(PublicationRow row, String why, Official by) {
        if (row.state == PublicationState.PENDING) {
            withhold(row, why, by);
            return;
        }
        Refusal.unless(row.state == PublicationState.PUBLISHED, "decision", "这份复文没有公开，不必撤下");
        row.state = PublicationState.WITHDRAWN;
        row.reason = why;
        row.withdrawnAt = clock.instant();
        repository.saveAndFlush(row);
        record(row, "撤下公开文本", "%s的公开文本已撤下".formatted(corrections.name(row.letter())), why, by);
    }

    /** The case has been withdrawn: nothing of it stays public. */
    public void end(String proposalId, String reason, Official by) {
        repository.findByProposalIdOrderById(proposalId).stream()
                .map(row -> repository.lock(row.letter()).orElseThrow())
                .filter(row -> row.state == PublicationState.PUBLISHED || row.state == PublicationState.PENDING)
                .forEach(row -> takeDown(row, "%s：%s".formatted(CASE_WITHDRAWN, reason), by));
    }

    private void release(PublicationRow row, String why, Official by) {
        row.reason = why;
        replies.put(row);
        record(row, "公开复文", "%s已主动公开，隐去个人信息".formatted(corrections.name(row.letter())), why, by);
    }

    private void withhold(PublicationRow row, String why, Official by) {
        row.state = PublicationState.WITHHELD;
        row.reason = why;
        repository.saveAndFlush(row);
        record(row, "不公开复文", "%s不公开".formatted(corrections.name(row.letter())), why, by);
    }

    private void record(PublicationRow row, String verb, String what, String why, Official by) {
        audit.record(row.letter().act(verb, dates.today(), what).because(why), by);
    }

    /** Of every letter of a case that has gone out. */
    @Transactional(readOnly = true)
    public List<Publication> of(String proposalId) {
        return repository.findByProposalIdOrderById(proposalId).stream()
                .map(PublicationRow::publication)
                .toList();
    }

    /**
     * Letters of these units, those that wait first, then the latest.
     *
     * @param number of the proposal, empty for all
     */
    @Transactional(readOnly = true)
    List<Publication> latest(Collection<String> units, String number, int most) {
        return repository.latest(units, number, Limit.of(most)).stream()
                .map(PublicationRow::publication)
                .toList();
    }

    private static DeadlineKey deadline(Round letter) {
        return DeadlineKey.of(letter.proposalId(), letter.unit(), letter.number(), DeadlineStep.PUBLICATION);
    }
}
