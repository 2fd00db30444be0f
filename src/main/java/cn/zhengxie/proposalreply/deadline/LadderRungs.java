package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.deadline.Deadline.Level;
import cn.zhengxie.proposalreply.deadline.DeadlineRow.RungRow;
import cn.zhengxie.proposalreply.deadline.Term.Ladder;
import java.time.LocalDate;
import java.util.Set;

/** The overdue rungs of a deadline: 逾期催办 as soon as it is overdue, 逾期催办（第2次） and so on while it stays so. */
final class LadderRungs {

    private static final String OVERDUE = "逾期催办";

    private final Ladder ladder;
    private final LocalDate due;
    private final WorkingCalendar calendar;

    LadderRungs(Ladder ladder, LocalDate due, WorkingCalendar calendar) {
        this.ladder = ladder;
        this.due = due;
        this.calendar = calendar;
    }

    boolean has(int number) {
        return ladder.hasRung(number);
    }

    RungRow rung(int number) {
        Set<Audience> audience = ladder.audience(number);
        Level level = audience.contains(Audience.SUPERVISION) ? Level.SUPERVISED : Level.OVERDUE;
        return new RungRow(name(number), day(number), level, audience);
    }

    private LocalDate day(int number) {
        return number == 1 ? due.plusDays(1) : calendar.plusWorkingDays(due, (number - 1) * ladder.interval());
    }

    private static String name(int number) {
        return number == 1 ? OVERDUE : "%s（第%d次）".formatted(OVERDUE, number);
    }
}
