package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.FormPages;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.document.LetterPapers;
import cn.zhengxie.proposalreply.document.Paper;
import cn.zhengxie.proposalreply.feedback.FeedbackView.State;
import cn.zhengxie.proposalreply.feedback.HalfFilledForms.HalfFilled;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.Corrections;
import cn.zhengxie.proposalreply.signoff.DocumentNumbers;
import cn.zhengxie.proposalreply.signoff.SignOffs;
import cn.zhengxie.proposalreply.signoff.SignedReply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The form on the proposer's own page. Its token is all he shows, so everything is asked anew each time: whether it is his, and
 * whether the unit still waits for him. The form's deadline says until when, so that the page moves with it.
 */
@Service
class OnlineForms {

    /** Somebody else is at the same form at most a few times in a row: the unit, a timer, a second click. */
    private static final int ATTEMPTS = 5;

    private static final String PDF = "application/pdf";

    private final FormPages pages;
    private final Dispatch dispatch;
    private final FeedbackForms feedback;
    private final FormFile file;
    private final HalfFilledForms halfFilled;
    private final Deadlines deadlines;
    private final Proposals proposals;
    private final DocumentNumbers numbers;
    private final SignOffs signOffs;
    private final Corrections corrections;
    private final LetterPapers letters;
    private final Documents documents;
    private final Jurisdiction jurisdiction;
    private final BusinessDates dates;
    private final TransactionTemplate transaction;

    OnlineForms(
            FormPages pages,
            Dispatch dispatch,
            FeedbackForms feedback,
            FormFile file,
            HalfFilledForms halfFilled,
            Deadlines deadlines,
            Proposals proposals,
            DocumentNumbers numbers,
            SignOffs signOffs,
            Corrections corrections,
            LetterPapers letters,
            Documents documents,
            Jurisdiction jurisdiction,
            BusinessDates dates,
            PlatformTransactionManager transactions) {
        this.pages = pages;
        this.dispatch = dispatch;
        this.feedback = feedback;
        this.file = file;
        this.halfFilled = halfFilled;
        this.deadlines = deadlines;
        this.proposals = proposals;
        this.numbers = numbers;
        this.signOffs = signOffs;
        this.corrections = corrections;
        this.letters = letters;
        this.documents = documents;
        this.jurisdiction = jurisdiction;
        this.dates = dates;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A page of the letter, or the letter itself where it is one picture. */
    record Picture(String contentType, byte[] content) {}

    /** @throws ClosedPage where the token opens nothing (any more), as do all others here */
    OnlineForm open(String token) {
        return transaction.execute(status -> shown(opened(token)));
    }

    /** Keeps what is filled in so far. */
    void keep(String token, FormEntry entry) {
        Refusal.unless(entry.isShort(), "opinion", "填写的内容太长，没有保存");
        transaction.executeWithoutResult(status -> halfFilled.keep(opened(token).id(), entry));
    }

    /**
     * Takes the form in. It is stored before the case is woken, both or neither; where that met somebody else at the same form,
     * once more. Handed in twice it is one form.
     *
     * @throws Refusal with every line at fault
     */
    OnlineForm submit(String token, FormEntry entry) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> takeIn(token, entry));
            } catch (ConcurrencyFailureException collision) {
                if (attempt == ATTEMPTS) {
                    throw collision;
                }
            }
        }
    }

    private OnlineForm takeIn(String token, FormEntry entry) {
        Recipient recipient = addressee(token);
        file.lock(recipient.id());
        Optional<FormRow> last = file.find(recipient.id());
        ReturnedForm form = entry.form(recipient.name(), jurisdiction.form()).receivedOn(dates.today());
        if (last.isEmpty() || !last.get().form().equals(form)) {
            closeUnlessAwaited(recipient);
            feedback.recordOnline(recipient.id(), form);
            halfFilled.forget(recipient.id());
        }
        return shown(recipient);
    }

    /** The letter as the proposer was sent it, or what corrected it. */
    Paper letter(String token) {
        return transaction.execute(status -> {
            Recipient recipient = opened(token);
            return letter(recipient, inForce(recipient));
        });
    }

    /** A page of it as a picture, the first one is 1. */
    Picture page(String token, int page) {
        Paper letter = letter(token);
        boolean printed = letter.contentType().equals(PDF);
        return printed
                ? new Picture("image/png", documents.page(letter.content().get(), page))
                : new Picture(letter.contentType(), letter.content().get());
    }

    private Recipient opened(String token) {
        Recipient recipient = addressee(token);
        closeUnlessAwaited(recipient);
        return recipient;
    }

    private Recipient addressee(String token) {
        return pages.addressee(token).map(dispatch::get).orElseThrow(ClosedPage::new);
    }

    private void closeUnlessAwaited(Recipient recipient) {
        boolean awaited = recipient.deliveredOn() != null
                && due(recipient).filter(dates.today()::isAfter).isEmpty()
                && file.view(recipient).filter(OnlineForms::isOver).isEmpty();
        if (!awaited) {
            throw new ClosedPage();
        }
    }

    private static boolean isOver(FeedbackView form) {
        return form.state() == State.LAPSED || form.forwardedOn() != null;
    }

    private Optional<LocalDate> due(Recipient recipient) {
        return deadlines.find(FeedbackForms.key(recipient)).map(Deadline::due);
    }

    private Paper letter(Recipient recipient, Round letter) {
        return letters.letter(letter, recipient.letter()).orElseThrow(ClosedPage::new);
    }

    /** The reply, or what has corrected it since. */
    private Round inForce(Recipient recipient) {
        return corrections.inForce(recipient.round());
    }

    private OnlineForm shown(Recipient recipient) {
        Proposal proposal = proposals.get(recipient.round().proposalId());
        Round letter = inForce(recipient);
        Optional<SignedReply> signed = signOffs.find(letter);
        Optional<HalfFilled> kept = halfFilled.find(recipient.id());
        Optional<FormRow> returned = file.find(recipient.id());
        return new OnlineForm(
                recipient.name(),
                proposal.proposer(recipient.position()).you(),
                proposal.kind().label(),
                proposal.number(),
                proposal.title(),
                jurisdiction.unit(recipient.round().unit()),
                numbers.issuedFor(letter).orElse(null),
                signed.map(SignedReply::documentDate).orElse(null),
                due(recipient).orElse(null),
                dates.today(),
                pages(letter(recipient, letter)),
                jurisdiction.form(),
                kept.map(HalfFilled::entry)
                        .or(() -> returned.map(row -> FormEntry.of(row.form())))
                        .orElseGet(FormEntry::empty),
                kept.map(HalfFilled::savedAt).map(OnlineForms::local).orElse(null),
                returned.map(row -> receipt(proposal, row)).orElse(null));
    }

    private int pages(Paper letter) {
        return letter.contentType().equals(PDF)
                ? documents.pages(letter.content().get())
                : 1;
    }

    private static OnlineForm.Receipt receipt(Proposal proposal, FormRow row) {
        String number = "%s-%04d".formatted(proposal.number(), row.id);
        return new OnlineForm.Receipt(number, local(row.recordedAt), row.form());
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ChinaTime.ZONE);
    }
}
