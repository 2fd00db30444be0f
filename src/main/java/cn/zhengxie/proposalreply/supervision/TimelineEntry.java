package cn.zhengxie.proposalreply.supervision;

import cn.zhengxie.proposalreply.audit.AuditEntry;
import cn.zhengxie.proposalreply.deadline.ChinaTime;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of a case's life: when it happened, who did what and why, and when that was entered.
 *
 * @param edition the round's letter: 0 the reply itself, from 1 on its corrections
 * @param backEntered whether it was entered after the day on which it happened (补录)
 */
record TimelineEntry(
        LocalDate date,
        String unit,
        Integer round,
        int edition,
        String act,
        String what,
        String reason,
        String by,
        Instant enteredAt,
        boolean backEntered) {

    static TimelineEntry of(AuditEntry entry) {
        return new TimelineEntry(
                entry.act().businessDate(),
                entry.act().unit(),
                entry.act().round(),
                entry.act().edition(),
                entry.act().verb(),
                entry.act().what(),
                entry.act().reason(),
                entry.officialName(),
                entry.enteredAt(),
                entry.act().businessDate().isBefore(LocalDate.ofInstant(entry.enteredAt(), ChinaTime.ZONE)));
    }
}
