package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.LetterSentAgain;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.feedback.FeedbackView.State;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 征询意见表: expected from every addressee, returned or not, complete or not, and what the decisive one says. */
@Service
@Transactional
public class FeedbackForms {

    private static final int LONGEST_VERIFICATION = 500;
    private static final int LONGEST_COMMENT = 1000;
    private static final String ONLINE = "提案者本人";

    private final FormFile file;
    private final HalfFilledForms halfFilled;
    private final FormCheck entries;
    private final FormRequests requests;
    private final Outcomes outcomes;
    private final OnlineFormSettings settings;
    private final DissatisfactionRepository decisions;
    private final Dispatch dispatch;
    private final Deadlines deadlines;
    private final Jurisdiction jurisdiction;
    private final BusinessDates dates;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FeedbackForms(
            FormFile file,
            HalfFilledForms halfFilled,
            FormCheck entries,
            FormRequests requests,
            Outcomes outcomes,
            OnlineFormSettings settings,
            DissatisfactionRepository decisions,
            Dispatch dispatch,
            Deadlines deadlines,
            Jurisdiction jurisdiction,
            BusinessDates dates,
            AuditTrail audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.file = file;
        this.halfFilled = halfFilled;
        this.entries = entries;
        this.requests = requests;
        this.outcomes = outcomes;
        this.settings = settings;
        this.decisions = decisions;
        this.dispatch = dispatch;
        this.deadlines = deadlines;
        this.jurisdiction = jurisdiction;
        this.dates = dates;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Whether a form has come already, and by when it must. */
    public record Expectation(boolean returned, Deadline deadline) {}

    /** From now on a form is waited for; says whether it is here already and by when it must be. */
    public Expectation expect(long recipientId) {
        Recipient recipient = answered(recipientId);
        FeedbackRow row = file.lock(recipientId);
        DeadlineKey key = key(recipient);
        Deadline deadline = deadlines.open(key, row.askedOn == null ? recipient.deliveredOn() : row.askedOn);
        boolean returned = row.state == State.RETURNED;
        if (returned) {
            deadlines.meet(key, file.get(recipientId).form().receivedOn());
        }
        return new Expectation(returned, deadline);
    }

    /** The letter reached him only now: his time for the form begins anew, unless he has answered or his time is over. */
    @EventListener
    void letterSentAgain(LetterSentAgain sent) {
        Recipient recipient = sent.recipient();
        if (file.view(recipient).filter(view -> view.state() == State.EXPECTED).isPresent()) {
            deadlines.anchorAnew(key(recipient), recipient.deliveredOn());
        }
    }

    /** A paper form came back to the unit's office. A later one replaces what counts, not what is kept. */
    public void record(long recipientId, ReturnedForm form, Official by) {
        takeIn(recipientId, form.online(false), jurisdiction.policy().scanOfForm(), by);
    }

    /**
     * The proposer handed the form in himself, so there is no paper to scan. It is stored and looked through before the case is
     * woken; where the case has gone on without it, it is a late one.
     */
    public void recordOnline(long recipientId, ReturnedForm form) {
        Round round = dispatch.get(recipientId).round();
        file.lock(recipientId);
        if (isDecided(round)) {
            takeInFurther(recipientId, form.online(true), false, Official.SYSTEM);
        } else {
            takeIn(recipientId, form.online(true), false, Official.SYSTEM);
        }
        check(recipientId);
        submitted(recipientId);
    }

    private void takeIn(long recipientId, ReturnedForm entered, boolean scanNeeded, Official by) {
        Recipient recipient = answered(recipientId);
        FeedbackRow row = file.lock(recipientId);
        Refusal.unless(row.state != State.LAPSED, "receivedOn", "已按未反馈处理，请作为逾期返回的意见表登记");
        Refusal.unless(!isForwarded(recipientId), "receivedOn", recipient.name() + "的意见表已转送，请作为另行返回的意见表登记");
        ReturnedForm form = keep(recipient, entered, scanNeeded, false, by);
        file.move(row, State.RETURNED);
        LocalDate returnedOn = file.get(recipientId).form().receivedOn();
        deadlines.meet(key(recipient), returnedOn);
        deadlines.open(key(recipient).at(DeadlineStep.FORWARDING), returnedOn);
        note(recipient, "返回意见表", form.receivedOn(), arrival(recipient, form), null, by);
    }

    /** A form that no task waits for, and what it said before. */
    public record FurtherForm(boolean forwardedAtOnce, String satisfactionBefore, String satisfactionNow) {

        /** Whether the proposer says something else than those who got the earlier form know. */
        public boolean changesWhatIsKnown() {
            return forwardedAtOnce && !satisfactionBefore.equals(satisfactionNow);
        }
    }

    /**
     * A form that no task waits for: it came when the case had gone on without it, or after another one of the same addressee. It is kept
     * beside what came before, and the one that came last counts; but a round that was judged stays as it was judged.
     */
    public FurtherForm recordLate(long recipientId, ReturnedForm entered, Official by) {
        return takeInFurther(
                recipientId, entered.online(false), jurisdiction.policy().scanOfForm(), by);
    }

    private FurtherForm takeInFurther(long recipientId, ReturnedForm entered, boolean scanNeeded, Official by) {
        Recipient recipient = answered(recipientId);
        FeedbackRow row = file.lock(recipientId);
        boolean known = entered.scan() != null
                && file.all(recipientId).stream().anyMatch(earlier -> entered.scan()
                        .equals(earlier.form().scan()));
        Refusal.unless(!known, "scan", "这份扫描件的意见表已经登记");
        String before = satisfaction(recipient);
        boolean unsettled = row.state == State.RETURNED && !isForwarded(recipientId);
        if (unsettled) {
            takeIn(recipientId, entered, scanNeeded, by);
            submitted(recipientId);
            return new FurtherForm(false, before, satisfaction(recipient));
        }
        Refusal.unless(takesFurther(recipientId), "receivedOn", "尚在反馈期内，请登记为返回的意见表");
        boolean late = row.state != State.RETURNED || isJudged(recipient.round());
        ReturnedForm form = keep(recipient, entered, scanNeeded, late, by);
        file.move(row, row.state == State.EXPECTED ? State.LAPSED : row.state);
        String verb = row.state == State.RETURNED ? "另行返回意见表" : "逾期返回意见表";
        note(recipient, verb, form.receivedOn(), arrival(recipient, form), null, by);
        return new FurtherForm(true, before, satisfaction(recipient));
    }

    /** Whether a form of the addressee is taken though no task waits for it, see {@link #recordLate}. */
    @Transactional(readOnly = true)
    public boolean takesFurther(long recipientId) {
        return of(recipientId)
                .filter(view -> view.state() != State.EXPECTED || isDecided(view.round()))
                .isPresent();
    }

    private void submitted(long recipientId) {
        events.publishEvent(new FeedbackSubmitted(dispatch.get(recipientId).round(), recipientId));
    }

    private boolean isForwarded(long recipientId) {
        return file.find(recipientId).filter(form -> form.forwardedOn != null).isPresent();
    }

    /** What the addressee says of the result as far as he has been heard. */
    private String satisfaction(Recipient recipient) {
        return file.view(recipient)
                .filter(view -> view.form() != null)
                .map(view -> Satisfaction.label(view.form().satisfaction(), jurisdiction.form()))
                .orElse(State.LAPSED.label());
    }

    private ReturnedForm keep(
            Recipient recipient, ReturnedForm entered, boolean scanNeeded, boolean late, Official by) {
        ReturnedForm form = entries.checked(entered, recipient.deliveredOn(), scanNeeded);
        file.add(recipient.id(), form, late, by == Official.SYSTEM ? ONLINE : by.name());
        return form;
    }

    private String arrival(Recipient recipient, ReturnedForm form) {
        return "收到%s%s的征询意见表，对办理结果%s"
                .formatted(
                        recipient.name(),
                        form.online() ? "网上填写" : "",
                        Satisfaction.label(form.satisfaction(), jurisdiction.form()));
    }

    /** Looks the returned form through by its own notes; says whether nothing is missing. */
    public boolean check(long recipientId) {
        file.lock(recipientId);
        FormRow form = file.get(recipientId);
        form.complete = Completeness.gaps(form.form()).isEmpty();
        file.save(form);
        return form.complete;
    }

    /** Until when the proposer may correct the form on his page, which is not forwarded before; empty when he may not (any more). */
    @Transactional(readOnly = true)
    public Optional<Instant> correctableUntil(long recipientId) {
        return file.find(recipientId)
                .filter(row -> row.form().online())
                .map(row -> row.recordedAt.plus(settings.correction()))
                .filter(clock.instant()::isBefore);
    }

    /** What the returned form lacks, in the form's order and words; nothing where there is no form. */
    @Transactional(readOnly = true)
    public List<String> gaps(long recipientId) {
        return of(recipientId).map(FeedbackView::gaps).orElse(List.of());
    }

    /** The office settles the gaps of a form as it decided. */
    public void resolve(long recipientId, AcceptedForm decided, Official by) {
        Refusal.unless(decided.decision() != null, "decision", "请选择请提案者补填或按现状接收");
        switch (decided.decision()) {
            case ASK_AGAIN -> askAgain(recipientId, decided.comment(), by);
            case ACCEPT_AS_IS -> acceptAsIs(recipientId, decided.comment(), decided.verifiedBy(), by);
        }
    }

    /** The proposer is asked in a letter to complete the form, which is waited for anew, from today. */
    public void askAgain(long recipientId, String comment, Official by) {
        FeedbackRow row = file.lock(recipientId);
        refuseUnlessIncomplete(row);
        Refusal.unless(isGiven(comment), "comment", "请写明需要提案者补填哪些内容");
        refuseUnlessShort(comment, LONGEST_COMMENT, "comment", "说明");
        row.askedOn = dates.today();
        file.move(row, State.EXPECTED);
        Recipient recipient = dispatch.get(recipientId);
        LocalDate due = deadlines.open(key(recipient), row.askedOn).due();
        requests.write(recipient, file.get(recipientId).form(), comment.strip(), row.askedOn, due);
        deadlines.drop(key(recipient).at(DeadlineStep.FORWARDING), "意见表退请补填", by);
        note(recipient, "要求补填", row.askedOn, "请%s补填征询意见表".formatted(recipient.name()), comment.strip(), by);
    }

    /** The form counts with its gaps, somebody having asked the proposer. */
    public void acceptAsIs(long recipientId, String comment, String verifiedBy, Official by) {
        refuseUnlessIncomplete(file.lock(recipientId));
        Refusal.unless(isGiven(verifiedBy), "verifiedBy", "请写明由谁、以何种方式向提案者核实");
        refuseUnlessShort(verifiedBy, LONGEST_VERIFICATION, "verifiedBy", "核实情况");
        refuseUnlessShort(comment, LONGEST_COMMENT, "comment", "说明");
        FormRow form = file.get(recipientId);
        form.comment = isGiven(comment) ? comment.strip() : null;
        form.verifiedBy = verifiedBy.strip();
        file.save(form);
        Recipient recipient = dispatch.get(recipientId);
        String what = "%s的征询意见表按现状接收，核实情况：%s".formatted(recipient.name(), form.verifiedBy);
        note(recipient, "按现状接收", dates.today(), what, form.comment, by);
    }

    private void refuseUnlessIncomplete(FeedbackRow row) {
        Optional<FormRow> form = row.state == State.RETURNED ? file.find(row.recipientId) : Optional.empty();
        boolean open = form.filter(returned -> returned.forwardedOn == null).isPresent();
        Refusal.unless(open, "decision", "没有待处理的意见表");
        Refusal.unless(!Boolean.TRUE.equals(form.orElseThrow().complete), "decision", "意见表填写完整，无需补填");
    }

    /**
     * The time for the form is over. Where none came this is 未反馈, never counted as satisfied; where an incomplete one came
     * and was not completed, that one counts, for its tick must not be lost.
     *
     * @return whether it is 未反馈
     */
    public boolean lapse(long recipientId) {
        FeedbackRow row = file.lock(recipientId);
        if (row.state != State.EXPECTED) {
            return row.state == State.LAPSED;
        }
        Recipient recipient = dispatch.get(recipientId);
        if (file.find(recipientId).isPresent()) {
            file.move(row, State.RETURNED);
            deadlines.open(key(recipient).at(DeadlineStep.FORWARDING), dates.today());
            String what = recipient.name() + "逾期未补填，以已返回的征询意见表为准";
            note(recipient, "逾期未补填", dates.today(), what, null, Official.SYSTEM);
            return false;
        }
        file.move(row, State.LAPSED);
        halfFilled.forget(recipientId);
        String what = recipient.name() + "逾期未返回征询意见表，记为未反馈";
        note(recipient, "未反馈", dates.today(), what, null, Official.SYSTEM);
        return true;
    }

    /** Reminds of a form that has not come, once. */
    public void remind(long recipientId) {
        deadlines.climb(key(dispatch.get(recipientId)));
    }

    /**
     * 补录: the letter went out before the system was there. Its form is waited for from the dispatch on; but where that time was over
     * before anybody could enter a form here, the addressee has it once more from today, so that no silence is noted that was none.
     */
    public void expectEntered(long recipientId, Official by) {
        Expectation expected = expect(recipientId);
        if (expected.deadline().due().isBefore(dates.today())) {
            FeedbackRow row = file.lock(recipientId);
            row.askedOn = dates.today();
            file.move(row, State.EXPECTED);
            Recipient recipient = dispatch.get(recipientId);
            String what = "%s的意见表期限在补录前已过，自补录之日起重新计算".formatted(recipient.name());
            note(recipient, "征询意见", dates.today(), what, null, by);
        }
    }

    /** Notes that the form which counts goes to 提案委 and 督查局; false where it went before. */
    public boolean markForwarded(long recipientId, LocalDate on) {
        file.lock(recipientId);
        FormRow form = file.get(recipientId);
        if (form.forwardedOn != null) {
            return false;
        }
        form.forwardedOn = on;
        file.save(form);
        halfFilled.forget(recipientId);
        return true;
    }

    /** How things stand with an addressee; empty before a form is expected or has come. */
    @Transactional(readOnly = true)
    public Optional<FeedbackView> of(long recipientId) {
        return file.view(dispatch.get(recipientId));
    }

    /** A form that came, by its id. */
    @Transactional(readOnly = true)
    public ReturnedForm form(long formId) {
        return file.form(formId);
    }

    /** Every form that an addressee returned, in the order in which they came; the last one counts. */
    @Transactional(readOnly = true)
    public List<EnteredForm> every(long recipientId) {
        return file.all(recipientId);
    }

    /** How things stand with all addressees of a round, by position. */
    @Transactional(readOnly = true)
    public List<FeedbackView> ofRound(Round round) {
        return dispatch.of(round).stream()
                .flatMap(recipient -> file.view(recipient).stream())
                .toList();
    }

    /** Judges a round by its decisive form. */
    @Transactional(readOnly = true)
    public Verdict judge(Round round) {
        Verdict verdict = outcomes.judge(round, dispatch.of(round), ofRound(round));
        return decisions.of(round).map(verdict::with).orElse(verdict);
    }

    /** Whether the round need not wait for silent signers: the decisive form says 不满意 and has been forwarded. */
    @Transactional(readOnly = true)
    public boolean isDecided(Round round) {
        return outcomes.decisive(dispatch.of(round), ofRound(round))
                .flatMap(FeedbackView::judged)
                .filter(form -> form.forwardedOn() != null)
                .filter(form -> form.form().satisfaction() == Satisfaction.DISSATISFIED)
                .isPresent();
    }

    /** Whether the round's outcome stands: it is decided, or nobody's form is waited for any more. */
    private boolean isJudged(Round round) {
        boolean allSettled = dispatch.of(round).stream()
                .filter(Recipient::isAddressee)
                .allMatch(addressee ->
                        file.view(addressee).filter(FeedbackView::isSettled).isPresent());
        return allSettled || isDecided(round);
    }

    private Recipient answered(long recipientId) {
        Recipient recipient = dispatch.get(recipientId);
        Refusal.unless(recipient.isAddressee(), "receivedOn", "抄送单位不填写征询意见表");
        boolean withForm = !recipient.round().isCorrection();
        Refusal.unless(withForm, "receivedOn", "更正件不附征询意见表，请登记在原复文的收件人名下");
        Refusal.unless(recipient.deliveredOn() != null, "receivedOn", "复文尚未寄送，不能登记意见表");
        return recipient;
    }

    static DeadlineKey key(Recipient recipient) {
        Round round = recipient.round();
        return new DeadlineKey(round.proposalId(), round.unit(), round.number(), DeadlineStep.FEEDBACK, recipient.id());
    }

    private void note(Recipient recipient, String verb, LocalDate day, String what, String reason, Official by) {
        Round round = recipient.round();
        audit.record(
                Act.of(round.proposalId(), round.unit(), round.number(), verb, day, what)
                        .because(reason),
                by);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    private static void refuseUnlessShort(String text, int longest, String field, String label) {
        Refusal.unless(text == null || text.length() <= longest, field, "%s不能超过%d个字".formatted(label, longest));
    }
}
