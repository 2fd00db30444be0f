package cn.zhengxie.proposalreply.signoff;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.drafting.Enclosures;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Jurisdiction.Policy.CorrectionNumber;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.Correction.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 更正: letters that replace one which had gone out with a mistake. What they replace stays on file, untouched. */
@Service
@Transactional
public class Corrections {

    private static final int LONGEST_REASON = 500;

    private final CorrectionRepository repository;
    private final SignOffRepository signOffs;
    private final DocumentNumbers numbers;
    private final Drafts drafts;
    private final Enclosures enclosures;
    private final Jurisdiction jurisdiction;
    private final BusinessDates dates;
    private final AuditTrail audit;

    Corrections(
            CorrectionRepository repository,
            SignOffRepository signOffs,
            DocumentNumbers numbers,
            Drafts drafts,
            Enclosures enclosures,
            Jurisdiction jurisdiction,
            BusinessDates dates,
            AuditTrail audit) {
        this.repository = repository;
        this.signOffs = signOffs;
        this.numbers = numbers;
        this.drafts = drafts;
        this.enclosures = enclosures;
        this.jurisdiction = jurisdiction;
        this.dates = dates;
        this.audit = audit;
    }

    /** Begins to correct the letter of a round that is in force, its text and enclosures carried over; one at a time. */
    public Correction begin(Round round, String reason, Official by) {
        String why = reason == null ? "" : reason.strip();
        Refusal.unless(!why.isEmpty(), "reason", "请写明更正的理由");
        Refusal.unless(why.length() <= LONGEST_REASON, "reason", "更正的理由不能超过%d个字".formatted(LONGEST_REASON));
        // Of two who ask at once, the second finds the first's.
        signOffs.lock(round.reply()).orElseThrow(() -> new Refusal(null, "复文还没有寄出，不能更正"));
        boolean none = running(round.proposalId(), round.unit()).isEmpty();
        Refusal.unless(none, null, "这份复文正在更正，寄出或放弃后才能再次更正");
        Round corrected = inForce(round);
        Round letter = round.edition(repository.ofRound(round).size() + 1);
        boolean ownNumber = jurisdiction.policy().correctionNumber() == CorrectionNumber.OWN;
        CorrectionRow row =
                repository.saveAndFlush(new CorrectionRow(letter, corrected, ownNumber, why, dates.today(), by.name()));
        drafts.carryOver(corrected, letter);
        enclosures.carryOver(corrected, letter);
        audit.record(
                letter.act("提出更正", dates.today(), "更正%s".formatted(name(corrected)))
                        .because(why),
                by);
        return row.correction();
    }

    /** The correcting letter has gone out to everybody; run twice, it acts once. */
    public void complete(Round letter) {
        CorrectionRow row = repository.find(letter).orElseThrow();
        if (row.state != State.RUNNING) {
            return;
        }
        row.end(State.DISPATCHED, dates.today(), null);
        repository.saveAndFlush(row);
        Round corrected = row.correction().corrected();
        audit.record(
                letter.act("更正", dates.today(), "%s已由%s更正".formatted(name(corrected), name(letter))), Official.SYSTEM);
    }

    /** Gives a correction up before it has left. */
    public void abandon(Round letter, String reason, Official by) {
        String why = reason == null ? "" : reason.strip();
        Refusal.unless(!why.isEmpty(), "reason", "请写明放弃更正的理由");
        Refusal.unless(why.length() <= LONGEST_REASON, "reason", "放弃更正的理由不能超过%d个字".formatted(LONGEST_REASON));
        giveUp(letter, why, by);
    }

    /** Ends a correction because its case has ended or has been taken from the unit. */
    public void drop(Round letter, String reason) {
        giveUp(letter, reason, Official.SYSTEM);
    }

    private void giveUp(Round letter, String why, Official by) {
        CorrectionRow row = repository.find(letter).orElseThrow();
        Refusal.unless(row.state == State.RUNNING, null, "这次更正已经办结");
        row.end(State.ABANDONED, dates.today(), why);
        repository.saveAndFlush(row);
        String kept = name(row.correction().corrected());
        audit.record(
                letter.act("放弃更正", dates.today(), "放弃更正，%s仍为有效复文".formatted(kept))
                        .because(why),
                by);
    }

    @Transactional(readOnly = true)
    public Optional<Correction> find(Round letter) {
        return repository.find(letter).map(CorrectionRow::correction);
    }

    /** Every correction of a round's reply, in order, those that were given up among them. */
    @Transactional(readOnly = true)
    public List<Correction> of(Round round) {
        return repository.ofRound(round).stream().map(CorrectionRow::correction).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Correction> running(String proposalId, String unit) {
        return repository.running(proposalId, unit).map(CorrectionRow::correction);
    }

    /** The round's letters that have gone out, the reply first. Asked of a round whose reply has. */
    @Transactional(readOnly = true)
    public List<Round> dispatched(Round round) {
        List<Round> corrections = of(round).stream()
                .filter(correction -> correction.state() == State.DISPATCHED)
                .map(Correction::letter)
                .toList();
        List<Round> letters = new ArrayList<>(List.of(round.reply()));
        letters.addAll(corrections);
        return letters;
    }

    /** The round's letter that is in force: the last correction that has gone out, else the reply. */
    @Transactional(readOnly = true)
    public Round inForce(Round round) {
        List<Round> letters = dispatched(round);
        return letters.get(letters.size() - 1);
    }

    /** The correction that has replaced a letter, if one has. */
    @Transactional(readOnly = true)
    public Optional<Correction> replacing(Round letter) {
        return of(letter).stream()
                .filter(correction -> correction.state() == State.DISPATCHED)
                .filter(correction -> correction.corrected().equals(letter))
                .findFirst();
    }

    /** A letter by its number, e.g. 许建政协〔2020〕30号; one that bears the number of what it replaces says so. */
    @Transactional(readOnly = true)
    public String name(Round letter) {
        String number = numbers.issuedFor(letter).orElse("原复文");
        boolean sameNumber =
                find(letter).filter(correction -> !correction.ownNumber()).isPresent();
        return sameNumber ? number + "（更正件）" : number;
    }

    /** The round's letter in force by its number and, where it is a correction, the numbers of those it has replaced. */
    @Transactional(readOnly = true)
    public String nameWithCorrected(Round round) {
        List<Round> letters = dispatched(round);
        Round inForce = letters.get(letters.size() - 1);
        String name = name(inForce);
        String replaced = letters.stream()
                .filter(letter -> !letter.equals(inForce))
                .map(this::name)
                .distinct()
                .collect(Collectors.joining("、"));
        return replaced.isEmpty() ? name : "%s，更正%s".formatted(name, replaced);
    }

    /** What a correcting letter says about the one it replaces; empty for the reply itself. */
    @Transactional(readOnly = true)
    public Optional<Replaced> replaced(Round letter) {
        return find(letter)
                .map(Correction::corrected)
                .map(corrected -> new Replaced(
                        numbers.issuedFor(corrected).orElse(null),
                        signOffs.find(corrected).orElseThrow().documentDate));
    }

    /** A letter that was replaced: its number, null where it had none of ours, and its date. */
    public record Replaced(String documentNumber, LocalDate documentDate) {}
}
