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
    private final LetterCharacters characters;
    private final Documents documents;

    ReplyDocuments(
            Proposals proposals,
            LetterComposition letters,
            DocumentNumbers numbers,
            Jurisdiction jurisdiction,
            Typesetting typesetting,
            LetterCharacters characters,
            Documents documents) {
        this.proposals = proposals;
        this.letters = letters;
        this.numbers = numbers;
        this.jurisdiction = jurisdiction;
        this.typesetting = typesetting;
        this.characters = characters;
        this.documents = documents;
    }

    /**
     * Prints letters and form and stores them, where each proposer has a letter of his own by his place; run twice, it prints
     * once. With a correction goes no form: the one sent before stays valid.
     */
    public void print(Round round) {
        if (documents.find(round, null, DocumentKind.REPLY, DocumentFormat.DOCX).isPresent()) {
            return;
        }
        letters.signed(round).forEach((signatory, letter) -> {
            refuseGaps(letter);
            keep(round, null, signatory, DocumentKind.REPLY, typesetting.pdf(letter), typesetting.docx(letter));
        });
        if (!round.isCorrection()) {
            printForm(round);
        }
    }

    private void printForm(Round round) {
        keepForm(round, null, form(round));
    }

    /** The doors see to it before; a letter that was signed before they did, or under other fonts, stops here for a person to look. */
    private void refuseGaps(ReplyLetter letter) {
        String complaint = characters.complaint(letter.toString());
        if (!complaint.isEmpty()) {
            throw new IllegalStateException("复文不能印制：" + complaint);
        }
    }

    private void keepForm(Round round, Long recipientId, FeedbackFormSheet form) {
        keep(round, recipientId, 1, DocumentKind.FEEDBACK_FORM, typesetting.pdf(form), typesetting.docx(form));
    }

    private void keep(Round round, Long recipientId, int sequence, DocumentKind kind, byte[] pdf, byte[] docx) {
        documents.keep(round, recipientId, sequence, kind, pdf, docx);
        typesetting
                .ofd(pdf)
                .ifPresent(ofd -> documents.keep(round, recipientId, sequence, kind, DocumentFormat.OFD, ofd));
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
                proposal.kind(),
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
        keepForm(round, recipientId, form(round).withPage(page));
    }
}
