package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.TimeSensitive;
import cn.zhengxie.proposalreply.deadline.CalendarChanged;
import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.LoadedNotice;
import cn.zhengxie.proposalreply.deadline.Recomputations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calendar rows change; what the engine holds is read back from it. */
@OfficeTest
@TimeSensitive
class MovedDeadlinesTest extends CasePaths {

    @Autowired
    Recomputations recomputations;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient database;

    @Autowired
    TaskSchedule schedule;

    @Autowired
    Clock clock;

    @AfterEach
    void takeTheNoticeBack() {
        LoadedNotice.of(work.today().getYear()).takeBack(database);
        recompute();
    }

    @Test
    void acknowledgementMovesWithItsReminderItsLapseAndItsTask() {
        // given
        UnitWork zjj = work.assignedTo("zjj");
        Deadline before = work.deadline("zjj", DeadlineStep.ACKNOWLEDGE);

        // when
        nextDaysAreHolidays();

        // then
        Deadline now = work.deadline("zjj", DeadlineStep.ACKNOWLEDGE);
        Date end = end(now);
        assertThat(now.due()).isAfter(before.due());
        assertThat(now.rungs().get(0).on()).isAfter(before.rungs().get(0).on());
        assertThat(work.engine().due("acknowledgementReminder", "zjj"))
                .isEqualTo(morning(now.rungs().get(0).on()));
        assertThat(work.engine().due("acknowledgementLapsed", "zjj")).isEqualTo(end);
        assertThat(zjj.tasks("acknowledge")).singleElement().satisfies(task -> {
            assertThat(task.getDueDate()).isEqualTo(end);
            assertThat(task.getFollowUpDate())
                    .isEqualTo(morning(now.rungs().get(0).on()));
        });
        assertThat(work.engine().variables(zjj.handling().getId()))
                .containsEntry("acknowledgeDueAt", end)
                .containsEntry(
                        "acknowledgeReminderAt", morning(now.rungs().get(0).on()));
    }

    @Test
    void lapseThatHasMovedFiresAndTheUnitHasTheCase() {
        // given
        UnitWork zjj = work.assignedTo("zjj");
        nextDaysAreHolidays();

        // when
        work.engine().fire("acknowledgementReminder", "zjj");
        work.engine().fire("acknowledgementLapsed", "zjj");

        // then
        assertThat(work.acts()).contains("视为接收");
        assertThat(zjj.tasks("nominate")).hasSize(1);
    }

    @Test
    void formThatIsStillAwaitedMovesAndTheOneThatHasComeDoesNot() {
        // given
        work.proposedBy("徐博雅", "林晓岚");
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        long first = zjj.addressee(1).id();
        long second = zjj.addressee(2).id();
        zjj.returnedWithGaps(zjj.addressee(1), "satisfied");
        work.engine().runJobs();
        Deadline firstBefore = feedback(first);
        Deadline secondBefore = feedback(second);

        // when
        nextDaysAreHolidays();

        // then
        Deadline now = feedback(second);
        assertThat(feedback(first)).isEqualTo(firstBefore);
        assertThat(now.due()).isAfter(secondBefore.due());
        assertThat(work.engine().due("feedbackLapsed", second)).isEqualTo(end(now));
        assertThat(work.engine().due("feedbackReminder", second))
                .isEqualTo(morning(now.rungs().get(0).on()));
        Task waiting = zjj.tasks("recordFeedback").get(0);
        assertThat(waiting.getDueDate()).isEqualTo(end(now));
        assertThat(work.engine().seen(waiting, CaseVariables.FEEDBACK_DUE_AT)).isEqualTo(end(now));
        Task settled = zjj.tasks("resolveIncompleteForm").get(0);
        assertThat(work.engine().seen(settled, CaseVariables.FEEDBACK_DUE_AT)).isEqualTo(end(firstBefore));
    }

    @Test
    void decisionOnAReturnOrAnExtensionIsUrgentWhenItsDayHasPassed() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("draft");
        zjj.askForExtension(work.deadline("zjj", DeadlineStep.REPLY).due().plusDays(10));
        Task asked = zjj.tasks("decideExtension").get(0);
        assertThat(asked.getPriority()).isEqualTo(TaskSchedule.ORDINARY);
        asked.setDueDate(Date.from(clock.instant().minusSeconds(60)));
        processEngine.getTaskService().saveTask(asked);

        // when
        schedule.raise();
        schedule.raise();

