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
        return reckon(key, anchor, calendars.current());
    }

    /** The same for many deadlines at once, with the calendar read once. */
    Reckoned reckon(DeadlineKey key, LocalDate anchor, WorkingCalendar days) {
        Term term = policy.term(new Question(traits.of(key.proposalId()), key.round(), key.step()));
        DeadlineArithmetic arithmetic = new DeadlineArithmetic(days);
        DeadlineArithmetic.Computed computed = arithmetic.due(anchor, term);
        return new Reckoned(term, computed, rungs(term, arithmetic, anchor, computed.due(), days));
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
