package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.document.LetterPapers;
import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.feedback.FeedbackView;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.signoff.DocumentNumbers;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters of an office's units about which something may come in that no task waits for: a form, the letter itself, its scan. */
@Component
class SentLetters {

    /** More than these are found by the proposal's number. */
    static final int MOST = 100;

    private final Dispatch dispatch;
    private final FeedbackForms feedback;
    private final Proposals proposals;
    private final DocumentNumbers numbers;
    private final LetterPapers papers;
    private final Jurisdiction jurisdiction;

    SentLetters(
            Dispatch dispatch,
            FeedbackForms feedback,
            Proposals proposals,
            DocumentNumbers numbers,
            LetterPapers papers,
            Jurisdiction jurisdiction) {
        this.dispatch = dispatch;
        this.feedback = feedback;
        this.proposals = proposals;
        this.numbers = numbers;
        this.papers = papers;
        this.jurisdiction = jurisdiction;
    }

    /** @param wanted see {@link Dispatch#delivered} */
    @Transactional(readOnly = true)
    public List<SentLetter> of(Official office, String wanted) {
        List<String> units = jurisdiction.units().stream()
                .map(Unit::code)
                .filter(unit -> office.holds(Posts.office(unit)))
                .toList();
        if (units.isEmpty()) {
            throw new AccessDeniedException("no unit's office");
        }
        return dispatch.delivered(units, wanted, MOST).stream()
                .map(this::letter)
                .filter(letter -> letter.takesForm() || letter.mayComeBack() || letter.lacksScan())
                .toList();
    }

    private SentLetter letter(Recipient recipient) {
        FeedbackView form = feedback.of(recipient.id()).orElse(null);
        boolean isFirst = recipient.isAddressee() && recipient.position() == 1;
        boolean answered = form != null && form.form() != null;
        return new SentLetter(
                proposals.get(recipient.round().proposalId()),
                numbers.issuedFor(recipient.round()).orElse(null),
                recipient,
                form,
                recipient.isAddressee() && feedback.takesFurther(recipient.id()),
                recipient.state() == Recipient.State.DELIVERED && !answered,
                isFirst && papers.letter(recipient.round()).isEmpty(),
                jurisdiction.form());
    }
}
