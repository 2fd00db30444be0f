package cn.zhengxie.proposalreply.forwarding;

import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.document.Binder;
import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.DocumentKind;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.document.LetterPapers;
import cn.zhengxie.proposalreply.document.Paper;
import cn.zhengxie.proposalreply.document.StoredDocument;
import cn.zhengxie.proposalreply.feedback.FeedbackView;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.Corrections;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is forwarded, in one PDF: the sheet, the letter with what it encloses and the letters that corrected it, the returned form. */
@Component
class BundlePrinter {

    private final LetterPapers letters;
    private final Corrections corrections;
    private final Dispatch dispatch;
    private final Proposals proposals;
    private final FormPaper forms;
    private final Documents documents;
    private final Binder binder;

    BundlePrinter(
            LetterPapers letters,
            Corrections corrections,
            Dispatch dispatch,
            Proposals proposals,
            FormPaper forms,
            Documents documents,
            Binder binder) {
        this.dispatch = dispatch;
        this.proposals = proposals;
        this.letters = letters;
        this.corrections = corrections;
        this.forms = forms;
        this.documents = documents;
        this.binder = binder;
    }

    /** Binds what goes with the sheet, which is with the round's papers already, and puts it there too. */
    void print(FeedbackView feedback, int sequence, String documentNumber) {
        Round round = feedback.round();
        StoredDocument sheet = documents
                .find(round, feedback.recipientId(), DocumentKind.FORWARDING_SHEET, DocumentFormat.PDF)
                .orElseThrow();
        List<Paper> papers = new ArrayList<>();
        papers.add(Paper.pdf("转送单", () -> documents.content(sheet)));
        Recipient proposer = dispatch.get(feedback.recipientId());
        corrections.dispatched(round).forEach(letter -> papers.addAll(letters.all(letter, proposer.letter())));
        papers.add(forms.of(feedback.recipientId(), feedback.form()));
        byte[] bundle = binder.bind(
                "%s答复及征询意见表转送材料（%s）"
                        .formatted(proposals.get(round.proposalId()).kind().label(), documentNumber),
                papers);
        documents.keep(round, feedback.recipientId(), sequence, DocumentKind.BUNDLE, DocumentFormat.PDF, bundle);
    }
}
