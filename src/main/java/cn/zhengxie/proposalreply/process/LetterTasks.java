package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.AuditEntry;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.drafting.ChainStep;
import cn.zhengxie.proposalreply.drafting.DraftReaders;
import cn.zhengxie.proposalreply.drafting.DraftVersion;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.drafting.Enclosure;
import cn.zhengxie.proposalreply.drafting.Enclosures;
import cn.zhengxie.proposalreply.drafting.TextPart;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The letter behind a task: who may read it there, who may change it, and what it went through. */
@Component
class LetterTasks {

    private final CaseProcess process;
    private final DraftReaders readers;
    private final Drafts drafts;
    private final Enclosures enclosures;
    private final Attachments attachments;
    private final AuditTrail audit;

    LetterTasks(
            CaseProcess process,
            DraftReaders readers,
            Drafts drafts,
            Enclosures enclosures,
            Attachments attachments,
            AuditTrail audit) {
        this.process = process;
        this.readers = readers;
        this.drafts = drafts;
        this.enclosures = enclosures;
        this.attachments = attachments;
        this.audit = audit;
    }

    /**
     * A version in the editor's list.
     *
     * @param step as officials call it
     * @param characters without white space
     * @param setAside whether it was not taken over into the letter
     * @param lastSeen whether it stood when the official who asks did something with the letter last
     */
    record Version(
            int number,
            String step,
            String authorId,
            String author,
            Instant writtenAt,
            long characters,
            boolean lastSeen,
            boolean setAside) {}

    /** The letter's round, for whoever may work the task or read the unit's drafts. */
    Round readable(String taskId, Official official) {
        TaskAtHand at =
                process.look(taskId, official, task -> hasLetter(task) && readers.mayRead(task.round(), official));
        Refusal.unless(hasLetter(at), null, "这一步还没有复文");
        return at.round();
    }

    /** The letter's round, for whoever may work the task while the letter is being written or checked. */
    Round changeable(String taskId, Official official) {
        TaskAtHand at = process.find(taskId, official);
        boolean inChain =
                Arrays.stream(ChainStep.values()).anyMatch(step -> step.task().equals(at.task()));
        Refusal.unless(inChain, "enclosures", "这一步不能改动复文的附件");
        return at.round();
    }

    List<Version> versions(Round round, Official official) {
        List<DraftVersion> versions = drafts.versions(round);
        Optional<Instant> lastAct = audit.of(round.proposalId()).stream()
                .filter(entry -> entry.officialId().equals(official.id()))
                .filter(entry -> isAbout(entry, round))
                .map(AuditEntry::enteredAt)
                .max(Comparator.naturalOrder());
        int lastSeen = versions.stream()
                .filter(version ->
                        lastAct.filter(act -> !version.writtenAt().isAfter(act)).isPresent())
                .mapToInt(DraftVersion::number)
                .max()
                .orElse(0);
        return versions.stream()
                .map(version -> new Version(
                        version.number(),
                        version.step().label(),
                        version.authorId(),
                        version.authorName(),
                        version.writtenAt(),
                        version.body()
                                .codePoints()
                                .filter(point -> !Character.isWhitespace(point))
                                .count(),
                        version.number() == lastSeen,
                        version.setAside()))
                .toList();
    }

    List<TextPart> difference(Round round, int from, String to) {
        if (to.equals("current")) {
            return drafts.compare(round, from, null);
        }
        Refusal.unless(to.matches("[0-9]{1,6}"), "to", "版本写作数字，当前文稿写作current");
        return drafts.compare(round, from, Integer.valueOf(to));
    }

    Enclosure enclosure(Round round, int position) {
        return enclosures.of(round).stream()
                .filter(enclosure -> enclosure.position() == position)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("没有这个附件"));
    }

    byte[] content(Enclosure enclosure) {
        return attachments.content(enclosure.attachment());
    }

    /** Only 拟稿 to 签发 show the text to whoever acts. */
    private static boolean isAbout(AuditEntry entry, Round round) {
        return round.unit().equals(entry.act().unit())
                && Integer.valueOf(round.number()).equals(entry.act().round())
                && round.edition() == entry.act().edition()
                && Arrays.stream(ChainStep.values())
                        .anyMatch(step -> step.label().equals(entry.act().verb()));
    }

    private static boolean hasLetter(TaskAtHand task) {
        return task.get(CaseVariables.UNIT) != null && task.get(CaseVariables.ROUND) != null;
    }
}
