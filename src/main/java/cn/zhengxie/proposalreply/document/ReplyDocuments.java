package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.DocumentNumbers;
import cn.zhengxie.proposalreply.signoff.SignOffs;
import cn.zhengxie.proposalreply.signoff.SignedReply;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letter and form of a round, composed from the case file once the letter has its number. */
@Service
@Transactional
public class ReplyDocuments {

    private final Proposals proposals;
    private final Drafts drafts;
    private final SignOffs signOffs;
    private final DocumentNumbers numbers;
    private final Jurisdiction jurisdiction;
    private final Typesetting typesetting;
    private final Documents documents;

    ReplyDocuments(
            Proposals proposals,
            Drafts drafts,
            SignOffs signOffs,
            DocumentNumbers numbers,
            Jurisdiction jurisdiction,
            Typesetting typesetting,
            Documents documents) {
        this.proposals = proposals;
        this.drafts = drafts;
        this.signOffs = signOffs;
        this.numbers = numbers;
        this.jurisdiction = jurisdiction;
        this.typesetting = typesetting;
        this.documents = documents;
    }

    /** Prints letter and form and stores them; run twice, it prints once. */
    public void print(Round round) {
        if (documents
                .find(round, null, DocumentKind.FEEDBACK_FORM, DocumentFormat.DOCX)
                .isPresent()) {
            return;
        }
        ReplyLetter letter = letter(round);
        FeedbackFormSheet form = form(round);
        documents.keep(round, null, DocumentKind.REPLY, DocumentFormat.PDF, typesetting.pdf(letter));
        documents.keep(round, null, DocumentKind.REPLY, DocumentFormat.DOCX, typesetting.docx(letter));
        documents.keep(round, null, DocumentKind.FEEDBACK_FORM, DocumentFormat.PDF, typesetting.pdf(form));
        documents.keep(round, null, DocumentKind.FEEDBACK_FORM, DocumentFormat.DOCX, typesetting.docx(form));
    }

    /** A letter that does not go out: its number is voided, its papers are out of force. */
    public void withdraw(Round round, String reason) {
        numbers.voidIssued(round, reason);
        documents.discard(round);
    }

    private ReplyLetter letter(Round round) {
        Proposal proposal = proposals.get(round.proposalId());
        Unit unit = jurisdiction.unit(round.unit());
        SignedReply signed = signOffs.find(round).orElseThrow();
        return new ReplyLetter(
                unit.name() + "文件",
                unit.name(),
                numbers.issuedFor(round).orElseThrow(),
                signed.signedBy(),
                signed.resultClass(),
                title(proposal),
                addressee(proposal),
                drafts.find(round).orElseThrow().body(),
                signed.documentDate(),
                unit.name(),
                unit.telephone(),
                unit.contactPerson(),
                jurisdiction.copies().stream()
                        .map(copy -> new ReplyLetter.CopyLine(copy.name(), copy.count()))
                        .toList());
    }

    private FeedbackFormSheet form(Round round) {
        Proposal proposal = proposals.get(round.proposalId());
        return new FeedbackFormSheet(
                jurisdiction.formAnnexLabel(),
                proposal.number(),
                jurisdiction.unit(round.unit()).shortName(),
                proposal.title(),
                jurisdiction.committee(),
                jurisdiction.supervision());
    }

    List<String> title(Proposal proposal) {
        String body = proposal.kind() == ProposalKind.CPPCC_PROPOSAL
                ? jurisdiction.proposalBody()
                : jurisdiction.suggestionBody();
        return List.of(
                "对%s%s届%s次会议"
                        .formatted(
                                body, ChineseNumerals.of(proposal.committee()), ChineseNumerals.of(proposal.session())),
                "第%s号%s的答复".formatted(proposal.number(), proposal.kind().label()));
    }

    /** 甲、乙、丙委员 for persons, 代表 for deputies; a collective by its name. */
    static String addressee(Proposal proposal) {
        String honorific = proposal.kind() == ProposalKind.CPPCC_PROPOSAL ? "委员" : "代表";
        String names = proposal.proposers().stream().map(Proposer::name).collect(Collectors.joining("、"));
        return proposal.firstSignatory().type() == Proposer.Type.COLLECTIVE ? names : names + honorific;
    }
}
