package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.TimeSensitive;
import cn.zhengxie.proposalreply.deadline.Audience;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Moments that the engine's timers read: the same ones, whatever zone the JVM is in. */
@TimeSensitive
class CaseVariablesTest {

    @Test
    void replyIsDueAtTheCloseOfItsDayAndWatchedFromTheMorningOfItsFirstRung() {
        Deadline.Rung warning = new Deadline.Rung(
                "第一次预警", LocalDate.of(2020, 10, 26), Deadline.Level.DUE_SOON, Set.of(Audience.DRAFTER), false);
        Deadline reply = new Deadline(
                DeadlineKey.of("ta-7-4-110", "zjj", 1, DeadlineStep.REPLY),
                LocalDate.of(2020, 8, 10),
                LocalDate.of(2020, 11, 10),
                false,
                List.of(),
                List.of(warning),
                null,
                null,
                0);

        assertThat(CaseVariables.of(reply))
                .containsEntry("deadlineCycle", "R/2020-10-26T08:30:00+08:00/P1D")
                .containsEntry("replyDueAt", Date.from(Instant.parse("2020-11-10T15:59:59Z")));
        assertThat(CaseVariables.morningOfFirstRung(reply)).isEqualTo(Instant.parse("2020-10-26T00:30:00Z"));
    }
}
