package cn.zhengxie.proposalreply.supervision;

import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.document.DocumentKind;
import cn.zhengxie.proposalreply.document.StoredDocument;
import cn.zhengxie.proposalreply.drafting.DraftReaders;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.signoff.SignOffs;
import cn.zhengxie.proposalreply.signoff.SignedReply;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who sees what of a case (DESIGN §8). */
@Component
class CaseAccess {

    /** Papers that repeat or show what the proposer wrote on the form, his telephone perhaps. */
    private static final Set<DocumentKind> WITH_THE_FORM =
            EnumSet.of(DocumentKind.FORWARDING_SHEET, DocumentKind.BUNDLE, DocumentKind.FORM_REQUEST);

    private final Assignments assignments;
    private final SignOffs signOffs;
    private final DraftReaders drafts;

    CaseAccess(Assignments assignments, SignOffs signOffs, DraftReaders drafts) {
        this.assignments = assignments;
        this.signOffs = signOffs;
        this.drafts = drafts;
    }

    /** 督查局, 提案委, auditors and administrators see every case, officials those of their unit. */
    void checkReadable(String proposalId, Official official) {
        boolean readable = seesEveryCase(official)
                || assignments.of(proposalId).stream()
                        .filter(HandlingUnit::isHolding)
                        .anyMatch(held -> official.belongsTo(held.unit()));
        if (!readable) {
            throw new AccessDeniedException("no part in " + proposalId);
        }
    }

    boolean mayReadDraft(HandlingUnit held, Official official) {
        return drafts.mayRead(held, official);
    }

    /**
     * A paper is for who may read its unit's drafts, and for every reader of the case once the letter is sealed; but what is
     * forwarded or asks for the form again is for those who may see personal data, and a form with the key to a proposer's own page
     * for the office that sends it to him.
     */
    boolean mayReadPaper(StoredDocument paper, List<HandlingUnit> units, Official official) {
        if (WITH_THE_FORM.contains(paper.kind())) {
            return mayReadPersonalData(paper.round().proposalId(), official);
        }
        if (paper.kind() == DocumentKind.FEEDBACK_FORM && paper.recipientId() != null) {
            return official.holds(Posts.office(paper.round().unit()));
        }
        boolean sealed = signOffs.find(paper.round()).map(SignedReply::sealedOn).isPresent();
        return sealed
                || units.stream()
                        .filter(held -> held.unit().equals(paper.round().unit()))
                        .anyMatch(held -> mayReadDraft(held, official));
    }

    /**
     * Telephones and addresses of proposers are for who has to reach them: the units that answer, 督查局, which registers them,
     * and 提案委, which calls a proposer back when it checks what became of his proposal. Co-handlers write to the lead unit only,
     * and auditors and administrators to nobody.
     */
    boolean mayReadPersonalData(String proposalId, Official official) {
        return official.holds(Posts.SUPERVISION)
                || official.holds(Posts.COMMITTEE)
                || assignments.of(proposalId).stream()
                        .filter(HandlingUnit::isHolding)
                        .filter(held -> held.role().answers())
                        .anyMatch(held -> official.belongsTo(held.unit()));
    }

    /** What a proposer said when 提案委 called him back is not for the unit he may have spoken of; it learns the result. */
    boolean readsCallBacks(Official official) {
        return List.of(Posts.COMMITTEE, Posts.SUPERVISION, Posts.AUDITOR).stream()
                .anyMatch(official::holds);
    }

    boolean callsBack(Official official) {
        return official.holds(Posts.COMMITTEE);
    }

    /** 催办 by hand is for 督查局 alone. */
    boolean mayRemind(Official official) {
        return official.holds(Posts.SUPERVISION);
    }

    private static boolean seesEveryCase(Official official) {
        return List.of(Posts.SUPERVISION, Posts.COMMITTEE, Posts.AUDITOR, Posts.ADMINISTRATOR).stream()
                .anyMatch(official::holds);
    }
}