        // then
        assertThat(zjj.tasks("decideExtension"))
                .singleElement()
                .extracting(Task::getPriority)
                .isEqualTo(TaskSchedule.OVERDUE);
    }

    @Test
    void watchesOfDecisionsMoveWithThem() {
        // given
        work.sharedBy("zjj", "fgw");
        UnitWork zjj = work.unit("zjj").until("draft");
        zjj.askForExtension(work.deadline("zjj", DeadlineStep.REPLY).due().plusDays(10));
        UnitWork fgw = work.unit("fgw");
        fgw.complete("acknowledge", Map.of("decision", "requestReturn", "reason", "不属本单位职责", "statement", "经主任同意"));
        Date returnBefore = work.engine().due("returnDecisionWatch", "fgw");

        // when
        nextDaysAreHolidays();

        // then
        Deadline extension = work.deadline("zjj", DeadlineStep.EXTENSION_DECISION);
        assertThat(work.engine().due("extensionDecisionWatch", "zjj"))
                .isEqualTo(morning(extension.due().plusDays(1)));
        assertThat(zjj.tasks("decideExtension"))
                .singleElement()
                .extracting(Task::getDueDate)
                .isEqualTo(end(extension));
        Deadline returning = work.deadline("fgw", DeadlineStep.RETURN_DECISION);
        assertThat(work.engine().due("returnDecisionWatch", "fgw"))
                .isEqualTo(morning(returning.due().plusDays(1)))
                .isAfterOrEqualTo(returnBefore);
    }

    @Test
    void watchesOfReturnedFormsMoveWithTheirOwnDeadline() {
        // given
        work.proposedBy("徐博雅", "林晓岚");
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        long second = zjj.addressee(2).id();
        zjj.returnedWithGaps(zjj.addressee(2), "satisfied");
        zjj.returned(zjj.addressee(1), "satisfied");
        work.engine().runJobs();
        ProcessInstance receipt = work.engine().instances("forwarding-receipt").get(0);
        Date receiptBefore = work.engine().dueIn("receiptWatch", receipt);
        Date forwardingBefore = work.engine().due("forwardingWatch", second);

        // when
        nextDaysAreHolidays();

        // then
        Deadline receiving = work.deadline("zjj", DeadlineStep.RECEIPT);
        assertThat(work.engine().dueIn("receiptWatch", receipt))
                .isEqualTo(morning(receiving.due().plusDays(1)))
                .isAfter(receiptBefore);
        assertThat(work.engine().tasks("confirmForwarding"))
                .extracting(Task::getDueDate)
                .containsOnly(end(receiving));
        assertThat(work.engine().due("forwardingWatch", second)).isAfter(forwardingBefore);
        assertThat(zjj.tasks("resolveIncompleteForm")).singleElement().satisfies(task -> assertThat(task.getDueDate())
                .isAfter(forwardingBefore));
    }

    @Test
    void taskIsFollowedUpFromTheFirstWarningOn() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("draft");
        Deadline reply = work.deadline("zjj", DeadlineStep.REPLY);
        Task draft = zjj.tasks("draft").get(0);
        assertThat(draft.getFollowUpDate())
                .isEqualTo(morning(reply.rungs().get(0).on()));
        assertThat(draft.getPriority()).isEqualTo(TaskSchedule.ORDINARY);

        // when
        draft.setFollowUpDate(Date.from(clock.instant().minusSeconds(60)));
        processEngine.getTaskService().saveTask(draft);
        schedule.raise();

        // then
        assertThat(zjj.tasks("draft"))
                .singleElement()
                .extracting(Task::getPriority)
                .isEqualTo(TaskSchedule.DUE_SOON);

        // when
        work.reminderIsDue(DeadlineStep.REPLY);
        zjj.draft("stepwise");

        // then
        assertThat(zjj.tasks("review"))
                .singleElement()
                .extracting(Task::getPriority)
                .isEqualTo(TaskSchedule.DUE_SOON);
    }

    /** The next working days but one are no working days any more, of a notice that has just come. */
    private void nextDaysAreHolidays() {
        LocalDate[] days = Stream.iterate(work.today().plusDays(1), day -> day.plusDays(1))
                .limit(4)
                .toArray(LocalDate[]::new);
        LoadedNotice.of(work.today().getYear()).holidays(database, days);
        recompute();
    }

    private void recompute() {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new CalendarChanged(work.today().getYear())));
        recomputations.run();
    }

    private Deadline feedback(long recipientId) {
        return work.deadline(recipientId);
    }

    private static Date end(Deadline deadline) {
        return Date.from(ChinaTime.closeOf(deadline.due()));
    }

    private static Date morning(LocalDate day) {
        return Date.from(ChinaTime.morningOf(day).toInstant());
    }
}
