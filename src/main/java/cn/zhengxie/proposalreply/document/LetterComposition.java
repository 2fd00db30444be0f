package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.assignment.CopyList;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.drafting.Enclosure;
import cn.zhengxie.proposalreply.drafting.Enclosures;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.proposal.Proposal;
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
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** What tells one letter from another of the same round: the signed one from its preview. */
    private record Wording(String documentNumber, String signer, LocalDate date, String body, String resultClass) {}

    /**
     * What was signed, with its number and date: one letter to all, or one to each who is answered.
     *
     * @return the letters by the place among the signatures of whom they address first
     */
    SortedMap<Integer, ReplyLetter> signed(Round round) {
        Proposal proposal = proposals.get(round.proposalId());
        Wording signed = asSigned(round);
        SortedMap<Integer, ReplyLetter> letters = new TreeMap<>();
        addressed(proposal)
                .forEach(group -> letters.put(group.get(0).position(), letter(proposal, group, round, signed)));
        return letters;
    }

    /** What was signed, addressed to all together, however it was sent. */
    public ReplyLetter issued(Round round) {
        return toAll(round, asSigned(round));
    }

    /** The same with this text, not signed yet. */
    public ReplyLetter planned(Round round, String body, String resultClass) {
        return toAll(round, unsigned(round, body, resultClass));
    }

    /** The letter with this text, its number, signer and date still blank; where each gets his own, that to the first. */
    ReplyLetter proposed(Round round, String body, String resultClass) {
        Proposal proposal = proposals.get(round.proposalId());
        return letter(proposal, addressed(proposal).get(0), round, unsigned(round, body, resultClass));
    }

    private ReplyLetter toAll(Round round, Wording wording) {
        Proposal proposal = proposals.get(round.proposalId());
        return letter(proposal, proposal.proposers(), round, wording);
    }

    private Wording asSigned(Round round) {
        SignedReply signed = signOffs.find(round).orElseThrow();
        return new Wording(
                numbers.issuedFor(round).orElseThrow(),
                signed.signedBy(),
                signed.documentDate(),
                drafts.find(round).orElseThrow().body(),
                signed.resultClass());
    }

    private Wording unsigned(Round round, String body, String resultClass) {
        String word = jurisdiction.unit(round.unit()).documentWord();
        return new Wording(Unit.documentNumber(word, "　　", "　"), "　　　", null, body, resultClass);
    }

    /** Who is addressed together. */
    private List<List<Proposer>> addressed(Proposal proposal) {
        return LetterAddressee.groups(
                proposal.proposers(), jurisdiction.letter().addressees(), jurisdiction.policy()::answers);
    }

    private ReplyLetter letter(Proposal proposal, List<Proposer> addressed, Round round, Wording wording) {
        Unit unit = jurisdiction.unit(round.unit());
        return new ReplyLetter(
                unit.name(),
                wording.documentNumber(),
                wording.signer(),
                wording.resultClass(),
                title(proposal, round),
                corrections.replaced(round).map(LetterComposition::note).orElse(null),
                LetterAddressee.of(
                        addressed, proposal.kind(), jurisdiction.letter().named()),
                wording.body(),
                enclosures.of(round).stream().map(Enclosure::title).toList(),
                wording.date(),
                unit.name(),
                unit.telephone(),
                unit.contactPerson(),
                copies.of(round.proposalId()).stream()
                        .map(copy -> new ReplyLetter.CopyLine(copy.name(), copy.count()))
                        .toList(),
                jurisdiction.letter());
    }

    /** 题注 of a correcting letter. */
    private static String note(Replaced replaced) {
        String named = replaced.documentNumber() == null ? "的答复" : replaced.documentNumber();
        return "（更正并替代%s%s）".formatted(PrintedText.date(replaced.documentDate()), named);
    }

    List<String> title(Proposal proposal, Round round) {
        String body = proposal.kind().receivedBy(jurisdiction);
        return List.of(
                "对%s%s届%s次会议"
                        .formatted(
                                body, ChineseNumerals.of(proposal.committee()), ChineseNumerals.of(proposal.session())),
                proposal.replyTitle(round));
    }

    /** All who signed, as a letter to them together addresses them. */
    String addressee(Proposal proposal) {
        return LetterAddressee.of(
                proposal.proposers(), proposal.kind(), jurisdiction.letter().named());
    }
}
