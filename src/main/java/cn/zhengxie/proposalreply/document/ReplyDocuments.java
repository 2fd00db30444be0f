package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.DocumentNumbers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letter and form of a round, composed from the case file once the letter has its number. */
@Service
@Transactional
public class ReplyDocuments {

    private final Proposals proposals;
    private final LetterComposition letters;
    private final DocumentNumbers numbers;
    private final Jurisdiction jurisdiction;
    private final Typesetting typesetting;
    private final Documents documents;

    ReplyDocuments(
            Proposals proposals,
            LetterComposition letters,
            DocumentNumbers numbers,
            Jurisdiction jurisdiction,
            Typesetting typesetting,
            Documents documents) {
        this.proposals = proposals;
        this.letters = letters;
        this.numbers = numbers;
        this.jurisdiction = jurisdiction;
        this.typesetting = typesetting;
        this.documents = documents;
    }

    /** Prints letter and form and stores them; run twice, it prints once. With a correction goes no form: the one sent before stays valid. */
    public void print(Round round) {
        if (documents.find(round, null, DocumentKind.REPLY, DocumentFormat.DOCX).isPresent()) {
            return;
        }
        ReplyLetter letter = letters.signed(round);
        documents.keep(round, null, DocumentKind.REPLY, DocumentFormat.PDF, typesetting.pdf(letter));
        documents.keep(round, null, DocumentKind.REPLY, DocumentFormat.DOCX, typesetting.docx(letter));
        if (!round.isCorrection()) {
            printForm(round);
        }
    }

    private void printForm(Round round) {
        FeedbackFormSheet form = form(round);
        documents.keep(round, null, DocumentKind.FEEDBACK_FORM, DocumentFormat.PDF, typesetting.pdf(form));
        documents.keep(round, null, DocumentKind.FEEDBACK_FORM, DocumentFormat.DOCX, typesetting.docx(form));
    }

    /** A letter that does not go out: its number is voided, its papers are out of force. */
    public void withdraw(Round round, String reason) {
        numbers.voidIssued(round, reason);
        documents.discard(round);
    }

    /** The form that goes with the letter of a round, before anybody fills it in. */
    @Transactional(readOnly = true)
    public FeedbackFormSheet form(Round round) {
        Proposal proposal = proposals.get(round.proposalId());
        return new FeedbackFormSheet(
                jurisdiction.form(),
                proposal.number(),
                jurisdiction.unit(round.unit()).shortName(),
                proposal.title(),
                jurisdiction.committee(),
                jurisdiction.supervision(),
                null);
    }

    /** Prints the form of an addressee who has a page of his own, and stores it. */
    public void printForm(Round round, long recipientId, String page) {
        FeedbackFormSheet form = form(round).withPage(page);
        documents.keep(round, recipientId, DocumentKind.FEEDBACK_FORM, DocumentFormat.PDF, typesetting.pdf(form));
        documents.keep(round, recipientId, DocumentKind.FEEDBACK_FORM, DocumentFormat.DOCX, typesetting.docx(form));
    }
}
