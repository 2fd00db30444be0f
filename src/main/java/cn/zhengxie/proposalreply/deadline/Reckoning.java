package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.deadline.Deadline.Level;
import cn.zhengxie.proposalreply.deadline.DeadlinePolicy.Question;
import cn.zhengxie.proposalreply.deadline.DeadlineRow.RungRow;
import cn.zhengxie.proposalreply.deadline.Term.Notice;
import cn.zhengxie.proposalreply.deadline.Term.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts a deadline by the policy that is in force and the calendar as it is loaded now. */
@Component
class Reckoning {

    private final WorkingCalendars calendars;
    private final DeadlinePolicy policy;
    private final CaseTraits traits;

    Reckoning(WorkingCalendars calendars, DeadlinePolicy policy, CaseTraits traits) {
        this.calendars = calendars;
        this.policy = policy;
        this.traits = traits;
    }

    /**
     * A deadline as counted.
     *
     * @param rungs its notices and the first overdue rung, in whatever order; those that follow are planned while it is climbed
     */
    record Reckoned(Term term, DeadlineArithmetic.Computed computed, List<RungRow> rungs) {}

    Reckoned reckon(DeadlineKey key, LocalDate anchor) {
        return reckon(key, anchor, 0);
    }

    /** The same where the clock has stood still for some days. */
    Reckoned reckon(DeadlineKey key, LocalDate anchor, int suspended) {
        return reckon(termInForce(key), anchor, suspended, calendars.current());
    }

    /**
     * A running deadline counted once more: by the term it was opened with, unless the one now in force counts for what was
     * running already. A granted day stays; the days for which the clock stood still are added to either.
     */
    Reckoned again(DeadlineRow row, WorkingCalendar days) {
        Term inForce = termInForce(row.key());
        Term term = inForce.retroactive() ? inForce : row.term().orElse(inForce);
        return row.granted()
                .map(day -> granted(
                        reckon(term, row.anchor(), 0, days), row.anchor(), day, row.suspendedSinceGrant(), days))
                .orElseGet(() -> reckon(term, row.anchor(), row.suspendedDays(), days));
    }

    /** A running deadline with the day that an extension grants. */
    Reckoned extended(DeadlineRow row, LocalDate day) {
        WorkingCalendar days = calendars.current();
        Term term = row.term().orElseGet(() -> termInForce(row.key()));
        return granted(reckon(term, row.anchor(), 0, days), row.anchor(), day, 0, days);
    }

    private Term termInForce(DeadlineKey key) {
        return policy.term(new Question(traits.of(key.proposalId()), key.round(), key.step()));
    }

    private static Reckoned reckon(Term term, LocalDate anchor, int suspended, WorkingCalendar days) {
        DeadlineArithmetic arithmetic = new DeadlineArithmetic(days);
        DeadlineArithmetic.Computed computed = arithmetic.due(anchor, term, suspended);
        return new Reckoned(term, computed, rungs(term, arithmetic, anchor, computed.due(), days));
    }

    private static Reckoned granted(
            Reckoned counted, LocalDate anchor, LocalDate day, int suspended, WorkingCalendar days) {
        DeadlineArithmetic arithmetic = new DeadlineArithmetic(days);
        List<String> explanation =
                List.of("自%s起算，按规定至%s期满".formatted(anchor, counted.computed().due()), "经督查局同意，延期至%s".formatted(day));
        DeadlineArithmetic.Computed computed = arithmetic.granted(day, suspended, explanation);
        return new Reckoned(counted.term(), computed, rungs(counted.term(), arithmetic, anchor, computed.due(), days));
    }

    /** The same by another policy. */
    Reckoning by(DeadlinePolicy other) {
        return new Reckoning(calendars, other, traits);
    }

    /** The calendar as it is loaded now, for counting many deadlines. */
    WorkingCalendar days() {
        return calendars.current();
    }

    /** The overdue rungs of a deadline that runs already. */
    LadderRungs ladder(DeadlineRow row) {
        return new LadderRungs(row.ladder(), row.due(), calendars.current());
    }

    private static List<RungRow> rungs(
            Term term, DeadlineArithmetic arithmetic, LocalDate anchor, LocalDate due, WorkingCalendar days) {
        List<RungRow> rungs = new ArrayList<>();
        for (Notice notice : term.warnings()) {
            LocalDate on = arithmetic.day(notice, term, anchor, due);
            // A short term may leave no room for a warning made for longer ones.
            if (on.isAfter(anchor) && !on.isAfter(due)) {
                Level level = notice.side() == Side.BEFORE_DUE ? Level.DUE_SOON : Level.NOTICE;
                rungs.add(new RungRow(notice.name(), on, level, notice.audience()));
            }
        }
        LadderRungs overdue = new LadderRungs(term.ladder(), due, days);
        if (overdue.has(1)) {
            rungs.add(overdue.rung(1));
        }
        return rungs;
    }
}
