package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.drafting.Enclosures;
import cn.zhengxie.proposalreply.proposal.Attachment;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.SignOffs;
import cn.zhengxie.proposalreply.signoff.SignedReply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A letter as it goes out: the scan with the seal where one was uploaded, else as it was printed, and what it encloses. Where
 * each proposer has a letter of his own, the scan is the first signatory's and the others get theirs as printed.
 */
@Component
@Transactional(readOnly = true)
public class LetterPapers {

    private final Documents documents;
    private final SignOffs signOffs;
    private final Enclosures enclosures;
    private final Attachments attachments;
    private final Proposals proposals;

    LetterPapers(
            Documents documents,
            SignOffs signOffs,
            Enclosures enclosures,
            Attachments attachments,
            Proposals proposals) {
        this.documents = documents;
        this.signOffs = signOffs;
        this.enclosures = enclosures;
        this.attachments = attachments;
        this.proposals = proposals;
    }

    /** The letter to all, or to the first signatory; empty where it was written elsewhere and its scan never came. */
    public Optional<Paper> letter(Round round) {
        return letter(round, 1);
    }

    /** The same for the proposer at that place of the signatures: his own where each has one. */
    public Optional<Paper> letter(Round round, int signatory) {
        List<StoredDocument> printed = printed(round);
        Optional<StoredDocument> own = printed.stream()
                .filter(letter -> letter.sequence() == signatory)
                .findFirst()
                .or(() -> printed.stream().findFirst());
        boolean isFirst = own.map(letter -> letter.sequence() == 1).orElse(true);
        return scan(round)
                .filter(scan -> isFirst)
                .map(file -> uploaded(title(round, printed, 1), file))
                .or(() -> own.map(letter ->
                        Paper.pdf(title(round, printed, letter.sequence()), () -> documents.content(letter))));
    }

    /** What the letter is called, with whom it addresses where each proposer has his own. */
    public String name(Round round, int signatory) {
        return name(round, printed(round), signatory);
    }

    private String name(Round round, List<StoredDocument> printed, int signatory) {
        Proposal proposal = proposals.get(round.proposalId());
        String name = proposal.kind().label() + "答复";
        return printed.size() > 1 ? "%s（%s）".formatted(name, proposal.addressed(signatory)) : name;
    }

    private String title(Round round, List<StoredDocument> printed, int signatory) {
        return name(round, printed, signatory) + (round.isCorrection() ? "（更正）" : "");
    }

    private Optional<Attachment> scan(Round round) {
        return signOffs.find(round).map(SignedReply::sealedScan).flatMap(attachments::find);
    }

    private List<StoredDocument> printed(Round round) {
        return documents.every(round, null, DocumentKind.REPLY, DocumentFormat.PDF);
    }

    /** The letter's own attachments, in their order. */
    public List<Paper> enclosures(Round round) {
        return enclosures.of(round).stream()
                .map(enclosed ->
                        uploaded("附件%d：%s".formatted(enclosed.position(), enclosed.title()), enclosed.attachment()))
                .toList();
    }

    /** Letter and enclosures as the proposer at that place of the signatures gets them. */
    public List<Paper> all(Round round, int signatory) {
        return Stream.concat(letter(round, signatory).stream(), enclosures(round).stream())
                .toList();
    }

    /** Every letter of the round, then the enclosures. */
    public List<Paper> all(Round round) {
        List<StoredDocument> printed = printed(round);
        Stream<Paper> letters = printed.size() > 1
                ? printed.stream().flatMap(letter -> letter(round, letter.sequence()).stream())
                : letter(round).stream();
        return Stream.concat(letters, enclosures(round).stream()).toList();
    }

    private Paper uploaded(String title, Attachment file) {
        return Paper.uploaded(title, file, () -> attachments.content(file));
    }
}
