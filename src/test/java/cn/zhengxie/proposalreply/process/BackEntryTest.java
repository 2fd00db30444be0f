package cn.zhengxie.proposalreply.process;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.assignment.HandlingUnit.State;
import cn.zhengxie.proposalreply.audit.AuditEntry;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.document.LetterPapers;
import cn.zhengxie.proposalreply.feedback.FeedbackView;
import cn.zhengxie.proposalreply.proposal.Progress;
import cn.zhengxie.proposalreply.proposal.Progress.PaperReply;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.signoff.SignOffs;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 补录: cases that come in under way stand where they are, go on from there, and are chased for nothing that lies behind them. */
@OfficeTest
class BackEntryTest extends CasePaths {

    private static final LocalDate ASSIGNED_ON = LocalDate.of(2019, 3, 1);
    private static final LocalDate ACKNOWLEDGED_ON = LocalDate.of(2019, 3, 5);
    private static final LocalDate SIGNED_ON = LocalDate.of(2019, 5, 20);
    private static final LocalDate REPLIED_ON = LocalDate.of(2019, 5, 28);

    @Autowired
    JdbcClient database;

    @Autowired
    AuditTrail audit;

    @Autowired
    SignOffs signOffs;

    @Autowired
    LetterPapers papers;

    /** Where a case may stand when it comes in. */
    enum Stage {
        ACKNOWLEDGED("nominate"),
        DRAFTING("draft"),
        REPLIED("recordFeedback");

        private final String task;

        Stage(String task) {
            this.task = task;
        }
    }

    @Test
    void acknowledgedCaseStandsAtTheNomination() {
        // when
        UnitWork czj = entered(Stage.ACKNOWLEDGED);

        // then
        assertThat(czj.handling()).isWaitingAtExactly("answer", "nominate");
        assertThat(work.engine().tasks()).hasSize(1);
        assertThat(work.listOf("czj.office")).containsExactly("nominate");
        assertThat(czj.held().state()).isEqualTo(State.ACCEPTED);
        assertThat(czj.held().acknowledgedOn()).isEqualTo(ACKNOWLEDGED_ON);
        assertThat(czj.held().isBackEntered()).isTrue();
        assertThat(act("签收").act().businessDate()).isEqualTo(ACKNOWLEDGED_ON);
        assertThat(act("签收").act().what()).isEqualTo("市财政局签收（补录）");
        Deadline acknowledgement = work.deadline("czj", DeadlineStep.ACKNOWLEDGE);
        assertThat(acknowledgement.anchor()).isEqualTo(ASSIGNED_ON);
        assertThat(acknowledgement.metOn()).isEqualTo(ACKNOWLEDGED_ON);
    }

    @Test
    void caseBeingDraftedStandsWithItsDrafter() {
        // when
        UnitWork czj = entered(Stage.DRAFTING);

        // then
        assertThat(czj.handling()).isWaitingAt("draftReply");
        assertThat(czj.drafting()).isWaitingAtExactly("draft");
        assertThat(czj.tasks("draft")).singleElement().satisfies(task -> assertThat(task.getAssignee())
                .isEqualTo("czj.zonghe.drafter"));
        assertThat(work.listOf("czj.zonghe.drafter")).containsExactly("draft");
        assertThat(act("拟办").act().businessDate()).isEqualTo(ACKNOWLEDGED_ON);
    }

