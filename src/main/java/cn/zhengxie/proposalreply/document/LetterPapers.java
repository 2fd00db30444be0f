package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.drafting.Enclosures;
import cn.zhengxie.proposalreply.proposal.Attachment;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.SignOffs;
import cn.zhengxie.proposalreply.signoff.SignedReply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A letter as it goes out: the scan with the seal where one was uploaded, else as it was printed, and what it encloses. */
@Component
@Transactional(readOnly = true)
public class LetterPapers {

    private final Documents documents;
    private final SignOffs signOffs;
    private final Enclosures enclosures;
    private final Attachments attachments;

    LetterPapers(Documents documents, SignOffs signOffs, Enclosures enclosures, Attachments attachments) {
        this.documents = documents;
        this.signOffs = signOffs;
        this.enclosures = enclosures;
        this.attachments = attachments;
    }

    /** The letter itself; empty where it was written elsewhere and its scan never came. */
    public Optional<Paper> letter(Round round) {
        Optional<Attachment> scan =
                signOffs.find(round).map(SignedReply::sealedScan).flatMap(attachments::find);
        return scan.map(file -> uploaded(title(round), file)).or(() -> documents
                .find(round, null, DocumentKind.REPLY, DocumentFormat.PDF)
                .map(letter -> Paper.pdf(title(round), () -> documents.content(letter))));
    }

    private static String title(Round round) {
        return round.isCorrection() ? "提案答复（更正）" : "提案答复";
    }

    /** The letter's own attachments, in their order. */
    public List<Paper> enclosures(Round round) {
        return enclosures.of(round).stream()
                .map(enclosed ->
                        uploaded("附件%d：%s".formatted(enclosed.position(), enclosed.title()), enclosed.attachment()))
                .toList();
    }

    /** Letter and enclosures. */
    public List<Paper> all(Round round) {
        return Stream.concat(letter(round).stream(), enclosures(round).stream()).toList();
    }

    private Paper uploaded(String title, Attachment file) {
        return Paper.uploaded(title, file, () -> attachments.content(file));
    }
}
