package cn.zhengxie.proposalreply.publication;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.document.LetterComposition;
import cn.zhengxie.proposalreply.document.PublicCopy;
import cn.zhengxie.proposalreply.document.ReplyLetter;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.Round;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes of a letter what may be published of it. */
@Service
@Transactional(readOnly = true)
public class PublicCopies {

    private static final int LONGEST = 100_000;

    private final Proposals proposals;
    private final LetterComposition letters;
    private final Jurisdiction jurisdiction;

    PublicCopies(Proposals proposals, LetterComposition letters, Jurisdiction jurisdiction) {
        this.proposals = proposals;
        this.letters = letters;
        this.jurisdiction = jurisdiction;
    }

    /** Of a letter with this text, before it is signed. */
    public PublishableReply proposed(Round round, String body, String resultClass) {
        String text = body == null ? "" : body;
        Refusal.unless(text.length() <= LONGEST, "body", "复文正文超过十万字，无法核对个人信息");
        return of(round, letters.planned(round, text, resultClass));
    }

    /** Of the letter as it was signed. */
    PublishableReply signed(Round round) {
        return of(round, letters.issued(round));
    }

    private PublishableReply of(Round round, ReplyLetter letter) {
        Proposal proposal = proposals.get(round.proposalId());
        return of(proposal, letter, PersonalData.of(proposal.proposers(), jurisdiction));
    }

    private static PublishableReply of(Proposal proposal, ReplyLetter letter, PersonalData personalData) {
        List<Masking> maskings = new ArrayList<>();
        Cleaner clean = (text, place) -> {
            PersonalData.Masked masked = personalData.mask(text, place);
            maskings.addAll(masked.maskings());
            return masked.text();
        };
        String title = clean.of(proposal.title(), "提案标题");
        maskings.add(new Masking(MaskingKind.SIGNER, letter.signer().strip(), "", "版头", ""));
        PublicCopy copy = new PublicCopy(
                letter.agency(),
                letter.documentNumber(),
                letter.resultClass(),
                letter.title(),
                letter.correction(),
                clean.of(letter.addressee(), "主送"),
                clean.of(letter.body(), "正文"),
                letter.enclosures().stream()
                        .map(enclosure -> clean.of(enclosure, "附件名称"))
                        .toList(),
                letter.date(),
                letter.contactUnit(),
                clean.of(letter.telephone(), "联系电话"));
        maskings.add(new Masking(MaskingKind.CONTACT_PERSON, letter.contactPerson(), "", "文末", ""));
        return new PublishableReply(copy, title, names(proposal, personalData), maskings);
    }

    private static String names(Proposal proposal, PersonalData personalData) {
        return String.join(
                "、",
                proposal.proposers().stream()
                        .map(Proposer::name)
                        .map(name -> personalData.mask(name, "提案者").text())
                        .toList());
    }

    /** Takes personal data out of a part of the letter, and notes what it was. */
    @FunctionalInterface
    private interface Cleaner {

        String of(String text, String place);
    }
}