    @Test
    void repliedCaseWaitsForTheFormOfEachAddressee() {
        // when
        work.proposedBy(Casework.byPost(1, "徐博雅"), Casework.byEmail(2, "马思远"));
        UnitWork czj = entered(Stage.REPLIED);
        work.engine().runJobs();

        // then
        assertThat(czj.handling()).isWaitingAt("recordFeedback").isNotWaitingAt("answer");
        assertThat(czj.tasks("recordFeedback")).hasSize(2);
        assertThat(czj.documentNumber())
                .hasValueSatisfying(number -> assertThat(number).startsWith("许财政协〔2019〕"));
        assertThat(czj.recipients())
                .allSatisfy(recipient -> assertThat(recipient.deliveredOn()).isEqualTo(REPLIED_ON));
        assertThat(czj.recipients()).filteredOn(Recipient::isAddressee).hasSize(2);
        assertThat(work.state()).isEqualTo(ProposalState.REPLIED);
        assertThat(work.deadline("czj", DeadlineStep.REPLY).metOn()).isEqualTo(REPLIED_ON);
        assertThat(work.acts()).containsSubsequence("交办", "签收", "拟办", "签发", "编号", "寄送", "寄送", "办复");
        assertThat(act("签发").act().businessDate()).isEqualTo(SIGNED_ON);
        assertThat(act("签发").act().what()).contains("补录", "原件为纸质");
        assertThat(act("办复").act().businessDate()).isEqualTo(REPLIED_ON);
    }

    @Test
    void scanOfThePaperLetterIsTheLetterFromThenOn() {
        // given
        UnitWork czj = entered(Stage.REPLIED).until("recordFeedback");
        assertThat(papers.letter(czj.round())).isEmpty();

        // when
        signOffs.enterScan(czj.round(), czj.scan(), work.official("czj.office"));

        // then
        assertThat(papers.letter(czj.round())).isPresent();
        assertThat(work.acts()).contains("补传复文");
        assertRefused(
                () -> signOffs.enterScan(czj.round(), czj.scan(), work.official("czj.office")),
                "scan",
                "复文扫描件已经补传，不能更换");
    }

