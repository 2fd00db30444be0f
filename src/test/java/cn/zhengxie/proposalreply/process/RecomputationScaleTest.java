package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.deadline.CalendarChanged;
import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.LoadedNotice;
import cn.zhengxie.proposalreply.deadline.Recomputation;
import cn.zhengxie.proposalreply.deadline.Recomputations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year arrives while many cases are open: {@code -Dscale.cases}, 5,000 in the profile {@code scale}. */
@OfficeTest
class RecomputationScaleTest extends CasePaths {

    private static final int CASES = Integer.getInteger("scale.cases", 30);

    @Autowired
    Recomputations recomputations;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient database;

    private final List<Casework> cases = new ArrayList<>();

    @AfterEach
    void takeTheNoticeBackAndTheCases() {
        LoadedNotice.of(work.today().getYear()).takeBack(database);
        cases.forEach(open -> open.withdraw("试验结束"));
    }

    @Test
    void everyOpenCaseMovesOnceAndNoneIsForgotten() {
        // given
        for (int number = 0; number < CASES; number++) {
            Casework open = beans.createBean(Casework.class);
            open.assignedTo("zjj");
            cases.add(open);
        }
        LocalDate holiday =
                cases.get(0).deadline("zjj", DeadlineStep.ACKNOWLEDGE).due();

        // when
        Expense expense = Expense.begin();
        transaction.executeWithoutResult(status -> {
            LoadedNotice.of(holiday.getYear()).holidays(database, holiday);
            events.publishEvent(new CalendarChanged(holiday.getYear()));
        });
        recomputations.run();
        System.out.println("%d open cases recomputed %s".formatted(CASES, expense.soFar()));

        // then
        List<Recomputation> reports = recomputations.latest();
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.failed()).isEmpty();
            assertThat(report.finishedAt()).isNotNull();
        });
        List<String> ours = cases.stream().map(Casework::key).toList();
        // Something older may have waited to be counted as well; then the moves stand in its report.
        List<String> moved = reports.stream()
                .flatMap(report -> report.moves().stream())
                .filter(move -> move.from().equals(holiday) && move.step().equals("签收或退办"))
                .map(Recomputation.Move::proposalId)
                .filter(ours::contains)
                .toList();
        assertThat(moved).containsExactlyInAnyOrderElementsOf(ours);
        assertThat(cases).allSatisfy(open -> {
            Deadline now = open.deadline("zjj", DeadlineStep.ACKNOWLEDGE);
            assertThat(now.due()).isAfter(holiday);
            assertThat(open.engine().due("acknowledgementLapsed", "zjj"))
                    .isEqualTo(Date.from(ChinaTime.closeOf(now.due())));
        });
    }
}
