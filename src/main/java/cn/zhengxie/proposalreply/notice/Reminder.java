package cn.zhengxie.proposalreply.notice;

import cn.zhengxie.proposalreply.deadline.Audience;
import cn.zhengxie.proposalreply.deadline.Deadline.Level;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A 催办单 of the case file.
 *
 * @param recipientId whose form or forwarding it is about, else null
 * @param rung the ladder's rung that wrote it, null where 督查局 wrote it by hand
 * @param due the deadline as it stood, null where none ran
 * @param told who was told, in the order of their audiences
 */
public record Reminder(
        long id,
        Number number,
        String proposalId,
        String unit,
        int round,
        DeadlineStep step,
        Long recipientId,
        String rung,
        Level level,
        String text,
        LocalDate due,
        List<Told> told,
        LocalDate issuedOn,
        String issuedBy) {

    /** 催〔2026〕3号, gap-free within its year. */
    public record Number(int year, int sequence) {

        @Override
        public String toString() {
            return "催〔%d〕%d号".formatted(year, sequence);
        }
    }

    /** Somebody who was told, and as what. */
    public record Told(String officialId, String name, Audience as, Instant at) {

        @Override
        public String toString() {
            return "%s（%s）".formatted(name, as.label());
        }
    }
}
