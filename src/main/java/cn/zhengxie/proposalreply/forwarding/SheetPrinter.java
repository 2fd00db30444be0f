package cn.zhengxie.proposalreply.forwarding;

import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.document.DocumentKind;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.document.ForwardingSheet;
import cn.zhengxie.proposalreply.document.Typesetting;
import cn.zhengxie.proposalreply.feedback.FeedbackView;
import cn.zhengxie.proposalreply.feedback.Satisfaction;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.Proposals;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sheet that goes on top of letter and form: what came back, what it lacks, and who settled that. */
@Component
class SheetPrinter {

    private final Proposals proposals;
    private final Dispatch dispatch;
    private final Jurisdiction jurisdiction;
    private final Typesetting typesetting;
    private final Documents documents;

    SheetPrinter(
            Proposals proposals,
            Dispatch dispatch,
            Jurisdiction jurisdiction,
            Typesetting typesetting,
            Documents documents) {
        this.proposals = proposals;
        this.dispatch = dispatch;
        this.jurisdiction = jurisdiction;
        this.typesetting = typesetting;
        this.documents = documents;
    }

    /** Makes the sheet of a form in both formats and puts it with the round's papers. */
    void print(FeedbackView feedback, int sequence, String documentNumber) {
        ForwardingSheet sheet = sheet(feedback, documentNumber);
        documents.keep(
                feedback.round(),
                feedback.recipientId(),
                sequence,
                DocumentKind.FORWARDING_SHEET,
                typesetting.pdf(sheet),
                typesetting.docx(sheet));
    }

    private ForwardingSheet sheet(FeedbackView feedback, String documentNumber) {
        Proposal proposal = proposals.get(feedback.round().proposalId());
        return new ForwardingSheet(
                proposal.kind(),
                proposal.number(),
                proposal.title(),
                jurisdiction.unit(feedback.round().unit()).shortName(),
                documentNumber,
                dispatch.get(feedback.recipientId()).name(),
                feedback.form().receivedOn(),
                Satisfaction.label(feedback.form().satisfaction(), jurisdiction.form()),
                feedback.form().ratings().byName(),
                feedback.form().opinion(),
                feedback.gaps(),
                feedback.verifiedBy(),
                feedback.forwardedOn(),
                List.of(jurisdiction.committee(), jurisdiction.supervision()));
    }
}
