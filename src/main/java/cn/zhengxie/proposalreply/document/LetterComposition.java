package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.assignment.CopyList;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.drafting.Enclosure;
import cn.zhengxie.proposalreply.drafting.Enclosures;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.Corrections;
import cn.zhengxie.proposalreply.signoff.Corrections.Replaced;
import cn.zhengxie.proposalreply.signoff.DocumentNumbers;
import cn.zhengxie.proposalreply.signoff.SignOffs;
import cn.zhengxie.proposalreply.signoff.SignedReply;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a letter together from the case file: the signed one, and what it will look like while it is being written. */
@Component
public class LetterComposition {

    private final Proposals proposals;
    private final Drafts drafts;
    private final Enclosures enclosures;
    private final SignOffs signOffs;
    private final DocumentNumbers numbers;
    private final Corrections corrections;
    private final CopyList copies;
    private final Jurisdiction jurisdiction;

    LetterComposition(
            Proposals proposals,
            Drafts drafts,
            Enclosures enclosures,
            SignOffs signOffs,
            DocumentNumbers numbers,
            Corrections corrections,
            CopyList copies,
            Jurisdiction jurisdiction) {
        this.proposals = proposals;
        this.drafts = drafts;
        this.enclosures = enclosures;
        this.signOffs = signOffs;
        this.numbers = numbers;
        this.corrections = corrections;
        this.copies = copies;
        this.jurisdiction = jurisdiction;
    }

    /** What tells the signed letter from its preview. */
    private record Formalities(String documentNumber, String signer, LocalDate date) {}

    /** The letter as it was signed, with its number and date. */
    public ReplyLetter signed(Round round) {
        SignedReply signed = signOffs.find(round).orElseThrow();
        Formalities formalities =
                new Formalities(numbers.issuedFor(round).orElseThrow(), signed.signedBy(), signed.documentDate());
        return letter(round, formalities, drafts.find(round).orElseThrow().body(), signed.resultClass());
    }

    /** The letter with this text, its number, signer and date still blank. */
    public ReplyLetter proposed(Round round, String body, String resultClass) {
        String word = jurisdiction.unit(round.unit()).documentWord();
        return letter(round, new Formalities(word + "〔　　〕　号", "　　　", null), body, resultClass);
    }

    private ReplyLetter letter(Round round, Formalities formalities, String body, String resultClass) {
        Proposal proposal = proposals.get(round.proposalId());
        Unit unit = jurisdiction.unit(round.unit());
        return new ReplyLetter(
                unit.name() + "文件",
                unit.name(),
                formalities.documentNumber(),
                formalities.signer(),
                resultClass,
                title(proposal, round),
                corrections.replaced(round).map(LetterComposition::note).orElse(null),
                addressee(proposal),
                body,
                enclosures.of(round).stream().map(Enclosure::title).toList(),
                formalities.date(),
                unit.name(),
                unit.telephone(),
                unit.contactPerson(),
                copies.of(round.proposalId()).stream()
                        .map(copy -> new ReplyLetter.CopyLine(copy.name(), copy.count()))
                        .toList());
    }

    /** 题注 of a correcting letter. */
    private static String note(Replaced replaced) {
        String named = replaced.documentNumber() == null ? "的答复" : replaced.documentNumber();
        return "（更正并替代%s%s）".formatted(PrintedText.date(replaced.documentDate()), named);
    }

    List<String> title(Proposal proposal, Round round) {
        String body = proposal.kind() == ProposalKind.CPPCC_PROPOSAL
                ? jurisdiction.proposalBody()
                : jurisdiction.suggestionBody();
        return List.of(
                "对%s%s届%s次会议"
                        .formatted(
                                body, ChineseNumerals.of(proposal.committee()), ChineseNumerals.of(proposal.session())),
                "第%s号%s的答复%s"
                        .formatted(proposal.number(), proposal.kind().label(), round.isCorrection() ? "（更正）" : ""));
    }

    /** 甲、乙、丙委员 for persons, 代表 for deputies; a collective by its name. */
    static String addressee(Proposal proposal) {
        String honorific = proposal.kind() == ProposalKind.CPPCC_PROPOSAL ? "委员" : "代表";
        String names = proposal.proposers().stream().map(Proposer::name).collect(Collectors.joining("、"));
        return proposal.firstSignatory().type() == Proposer.Type.COLLECTIVE ? names : names + honorific;
    }
}
