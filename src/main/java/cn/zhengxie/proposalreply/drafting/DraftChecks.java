package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.assignment.Nominations;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a draft must be before it leaves the drafter: complete, of a known class, without blanks or personal data. */
@Component
class DraftChecks {

    private final List<DraftCheck> checks;
    private final Proposals proposals;
    private final Nominations nominations;
    private final Jurisdiction jurisdiction;

    DraftChecks(List<DraftCheck> checks, Proposals proposals, Nominations nominations, Jurisdiction jurisdiction) {
        this.checks = checks;
        this.proposals = proposals;
        this.nominations = nominations;
        this.jurisdiction = jurisdiction;
    }

    /** Everything there is against a text, what blocks before what only warns. */
    List<Objection> objections(Round round, String body, String resultClass) {
        Proposal proposal = proposals.get(round.proposalId());
        return objections(new DraftAtHand(
                proposal,
                body,
                resultClass,
                nominations.points(round.proposalId(), round.unit()),
                proposals.signatoriesBeside(proposal)));
    }

    List<Objection> objections(DraftAtHand draft) {
        return checks.stream()
                .flatMap(check -> check.objections(draft).stream())
                .sorted(Comparator.comparing(Objection::blocks).reversed())
                .toList();
    }

    /** Refuses a text that nobody may let pass. */
    void checkText(Round round, String body) {
        checkLength(body);
        refuseBlocked(objections(round, body, null));
    }

    /**
     * Refuses a text that may not pass, or with a hint that is not passed with a reason.
     *
     * @return the hints that are passed, each with its reason, in sentences
     */
    List<String> checkText(Round round, String body, String resultClass, List<PassedHint> passed) {
        checkLength(body);
        List<Objection> found = objections(round, body, resultClass);
        refuseBlocked(found);
        return found.stream().map(hint -> passed(hint, passed)).toList();
    }

    static void checkLength(String body) {
        Refusal.unless(body != null && !body.isBlank(), "body", "请填写复文正文");
        Refusal.unless(body.length() <= Drafts.LONGEST, "body", "复文正文超过十万字");
    }

    private static void refuseBlocked(List<Objection> found) {
        List<Refusal.Fault> faults = found.stream()
                .filter(Objection::blocks)
                .map(objection -> new Refusal.Fault("body", objection.sentence()))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    private static String passed(Objection hint, List<PassedHint> passed) {
        String reason = passed.stream()
                .filter(one -> hint.hint().equals(one.hint()))
                .map(PassedHint::reason)
                .filter(given -> given != null && !given.isBlank())
                .findFirst()
                .orElseThrow(() -> new Refusal("passedHints", hint.sentence() + "；确实无误的，请写明理由"));
        return "%s（%s）".formatted(hint.sentence(), reason.strip());
    }

    void checkClass(String resultClass) {
        Refusal.unless(
                resultClass != null && jurisdiction.resultClasses().containsKey(resultClass), "resultClass", "请选择办理结果");
    }

    void checkPublicity(Publicity publicity, String reason) {
        Refusal.unless(publicity != null, "publicity", "请选择公开属性");
        Refusal.unless(
                publicity == Publicity.OPEN || (reason != null && !reason.isBlank()),
                "publicityReason",
                "不主动公开的，请写明理由");
    }

    /** Class B says that something will be done: what, and until when. A promise that was given before may be over by now. */
    void checkPromises(String resultClass, List<Promise> promises, List<Promise> givenBefore, LocalDate today) {
        Refusal.unless(!"B".equals(resultClass) || !promises.isEmpty(), "commitments", "办理结果为B的，请填写承诺事项和完成日期");
        for (int index = 0; index < promises.size(); index++) {
            Promise promise = promises.get(index);
            String row = DraftForm.commitment(index);
            Refusal.unless(promise.text() != null && !promise.text().isBlank(), row + ".text", "请填写承诺事项的内容");
            Refusal.unless(promise.dueOn() != null, row + ".dueOn", "请填写承诺事项的完成日期");
            boolean ahead = promise.dueOn().isAfter(today) || givenBefore.contains(promise);
            Refusal.unless(ahead, row + ".dueOn", "承诺事项的完成日期应在今天以后");
        }
    }
}
