package cn.zhengxie.proposalreply.forwarding;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.Audience;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.feedback.FeedbackView;
import cn.zhengxie.proposalreply.feedback.Satisfaction;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.Corrections;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 转送: sends each returned form with its letter on to 提案委 and 督查局 and keeps their receipts. */
@Service
@Transactional
public class Forwardings {

    private static final List<String> RECEIVERS = List.of(Posts.COMMITTEE, Posts.SUPERVISION);
    private static final int LONGEST_NAME = 100;

    private final ForwardingRepository repository;
    private final ReceiptRepository receipts;
    private final EntityManager entityManager;
    private final FeedbackForms feedback;
    private final SheetPrinter sheets;
    private final BundlePrinter bundles;
    private final Dispatch dispatch;
    private final Corrections corrections;
    private final Deadlines deadlines;
    private final Jurisdiction jurisdiction;
    private final BusinessDates dates;
    private final AuditTrail audit;

    Forwardings(
            ForwardingRepository repository,
            ReceiptRepository receipts,
            EntityManager entityManager,
            FeedbackForms feedback,
            SheetPrinter sheets,
            BundlePrinter bundles,
            Dispatch dispatch,
            Corrections corrections,
            Deadlines deadlines,
            Jurisdiction jurisdiction,
            BusinessDates dates,
            AuditTrail audit) {
        this.repository = repository;
        this.receipts = receipts;
        this.entityManager = entityManager;
        this.feedback = feedback;
        this.sheets = sheets;
        this.bundles = bundles;
        this.dispatch = dispatch;
        this.corrections = corrections;
        this.deadlines = deadlines;
        this.jurisdiction = jurisdiction;
        this.dates = dates;
        this.audit = audit;
    }

    /**
     * Forwards the addressee's form, once. Where this decides the round, the forms still waiting for their gaps to be settled
     * go with it as they are, for nobody will settle them any more.
     *
     * @return what was forwarded just now, nothing where it went before
     */
    public List<Forwarding> forward(long recipientId) {
        List<Forwarding> made = new ArrayList<>();
        send(recipientId, null).ifPresent(made::add);
        Round round = dispatch.get(recipientId).round();
        if (feedback.isDecided(round)) {
            feedback.ofRound(round).stream()
                    .filter(FeedbackView::awaitsForwarding)
                    .flatMap(waiting -> send(waiting.recipientId(), "本轮已定，随同转送").stream())
                    .forEach(made::add);
        }
        return made;
    }

    private Optional<Forwarding> send(long recipientId, String reason) {
        if (!feedback.markForwarded(recipientId, dates.today())) {
            return Optional.empty();
        }
        FeedbackView form = feedback.of(recipientId).orElseThrow();
        ForwardingRow row = repository.saveAndFlush(new ForwardingRow(form));
        RECEIVERS.forEach(receiver -> receipts.saveAndFlush(new ReceiptRow(row, receiver)));
        String documentNumber = corrections.nameWithCorrected(form.round());
        int sequence = sequence(row);
        sheets.print(form, sequence, documentNumber);
        bundles.print(form, sequence, documentNumber);
        Round round = form.round();
        DeadlineKey key = key(row);
        if (deadlines.find(key).isEmpty()) {
            deadlines.open(key, form.form().receivedOn());
        }
        deadlines.meet(key, row.forwardedOn);
        // Who has not signed for an earlier form yet signs for both by the later day.
        deadlines.anchorAnew(key.at(DeadlineStep.RECEIPT), row.forwardedOn);
        deadlines.open(key.at(DeadlineStep.RECEIPT), row.forwardedOn);
        String what = "向%s、%s转送%s的征询意见表（%s）"
                .formatted(
                        jurisdiction.committee(),
                        jurisdiction.supervision(),
                        dispatch.get(recipientId).name(),
                        Satisfaction.label(form.form().satisfaction(), jurisdiction.form()));
        record(round, "转送", row.forwardedOn, what, reason, Official.SYSTEM);
        return Optional.of(shown(row));
    }