    @ParameterizedTest
    @EnumSource
    void fromWhereItStandsTheCaseGoesOnToItsEnd(Stage stage) {
        // given
        UnitWork czj = entered(stage).until("recordFeedback");

        // when
        czj.returned(czj.addressee(1), "satisfied");
        work.engine().runJobs();

        // then
        assertThat(work.state()).isEqualTo(ProposalState.CONCLUDED);
        assertThat(work.life()).isEnded();
        assertThat(work.engine().tasks("confirmForwarding")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void fromWhereItStandsTheCaseIsWithdrawn(Stage stage) {
        // given
        entered(stage);

        // when
        work.withdraw("提案者撤回");

        // then
        assertThat(work.life()).isEnded();
        assertThat(work.engine().isOver()).isTrue();
        assertThat(work.state()).isEqualTo(ProposalState.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACKNOWLEDGED", "DRAFTING"})
    void beforeTheReplyTheCaseGoesToAnotherUnit(Stage stage) {
        // given
        entered(stage);

        // when
        work.reassign("czj", "职能已划转");
        work.supervisor("reassign", Map.of("leadUnit", "fgw"));

        // then
        assertThat(work.unit("fgw").handling()).isWaitingAt("acknowledge");
        assertThat(work.unit("fgw").held().isBackEntered()).isFalse();
    }

    @Test
    void afterTheReplyTheCaseStaysWithItsUnit() {
        // given
        entered(Stage.REPLIED);

        // then
        assertRefused(() -> work.reassign("czj", "职能已划转"), "unit", "该单位现在不在办理答复，不能改派");
    }

    @Test
    void letterThatWentOutOnPaperKeepsItsNumberWhenTheCaseIsWithdrawn() {
        // given
        UnitWork czj = entered(Stage.REPLIED);

        // when
        work.withdraw("提案者撤回");

        // then
        assertThat(czj.documentNumber()).isPresent();
    }

    @Test
    void dissatisfactionWithAReplyOnPaperStartsASecondRoundAtTheNominatedDrafter() {
        // given
        UnitWork czj = entered(Stage.REPLIED);
        work.engine().runJobs();

        // when
        czj.returned(czj.addressee(1), "dissatisfied");
        work.engine().runJobs();
        czj.until("draft");

        // then
        assertThat(czj.held().round()).isEqualTo(2);
        assertThat(work.listOf("czj.zonghe.drafter")).containsExactly("draft");
    }

    @Test
    void promiseMadeOnPaperIsFollowed() {
        // given
        PaperReply promising = new PaperReply(
                2019, next("czj", 2019), "B", "建两个日间照料中心", work.today().plusMonths(3), "朱局长", SIGNED_ON, REPLIED_ON);
        UnitWork czj = work.enteredLate("czj", ASSIGNED_ON, progress(promising)).until("recordFeedback");

        // when
        czj.returned(czj.addressee(1), "satisfied");
        work.engine().runJobs();

        // then
        assertThat(work.acts()).contains("建立跟踪").doesNotContain("办结");
        assertThat(work.state()).isEqualTo(ProposalState.REPLIED);
    }

    @Test
    void caseNotAcknowledgedYetIsNeitherRemindedNorDeemedAcceptedForDaysBeforeItsEntry() {
        // given
        UnitWork czj = work.enteredLate("czj", ASSIGNED_ON, null);

        // then
        Date tomorrow = Date.from(ChinaTime.closeOf(work.today()));
        assertThat(work.engine().due("acknowledgementReminder", "czj")).isAfter(tomorrow);
        assertThat(work.engine().due("acknowledgementLapsed", "czj")).isAfter(tomorrow);

        // when
        work.engine().fire("acknowledgementReminder", "czj");

        // then
        assertThat(czj.handling()).isWaitingAt("acknowledge");
        assertNobodyWasTold();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACKNOWLEDGED", "DRAFTING"})
    void nothingIsWrittenOrToldOfRungsThatLieBeforeTheEntry(Stage stage) {
        // given
        UnitWork czj = entered(stage);
        assertThat(work.engine().waitsFor("acknowledgementReminder")).isFalse();
        assertThat(work.engine().waitsFor("acknowledgementLapsed")).isFalse();
        // Looked at every morning from the next one on, not once for each morning since the deadline.
        assertThat(work.engine().due("deadlineWatch", "czj"))
                .isBetween(new Date(), Date.from(ChinaTime.closeOf(work.today().plusDays(1))));

        // when
        work.engine().fire("deadlineWatch", "czj");
        work.engine().fire("deadlineWatch", "czj");

        // then
        assertThat(czj.handling()).hasPassed("climbDeadlineLadder");
        Deadline reply = work.deadline("czj", DeadlineStep.REPLY);
        assertThat(reply.rungs()).noneMatch(rung -> rung.on().isBefore(work.today()));
        // On one day in five a rung is that of the very day of the entry.
        long ofToday = reply.rungs().stream()
                .filter(rung -> rung.on().equals(work.today()))
                .count();
        assertThat(reminders()).isEqualTo((int) ofToday);
        assertThat(work.acts()).doesNotContain("第一次预警", "第二次预警", "逾期催办");
        assertThat(reply.level(work.today())).isGreaterThanOrEqualTo(Deadline.Level.OVERDUE);
    }

    @Test
    void whatWasOverdueAtItsEntryEscalatesFromTheNextRungOn() {
        // given
        entered(Stage.DRAFTING);
        LocalDate enteredOn = work.today().minusDays(20);
        rungsFrom(enteredOn);

        // when
        work.engine().fire("deadlineWatch", "czj");

        // then
        Deadline reply = work.deadline("czj", DeadlineStep.REPLY);
        List<Deadline.Rung> performed =
                reply.rungs().stream().filter(Deadline.Rung::recorded).toList();
        assertThat(performed)
                .isNotEmpty()
                .allSatisfy(rung -> assertThat(rung.on()).isBetween(enteredOn, work.today()))
                .extracting(Deadline.Rung::name)
                .allSatisfy(name -> assertThat(name).matches("逾期催办（第\\d+次）"));
        assertThat(reminders()).isEqualTo(performed.size());
        assertThat(reply.level(work.today())).isEqualTo(Deadline.Level.SUPERVISED);
    }

    @Test
    void formIsWaitedForFromTheDispatchOn() {
        // given
        LocalDate repliedOn = work.today().minusDays(5);
        PaperReply reply = new PaperReply(
                repliedOn.getYear(), next("czj", repliedOn.getYear()), "A", null, null, "朱局长", repliedOn, repliedOn);

        // when
        UnitWork czj = work.enteredLate(
                "czj",
                repliedOn.minusDays(9),
                new Progress(repliedOn.minusDays(8), "zonghe", "czj.zonghe.drafter", reply));
        work.engine().runJobs();

        // then
        Deadline feedback = work.deadline(czj.addressee(1).id());
        assertThat(feedback.anchor()).isEqualTo(repliedOn);
        assertThat(work.engine().due("feedbackLapsed", czj.addressee(1).id())).isEqualTo(CaseVariables.end(feedback));
        assertThat(work.engine().due("feedbackReminder", czj.addressee(1).id()))
                .isAfter(Date.from(ChinaTime.closeOf(work.today())));
    }

    @Test
    void formWhoseTimeWasOverBeforeTheEntryIsNotNotedAsMissing() {
        // given
        UnitWork czj = entered(Stage.REPLIED);
        work.engine().runJobs();
        long addressee = czj.addressee(1).id();

        // then
        assertThat(work.deadline(addressee).anchor()).isEqualTo(work.today());
        assertThat(work.engine().due("feedbackLapsed", addressee)).isAfter(Date.from(ChinaTime.closeOf(work.today())));

        // when
        work.engine().fire("feedbackReminder", addressee);

        // then
        assertThat(czj.feedback(1).state()).isEqualTo(FeedbackView.State.EXPECTED);
        assertThat(czj.handling()).isWaitingAt("recordFeedback");
        assertThat(work.acts()).doesNotContain("未反馈");
        assertNobodyWasTold();
    }

    private UnitWork entered(Stage stage) {
        return work.enteredLate(
                "czj",
                ASSIGNED_ON,
                switch (stage) {
                    case ACKNOWLEDGED -> new Progress(ACKNOWLEDGED_ON, null, null, null);
                    case DRAFTING -> progress(null);
                    case REPLIED ->
                        progress(
                                new PaperReply(2019, next("czj", 2019), "A", null, null, "朱局长", SIGNED_ON, REPLIED_ON));
                });
    }

    private static Progress progress(PaperReply reply) {
        return new Progress(ACKNOWLEDGED_ON, "zonghe", "czj.zonghe.drafter", reply);
    }

    private int next(String unit, int year) {
        return database.sql("select coalesce(max(sequence), 0) + 1 from document_number where unit = ? and year = ?")
                .params(unit, year)
                .query(Integer.class)
                .single();
    }

    private AuditEntry act(String verb) {
        return audit.of(work.key()).stream()
                .filter(entry -> entry.act().verb().equals(verb))
                .findFirst()
                .orElseThrow();
    }

    /** The reply's deadline became known on that day, as if the case had been there since. */
    private void rungsFrom(LocalDate enteredOn) {
        database.sql("""
                        delete from deadline_rung using deadline
                        where deadline_id = deadline.id and proposal_id = ? and step = 'REPLY'""").param(work.key()).update();
        database.sql("update deadline set entered_on = ? where proposal_id = ? and step = 'REPLY'")
                .params(enteredOn, work.key())
                .update();
    }

    private void assertNobodyWasTold() {
        assertThat(work.acts()).noneMatch(act -> act.contains("催办") || act.contains("预警") || act.contains("提醒"));
        assertThat(reminders()).isZero();
        assertThat(count("message")).isZero();
        assertThat(count("outgoing_notice")).isZero();
    }

    private int reminders() {
        return count("reminder");
    }

    private int count(String table) {
        return database.sql("select count(*) from %s where proposal_id = ?".formatted(table))
                .param(work.key())
                .query(Integer.class)
                .single();
    }
}
