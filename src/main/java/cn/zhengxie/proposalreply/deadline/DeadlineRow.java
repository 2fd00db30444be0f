package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.deadline.Deadline.Level;
import cn.zhengxie.proposalreply.deadline.Reckoning.Reckoned;
import cn.zhengxie.proposalreply.deadline.Term.Ladder;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@Entity
@Table(name = "deadline")
class DeadlineRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String proposalId;
    private String unit;
    private int round;

    @Enumerated(EnumType.STRING)
    private DeadlineStep step;

    private Long recipientId;
    private LocalDate anchor;
    private LocalDate due;
    private boolean provisional;
    private String explanation;
    LocalDate metOn;
    LocalDate droppedOn;
    private LocalDate grantedDue;
    private LocalDate suspendedSince;
    private int suspendedDays;
    private int suspendedBeforeGrant;
    private String term;
    private LocalDate enteredOn;
    private int ladderInterval;
    private String ladderAudiences;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "deadline_rung", joinColumns = @JoinColumn(name = "deadline_id"))
    @OrderBy("on")
    List<RungRow> rungs = new ArrayList<>();

    protected DeadlineRow() {}

    DeadlineRow(DeadlineKey key) {
        this.proposalId = key.proposalId();
        this.unit = key.unit();
        this.round = key.round();
        this.step = key.step();
        this.recipientId = key.recipientId();
    }

    /** Counts the deadline from the day on, as if it had never been there. */
    void set(LocalDate newAnchor, Reckoned reckoned, LocalDate today) {
        this.anchor = newAnchor;
        this.metOn = null;
        this.droppedOn = null;
        this.grantedDue = null;
        this.suspendedSince = null;
        this.suspendedDays = 0;
        this.suspendedBeforeGrant = 0;
        plan(reckoned);
        beginAnew(reckoned, today);
    }

    /** Ends on the granted day, with reminders of its own: what was chased before says nothing of the new day. */
    void extend(Reckoned reckoned, LocalDate granted, LocalDate today) {
        this.grantedDue = granted;
        this.suspendedBeforeGrant = suspendedDays;
        plan(reckoned);
        beginAnew(reckoned, today);
    }

    /** Counted once more: what was performed stays performed, what is still to come has its new day; says whether anything has changed. */
    boolean recount(Reckoned again) {
        Deadline before = deadline();
        Set<String> performed = rungs.stream()
                .filter(rung -> rung.recordedAt != null)
                .map(rung -> rung.name)
                .collect(Collectors.toSet());
        List<RungRow> toCome = again.rungs().stream()
                .filter(rung -> !performed.contains(rung.name) && !rung.on.isBefore(enteredOn))
                .toList();
        plan(again);
        if (sameDays(before, toCome)) {
            return false;
        }
        rungs.removeIf(rung -> rung.recordedAt == null);
        rungs.addAll(toCome);
        return true;
    }

    private boolean sameDays(Deadline before, List<RungRow> toCome) {
        return before.due().equals(due)
                && before.provisional() == provisional
                && before.rungs().containsAll(toCome.stream().map(RungRow::rung).toList());
    }

    private void plan(Reckoned reckoned) {
        this.due = reckoned.computed().due();
        this.provisional = reckoned.computed().provisional();
        this.explanation = String.join("\n", reckoned.computed().explanation()) + "\n逾期后果："
                + reckoned.term().lapse();
        this.term = TermText.of(reckoned.term());
        this.ladderInterval = reckoned.term().ladder().interval();
        this.ladderAudiences = reckoned.term().ladder().audiences().stream()
                .map(AudienceText::of)
                .collect(Collectors.joining(";"));
    }

    private void beginAnew(Reckoned reckoned, LocalDate today) {
        this.enteredOn = today;
        this.rungs.clear();
        reckoned.rungs().forEach(this::plan);
    }

    /** 中止计时: from that day on the clock stands still. */
    void suspend(LocalDate from) {
        this.suspendedSince = from;
    }

    /** The clock goes on, having stood still for that many days. */
    void resume(int days) {
        this.suspendedSince = null;
        this.suspendedDays += days;
    }

    boolean isSuspended() {
        return suspendedSince != null;
    }

    /** For how many days the clock has stood still since the anchor, in all. */
    int suspendedDays() {
        return suspendedDays;
    }

    /** Those of them that came after an extension had been granted. */
    int suspendedSinceGrant() {
        return suspendedDays - suspendedBeforeGrant;
    }

    DeadlineKey key() {
        return new DeadlineKey(proposalId, unit, round, step, recipientId);
    }

    /** Whether it is still to be kept: neither met nor dropped. */
    boolean isRunning() {
        return metOn == null && droppedOn == null;
    }

    LocalDate anchor() {
        return anchor;
    }

    /** The day an extension has granted, if one has. */
    Optional<LocalDate> granted() {
        return Optional.ofNullable(grantedDue);
    }

    /** The term by which it was counted last, if that was kept. */
    Optional<Term> term() {
        return Optional.ofNullable(term).map(TermText::term);
    }

    LocalDate due() {
        return due;
    }

    /** The ladder by which the deadline was opened, whatever the policy has become since. */
    Ladder ladder() {
        return ladderAudiences.isEmpty()
                ? Ladder.NONE
                : new Ladder(
                        ladderInterval,
                        Arrays.stream(ladderAudiences.split(";"))
                                .map(AudienceText::audience)
                                .toList());
    }

    /** Plans a rung unless it is planned already or lies before the day on which anybody could know of the deadline. */
    void plan(RungRow rung) {
        boolean planned = rungs.stream().anyMatch(present -> present.name.equals(rung.name));
        if (!planned && !rung.on.isBefore(enteredOn)) {
            rungs.add(rung);
        }
    }

    boolean anchoredOn(LocalDate day) {
        return day.equals(anchor);
    }

    Deadline deadline() {
        List<Deadline.Rung> steps = rungs.stream().map(RungRow::rung).toList();
        return new Deadline(
                key(),
                anchor,
                due,
                provisional,
                List.of(explanation.split("\n")),
                steps,
                metOn,
                suspendedSince,
                suspendedDays);
    }

    /** A reminder or escalation, planned until it is recorded. */
    @Embeddable
    static class RungRow {

        String name;

        @Column(name = "on_date")
        LocalDate on;

        @Enumerated(EnumType.STRING)
        private Level level;

        private String audience;

        Instant recordedAt;

        protected RungRow() {}

        RungRow(String name, LocalDate on, Level level, Set<Audience> audience) {
            this.name = name;
            this.on = on;
            this.level = level;
            this.audience = AudienceText.of(audience);
        }

        void leaveOut(Set<Audience> done) {
            Set<Audience> left = new HashSet<>(AudienceText.audience(audience));
            left.removeAll(done);
            audience = AudienceText.of(left);
        }

        Deadline.Rung rung() {
            return new Deadline.Rung(name, on, level, AudienceText.audience(audience), recordedAt != null);
        }
    }
}