    /** A receiver, or the office for a receiver on paper, signs for what was forwarded. */
    public void confirm(long forwardingId, String receiver, LocalDate receivedOn, String receivedBy, Official by) {
        ReceiptRow receipt = receipts.findByForwardingIdAndReceiver(forwardingId, receiver)
                .orElseThrow(() -> new NoSuchElementException("没有这一转送件"));
        // Receivers take their turns, so that the last one finds that he is the last.
        ForwardingRow first = repository
                .findByRecipientIdOrderById(receipt.forwarding.recipientId)
                .get(0);
        entityManager.refresh(first, LockModeType.PESSIMISTIC_WRITE);
        entityManager.refresh(receipt);
        String name = Posts.COMMITTEE.equals(receiver) ? jurisdiction.committee() : jurisdiction.supervision();
        Refusal.unless(receipt.receivedOn == null, "receivedOn", name + "已签收，不能重复签收");
        LocalDate day = dates.pastOrToday(receivedOn, "receivedOn", "签收日期");
        LocalDate forwardedOn = receipt.forwarding.forwardedOn;
        Refusal.unless(!day.isBefore(forwardedOn), "receivedOn", "签收日期不能早于转送日期" + forwardedOn);
        String person = receivedBy == null || receivedBy.isBlank() ? by.name() : receivedBy.strip();
        Refusal.unless(person.length() <= LONGEST_NAME, "receivedBy", "签收人不能超过%d个字".formatted(LONGEST_NAME));
        receipt.receivedOn = day;
        receipt.receivedBy = person;
        receipts.saveAndFlush(receipt);
        if (unsigned(receipt.forwarding).isEmpty()) {
            deadlines.meet(key(receipt.forwarding).at(DeadlineStep.RECEIPT), day);
        }
        record(receipt.forwarding.round(), "转送签收", day, "%s签收，签收人%s".formatted(name, person), null, by);
    }

    /** Performs every rung due for a form that somebody has not signed for; 提案委 is not told once it has, 督查局 watches over both. */
    public void chaseReceipts(long forwardingId) {
        ForwardingRow row = repository.findById(forwardingId).orElseThrow();
        Set<Audience> done = unsigned(row).contains(Posts.COMMITTEE) ? Set.of() : Set.of(Audience.COMMITTEE);
        deadlines.climb(key(row).at(DeadlineStep.RECEIPT), done);
    }

    private int sequence(ForwardingRow row) {
        List<Long> ids = repository.findByRecipientIdOrderById(row.recipientId).stream()
                .map(sent -> sent.id)
                .toList();
        return ids.indexOf(row.id) + 1;
    }

    /** Who has not signed for everything that was forwarded of this addressee. */
    private Set<String> unsigned(ForwardingRow row) {
        return repository.findByRecipientIdOrderById(row.recipientId).stream()
                .flatMap(sent -> receipts.findByForwardingOrderById(sent).stream())
                .peek(entityManager::refresh)
                .filter(receipt -> receipt.receivedOn == null)
                .map(receipt -> receipt.receiver)
                .collect(Collectors.toSet());
    }

    /** @throws NoSuchElementException where there is none with this id */
    @Transactional(readOnly = true)
    public Forwarding get(long id) {
        return repository.findById(id).map(this::shown).orElseThrow(() -> new NoSuchElementException("没有这一转送件"));
    }

    /** Everything forwarded in a case, in its order. */
    @Transactional(readOnly = true)
    public List<Forwarding> ofProposal(String proposalId) {
        return repository.findByProposalIdOrderById(proposalId).stream()
                .map(this::shown)
                .toList();
    }

    private static DeadlineKey key(ForwardingRow row) {
        Round round = row.round();
        return new DeadlineKey(
                round.proposalId(), round.unit(), round.number(), DeadlineStep.FORWARDING, row.recipientId);
    }

    private Forwarding shown(ForwardingRow row) {
        // Forms forwarded by earlier versions are signed for by the day until which they had to be forwarded.
        LocalDate due = deadlines
                .find(key(row).at(DeadlineStep.RECEIPT))
                .or(() -> deadlines.find(key(row)))
                .orElseThrow()
                .due();
        return row.forwarding(sequence(row), due, receipts.findByForwardingOrderById(row));
    }

    private void record(Round round, String verb, LocalDate day, String what, String reason, Official by) {
        audit.record(
                Act.of(round.proposalId(), round.unit(), round.number(), verb, day, what)
                        .because(reason),
                by);
    }
}
