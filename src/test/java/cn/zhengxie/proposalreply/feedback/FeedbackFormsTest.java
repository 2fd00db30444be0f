package cn.zhengxie.proposalreply.feedback;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static cn.zhengxie.proposalreply.dispatch.SealedReply.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.dispatch.SealedReply;
import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.DocumentKind;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.document.StoredDocument;
import cn.zhengxie.proposalreply.feedback.FeedbackView.State;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.Registration;
import cn.zhengxie.proposalreply.proposal.Round;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@OfficeTest
@RecordApplicationEvents
class FeedbackFormsTest {

    @Autowired
    Registration registration;

    @Autowired
    Dispatch dispatch;

    @Autowired
    FeedbackForms feedback;

    @Autowired
    Attachments attachments;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Documents documents;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Clock clock;

    @Test
    void formIsExpectedWithinFifteenWorkingDaysOfItsDispatch() {
        long addressee = addressee("馈1");

        FeedbackForms.Expectation expectation = feedback.expect(addressee);

        assertThat(expectation.returned()).isFalse();
        assertThat(expectation.deadline().due()).isEqualTo("2020-11-27");
        assertThat(view(addressee).state()).isEqualTo(State.EXPECTED);
    }

    @Test
    void formWithATickAndAPhoneIsReturnedButNotComplete() {
        long addressee = addressee("馈2");
        feedback.expect(addressee);

        feedback.record(addressee, FilledForm.sparse(Satisfaction.SATISFIED, attachments), OFFICE);

        assertThat(feedback.check(addressee)).isFalse();
        assertThat(feedback.gaps(addressee))
                .containsExactly("收到提案答复日期", "领导重视", "沟通情况", "答复质量", "落实情况", "意见及建议", "提案者签名", "日期");
        assertThat(view(addressee).state()).isEqualTo(State.RETURNED);
        assertThat(view(addressee).complete()).isFalse();
        assertThat(view(addressee).form().satisfaction()).isEqualTo(Satisfaction.SATISFIED);
        assertThat(deadline(addressee).metOn()).isEqualTo("2020-11-16");
        assertThat(audit.of(dispatch.get(addressee).round().proposalId()))
                .extracting(entry -> entry.act().verb(), entry -> entry.act().businessDate(), entry -> entry.act()
                        .what())
                .contains(tuple("返回意见表", FilledForm.RECEIVED_ON, "收到甲委员的征询意见表，对办理结果满意"));
    }

    @Test
    void formWithEveryLineFilledInIsComplete() {
        long addressee = addressee("馈3");
        ReturnedForm form = FilledForm.whole(Satisfaction.BASICALLY_SATISFIED, attachments);

        feedback.record(addressee, form, OFFICE);

        assertThat(feedback.check(addressee)).isTrue();
        assertThat(view(addressee).complete()).isTrue();
        assertThat(view(addressee).gaps()).isEmpty();
        assertThat(view(addressee).form()).isEqualTo(form);
    }

    @Test
    void emptyFormLacksEverythingAndIsNoSatisfaction() {
        long addressee = addressee("馈4");
        String scan = FilledForm.sparse(null, attachments).scan();

        feedback.record(
                addressee,
                new ReturnedForm(FilledForm.RECEIVED_ON, null, null, null, null, null, false, null, null, scan),
                OFFICE);

        assertThat(feedback.gaps(addressee)).contains("满意度", "联系电话").hasSize(10);
        assertThat(feedback.judge(dispatch.get(addressee).round()).decisive()).isNull();
    }

    @Test
    void formHandedOverWithTheLetterIsThereBeforeItIsExpected() {
        long addressee = addressee("馈5");
        feedback.record(addressee, FilledForm.whole(Satisfaction.SATISFIED, attachments), OFFICE);

        assertThat(feedback.expect(addressee).returned()).isTrue();
        assertThat(deadline(addressee).metOn()).isEqualTo(FilledForm.RECEIVED_ON);
    }

    @Test
    void formComingAtTheMomentItIsExpectedIsNotOverlooked() {
        long addressee = addressee("馈6");
        ReturnedForm form = FilledForm.whole(Satisfaction.SATISFIED, attachments);

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> feedback.expect(addressee)),
                        CompletableFuture.runAsync(() -> feedback.record(addressee, form, OFFICE)))
                .join();

        assertThat(feedback.expect(addressee).returned()).isTrue();
        assertThat(deadline(addressee).metOn()).isEqualTo(FilledForm.RECEIVED_ON);
    }

    @Test
    void paperFormNeedsItsScan() {
        long addressee = addressee("馈7");

        assertRefused(() -> feedback.record(addressee, phone(null, null), OFFICE), "scan", "请上传意见表的扫描件");
        assertRefused(() -> feedback.record(addressee, phone(null, "nowhere"), OFFICE), "scan", "所附文件不存在，请重新上传");
        assertThat(feedback.of(addressee)).isEmpty();
    }

    @Test
    void formFilledInOnlineHasNoPaperAndWakesTheCase() {
        long addressee = addressee("馈8");

        feedback.recordOnline(addressee, phone("13800000000", null));

        assertThat(view(addressee).state()).isEqualTo(State.RETURNED);
        assertThat(events.stream(FeedbackSubmitted.class))
                .extracting(FeedbackSubmitted::recipientId)
                .contains(addressee);
    }

    @Test
    void daysThatCannotBeAreRefused() {
        long addressee = addressee("馈9");
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);

        assertRefused(
                () -> feedback.record(addressee, dates(SealedReply.SEALED_ON.minusDays(1), null, null), OFFICE),
                "receivedOn",
                "收到意见表的日期不能早于复文寄送日期2020-11-06");
        assertRefused(
                () -> feedback.record(addressee, dates(tomorrow, null, null), OFFICE), "receivedOn", "收到意见表的日期不能晚于今天");
        assertRefused(
                () -> feedback.record(addressee, dates(null, tomorrow, null), OFFICE),
                "replyReceivedOn",
                "收到提案答复日期不能晚于今天");
        assertRefused(() -> feedback.record(addressee, dates(null, null, tomorrow), OFFICE), "signedOn", "签名日期不能晚于今天");
    }

    @Test
    void telephoneMustLookLikeOne() {
        long addressee = addressee("馈10");

        assertRefused(
                () -> feedback.record(addressee, phone("不知道", null), OFFICE), "phone", "联系电话格式不对，请填写手机号码或带区号的固定电话");
    }

    @Test
    void opinionHasItsLimit() {
        long addressee = addressee("馈11");
        ReturnedForm form = new ReturnedForm(null, null, null, null, null, "好".repeat(4001), false, null, null, null);

        assertRefused(() -> feedback.record(addressee, form, OFFICE), "opinion", "意见及建议不能超过4000个字");
    }

    @Test
    void formAskedForAgainIsWaitedForAnewAndTheLaterOneCounts() {
        long addressee = addressee("馈12");
        feedback.expect(addressee);
        feedback.record(addressee, FilledForm.sparse(Satisfaction.SATISFIED, attachments), OFFICE);
        feedback.check(addressee);

        feedback.resolve(addressee, decided(AcceptedForm.Decision.ASK_AGAIN, "请补签名和日期", null), OFFICE);
        FeedbackForms.Expectation again = feedback.expect(addressee);

        assertThat(again.returned()).isFalse();
        assertThat(again.deadline().anchor()).isEqualTo(LocalDate.now(clock));
        assertThat(again.deadline().metOn()).isNull();
        feedback.record(addressee, FilledForm.whole(Satisfaction.DISSATISFIED, attachments), OFFICE);
        assertThat(feedback.check(addressee)).isTrue();
        assertThat(view(addressee).form().satisfaction()).isEqualTo(Satisfaction.DISSATISFIED);
        assertThat(formsKept(addressee)).isEqualTo(2);
    }

    @Test
    void askingAgainWritesALetterThatNamesTheGapsInPlainWordsWithABlankForm() throws IOException {
        long addressee = incomplete("馈31");

        feedback.askAgain(addressee, "请您本人签名", OFFICE);

        Round round = dispatch.get(addressee).round();
        LocalDate due = deadline(addressee).due();
        assertThat(textOf(round, addressee))
                .contains(
                        "关于请补正征询意见表的函",
                        "甲委员委员：",
                        "2020年11月16日收到",
                        "1．“收到提案答复日期”、“签名日期”没有填写；",
                        "2．对办理工作的评价中，“领导重视”、“沟通情况”、“答复质量”、“落实情况”没有勾选好、较好或者差；",
                        "没有意见的请写“无”",
                        "没有签名，请您本人签名。",
                        "补充说明：请您本人签名。",
                        "于%d年%d月%d日前寄回".formatted(due.getYear(), due.getMonthValue(), due.getDayOfMonth()),
                        "许昌市住房和城乡建设局",
                        "2169961",
                        "政协提案办理情况征询意见表");
        assertThat(documents.find(round, addressee, DocumentKind.FORM_REQUEST, DocumentFormat.DOCX))
                .isPresent();

        // when: what comes then lacks something again
        feedback.record(addressee, FilledForm.sparse(Satisfaction.SATISFIED, attachments), OFFICE);
        feedback.check(addressee);
        feedback.askAgain(addressee, "请再补填", OFFICE);

        // then
        assertThat(documents.every(round, addressee, DocumentKind.FORM_REQUEST, DocumentFormat.PDF))
                .extracting(StoredDocument::sequence)
                .containsExactly(1, 2);
    }

    @Test
    void askingAgainSaysWhatIsMissing() {
        long addressee = incomplete("馈13");

        assertRefused(
                () -> feedback.resolve(addressee, decided(AcceptedForm.Decision.ASK_AGAIN, " ", null), OFFICE),
                "comment",
                "请写明需要提案者补填哪些内容");
    }

    @Test
    void formIsAcceptedAsItIsByWhoeverAskedTheProposer() {
        long addressee = incomplete("馈14");

        feedback.resolve(addressee, decided(AcceptedForm.Decision.ACCEPT_AS_IS, null, "张办公电话核实"), OFFICE);

        assertThat(view(addressee).verifiedBy()).isEqualTo("张办公电话核实");
        assertThat(view(addressee).complete()).isFalse();
    }

    @Test
    void formIsNotAcceptedAsItIsWithoutAskingTheProposer() {
        long addressee = incomplete("馈15");

        assertRefused(
                () -> feedback.resolve(addressee, decided(AcceptedForm.Decision.ACCEPT_AS_IS, "无异议", ""), OFFICE),
                "verifiedBy",
                "请写明由谁、以何种方式向提案者核实");
        assertRefused(
                () -> feedback.resolve(addressee, decided(null, null, null), OFFICE), "decision", "请选择请提案者补填或按现状接收");
    }

    @Test
    void silenceIsNoFeedbackAndNeverSatisfaction() {
        long addressee = addressee("馈16");
        Round round = dispatch.get(addressee).round();
        feedback.expect(addressee);

        assertThat(feedback.lapse(addressee)).isTrue();

        assertThat(view(addressee).state()).isEqualTo(State.LAPSED);
        assertThat(feedback.judge(round))
                .isEqualTo(new Verdict(null, null, false, false, "以第一提案者的意见表为准：甲委员未返回意见表，不计为满意。"));
        assertThat(verbs(round)).contains("未反馈");
    }

    @Test
    void formThatCameAtTheLastMomentIsNotLost() {
        long addressee = incomplete("馈17");

        assertThat(feedback.lapse(addressee)).isFalse();

        assertThat(view(addressee).state()).isEqualTo(State.RETURNED);
        assertThat(verbs(dispatch.get(addressee).round())).doesNotContain("未反馈");
    }

    @Test
    void incompleteFormThatIsNeverCompletedCountsAsItIs() {
        long addressee = addressee("馈18");
        feedback.record(addressee, FilledForm.sparse(Satisfaction.DISSATISFIED, attachments), OFFICE);
        feedback.check(addressee);
        feedback.askAgain(addressee, "请补签名", OFFICE);

        assertThat(feedback.lapse(addressee)).isFalse();

        assertThat(feedback.judge(dispatch.get(addressee).round()).dissatisfied())
                .isTrue();
    }

    @Test
    void lateFormIsKeptAndTheRoundJudgedWithoutIt() {
        long addressee = addressee("馈19");
        feedback.expect(addressee);
        feedback.lapse(addressee);
        ReturnedForm form = FilledForm.whole(Satisfaction.DISSATISFIED, attachments);

        assertRefused(() -> feedback.record(addressee, form, OFFICE), "receivedOn", "已按未反馈处理，请作为逾期返回的意见表登记");
        feedback.recordLate(addressee, form, OFFICE);

        assertThat(view(addressee).late()).isTrue();
        assertThat(view(addressee).state()).isEqualTo(State.LAPSED);
        assertThat(feedback.judge(dispatch.get(addressee).round()).dissatisfied())
                .isFalse();
    }

    @Test
    void formInTimeIsNotLate() {
        long addressee = addressee("馈20");
        feedback.expect(addressee);

        assertRefused(
                () -> feedback.recordLate(addressee, FilledForm.whole(Satisfaction.SATISFIED, attachments), OFFICE),
                "receivedOn",
                "尚在反馈期内，请登记为返回的意见表");
    }

    @Test
    void proposerIsRemindedOnce() {
        long addressee = addressee("馈21");
        feedback.expect(addressee);
        theDayOfTheReminderHasCome(addressee);

        feedback.remind(addressee);
        feedback.remind(addressee);

        assertThat(verbs(dispatch.get(addressee).round())).containsOnlyOnce("反馈提醒");
    }

    @Test
    void dissatisfactionOpensTheNextRoundUntilTheLast() {
        long first = addressee("馈22");
        Round round = dispatch.get(first).round();
        feedback.record(first, FilledForm.whole(Satisfaction.DISSATISFIED, attachments), OFFICE);
        Round second = new Round(round.proposalId(), round.unit(), 2);
        long again = SealedReply.deliver(dispatch, second).get(0).id();
        feedback.record(again, FilledForm.whole(Satisfaction.DISSATISFIED, attachments), OFFICE);

        assertThat(feedback.judge(round).nextRoundDue()).isTrue();
        assertThat(feedback.judge(second)).satisfies(verdict -> {
            assertThat(verdict.dissatisfied()).isTrue();
            assertThat(verdict.nextRoundDue()).isFalse();
        });
    }

    @Test
    void ofThreeJointSignersEachGoesItsOwnWayAndTheFirstDecides() {
        Round round = SealedReply.of(registration, "馈23", "甲委员", "乙委员", "丙委员");
        List<Long> signers =
                SealedReply.deliver(dispatch, round).stream().map(Recipient::id).toList();
        signers.forEach(feedback::expect);

        feedback.record(signers.get(1), FilledForm.whole(Satisfaction.SATISFIED, attachments), OFFICE);
        feedback.markForwarded(signers.get(1), FilledForm.RECEIVED_ON);
        assertThat(feedback.isDecided(round)).isFalse();
        feedback.record(signers.get(0), FilledForm.whole(Satisfaction.DISSATISFIED, attachments), OFFICE);
        assertThat(feedback.isDecided(round)).isFalse();
        feedback.markForwarded(signers.get(0), FilledForm.RECEIVED_ON);

        assertThat(feedback.isDecided(round)).isTrue();
        assertThat(feedback.judge(round).nextRoundDue()).isTrue();
        assertThat(feedback.ofRound(round))
                .extracting(FeedbackView::state)
                .containsExactly(State.RETURNED, State.RETURNED, State.EXPECTED);
    }

    @Test
    void silentSignerOfADecidedRoundIsLate() {
        Round round = SealedReply.of(registration, "馈24", "甲委员", "乙委员");
        List<Recipient> signers = SealedReply.deliver(dispatch, round);
        feedback.record(signers.get(0).id(), FilledForm.whole(Satisfaction.DISSATISFIED, attachments), OFFICE);
        feedback.markForwarded(signers.get(0).id(), FilledForm.RECEIVED_ON);

        feedback.recordLate(signers.get(1).id(), FilledForm.whole(Satisfaction.SATISFIED, attachments), OFFICE);

        assertThat(view(signers.get(1).id()).late()).isTrue();
    }

    @Test
    void forwardedFormIsNotReplaced() {
        long addressee = incomplete("馈25");
        feedback.markForwarded(addressee, FilledForm.RECEIVED_ON);

        assertRefused(
                () -> feedback.record(addressee, FilledForm.whole(Satisfaction.SATISFIED, attachments), OFFICE),
                "receivedOn",
                "甲委员的意见表已转送，请作为另行返回的意见表登记");
        assertThat(feedback.markForwarded(addressee, FilledForm.RECEIVED_ON)).isFalse();
    }

    @Test
    void ofTwoFormsTheOneThatCameLaterCountsWhicheverWasEnteredFirst() {
        long addressee = addressee("馈27");
        ReturnedForm later = FilledForm.whole(Satisfaction.DISSATISFIED, attachments);
        ReturnedForm earlier =
                FilledForm.whole(Satisfaction.SATISFIED, attachments).receivedOn(FilledForm.RECEIVED_ON.minusDays(2));

        feedback.record(addressee, later, OFFICE);
        feedback.record(addressee, earlier, OFFICE);

        assertThat(view(addressee).form()).isEqualTo(later);
        assertThat(feedback.every(addressee))
                .extracting(EnteredForm::form, EnteredForm::enteredBy, EnteredForm::late)
                .containsExactly(tuple(earlier, "张办公", false), tuple(later, "张办公", false));
        assertThat(feedback.judge(dispatch.get(addressee).round()).explanation())
                .isEqualTo("以第一提案者的意见表为准：甲委员对办理结果不满意（2020-11-16收到，以最后收到的一份为准），须重新办理。");
    }

    @Test
    void furtherFormBeforeTheRoundIsJudgedDecidesIt() {
        Round round = SealedReply.of(registration, "馈28", "甲委员", "乙委员");
        List<Recipient> signers = SealedReply.deliver(dispatch, round);
        long first = signers.get(0).id();
        feedback.expect(signers.get(1).id());
        feedback.record(first, FilledForm.whole(Satisfaction.SATISFIED, attachments), OFFICE);
        feedback.markForwarded(first, FilledForm.RECEIVED_ON);

        FeedbackForms.FurtherForm further =
                feedback.recordLate(first, FilledForm.whole(Satisfaction.DISSATISFIED, attachments), OFFICE);
        assertThat(feedback.isDecided(round)).as("not forwarded yet").isFalse();
        feedback.markForwarded(first, FilledForm.RECEIVED_ON);

        assertThat(further).isEqualTo(new FeedbackForms.FurtherForm(true, "满意", "不满意"));
        assertThat(feedback.isDecided(round)).isTrue();
        assertThat(feedback.judge(round).nextRoundDue()).isTrue();
        assertThat(verbs(round)).contains("另行返回意见表");
    }

    @Test
    void furtherFormOfAJudgedRoundIsSaidAndChangesNothing() {
        long addressee = addressee("馈29");
        Round round = dispatch.get(addressee).round();
        feedback.record(addressee, FilledForm.whole(Satisfaction.SATISFIED, attachments), OFFICE);
        feedback.markForwarded(addressee, FilledForm.RECEIVED_ON);
        ReturnedForm further =
                FilledForm.whole(Satisfaction.DISSATISFIED, attachments).receivedOn(FilledForm.RECEIVED_ON.plusDays(4));

        assertThat(feedback.recordLate(addressee, further, OFFICE).changesWhatIsKnown())
                .isTrue();

        assertThat(view(addressee).form()).isEqualTo(further);
        assertThat(view(addressee).state()).isEqualTo(State.RETURNED);
        assertThat(formsKept(addressee)).isEqualTo(2);
        assertThat(feedback.judge(round))
                .isEqualTo(new Verdict(
                        Satisfaction.SATISFIED,
                        FilledForm.RECEIVED_ON,
                        false,
                        false,
                        "以第一提案者的意见表为准：甲委员对办理结果满意（2020-11-16收到）。甲委员另于2020-11-20返回的意见表对办理结果不满意，已存档，不改变本轮结果。"));
    }

    @Test
    void furtherFormEnteredTwiceIsKeptOnce() {
        long addressee = addressee("馈32");
        feedback.record(addressee, FilledForm.whole(Satisfaction.SATISFIED, attachments), OFFICE);
        feedback.markForwarded(addressee, FilledForm.RECEIVED_ON);
        ReturnedForm further = FilledForm.whole(Satisfaction.DISSATISFIED, attachments);

        feedback.recordLate(addressee, further, OFFICE);

        assertRefused(() -> feedback.recordLate(addressee, further, OFFICE), "scan", "这份扫描件的意见表已经登记");
        assertThat(formsKept(addressee)).isEqualTo(2);
    }

    @Test
    void formBesideOneThatIsStillToBeSettledIsCheckedInItsStead() {
        long addressee = incomplete("馈30");

        FeedbackForms.FurtherForm further =
                feedback.recordLate(addressee, FilledForm.whole(Satisfaction.SATISFIED, attachments), OFFICE);

        assertThat(further.forwardedAtOnce()).isFalse();
        assertThat(further.changesWhatIsKnown()).isFalse();
        assertThat(feedback.check(addressee)).isTrue();
        assertThat(view(addressee).late()).isFalse();
        assertThat(events.stream(FeedbackSubmitted.class))
                .extracting(FeedbackSubmitted::recipientId)
                .contains(addressee);
    }

    @Test
    void whoGetsACopyFillsInNoForm() {
        Round round = SealedReply.of(registration, "馈26", "甲委员");
        long copy = dispatch.prepare(round, SealedReply.SEALED_ON).get(1).id();

        assertRefused(
                () -> feedback.record(copy, FilledForm.whole(Satisfaction.SATISFIED, attachments), OFFICE),
                "receivedOn",
                "抄送单位不填写征询意见表");
    }

    private long addressee(String number) {
        return SealedReply.deliver(dispatch, SealedReply.of(registration, number, "甲委员"))
                .get(0)
                .id();
    }

    /** An addressee whose form came with gaps. */
    private long incomplete(String number) {
        long addressee = addressee(number);
        feedback.record(addressee, FilledForm.sparse(Satisfaction.SATISFIED, attachments), OFFICE);
        feedback.check(addressee);
        return addressee;
    }

    private FeedbackView view(long addressee) {
        return feedback.of(addressee).orElseThrow();
    }

    private Deadline deadline(long addressee) {
        return deadlines.of(dispatch.get(addressee).round().proposalId()).stream()
                .filter(deadline -> deadline.key().step() == DeadlineStep.FEEDBACK)
                .findFirst()
                .orElseThrow();
    }

    private List<String> verbs(Round round) {
        return audit.of(round.proposalId()).stream()
                .map(entry -> entry.act().verb())
                .toList();
    }

    private long formsKept(long addressee) {
        return database.sql("select count(*) from feedback_form where recipient_id = ?")
                .param(addressee)
                .query(Long.class)
                .single();
    }

    /** A letter of 2020 is no longer chased today: the test plans the reminder for today. */
    private void theDayOfTheReminderHasCome(long addressee) {
        database.sql("""
                        insert into deadline_rung (deadline_id, name, on_date)
                        select id, '反馈提醒', ? from deadline where recipient_id = ? and step = 'FEEDBACK'
                        """).params(LocalDate.now(clock), addressee).update();
    }

    /** Without the breaks of its lines. */
    private String textOf(Round round, long addressee) throws IOException {
        StoredDocument letter = documents
                .find(round, addressee, DocumentKind.FORM_REQUEST, DocumentFormat.PDF)
                .orElseThrow();
        try (PDDocument pdf = Loader.loadPDF(documents.content(letter))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    private static AcceptedForm decided(AcceptedForm.Decision decision, String comment, String verifiedBy) {
        return new AcceptedForm(decision, comment, verifiedBy);
    }

    private static ReturnedForm phone(String phone, String scan) {
        return new ReturnedForm(null, null, phone, null, Satisfaction.SATISFIED, null, false, null, null, scan);
    }

    private static ReturnedForm dates(LocalDate receivedOn, LocalDate replyReceivedOn, LocalDate signedOn) {
        return new ReturnedForm(receivedOn, replyReceivedOn, null, null, null, null, false, null, signedOn, null);
    }
}
