package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.assignment.CopyList;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.audit.AuditEntry;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.drafting.ChainStep;
import cn.zhengxie.proposalreply.drafting.Contact;
import cn.zhengxie.proposalreply.drafting.Contacts;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.drafting.Publicity;
import cn.zhengxie.proposalreply.drafting.ReplyDraft;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.DocumentNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Composes the 发文稿纸 of a round from the case file as it stands; it is printed when asked for and never stored. */
@Service
@Transactional(readOnly = true)
public class CoverSheets {

    /** The sheet is a digest of one page: the whole of every opinion and talk stands in the case file. */
    private static final int LONGEST_OPINION = 60;

    private static final int LONGEST_CONTACT = 40;
    private static final int MOST_CONTACTS = 3;

    private static final List<ChainStep> CHECKS = List.of(ChainStep.REVIEW, ChainStep.PROOFREAD, ChainStep.ENDORSE);

    private final Proposals proposals;
    private final Assignments assignments;
    private final Deadlines deadlines;
    private final Contacts contacts;
    private final Drafts drafts;
    private final DocumentNumbers numbers;
    private final AuditTrail audit;
    private final CopyList copies;
    private final Jurisdiction jurisdiction;
    private final LetterComposition letters;
    private final Typesetting typesetting;

    CoverSheets(
            Proposals proposals,
            Assignments assignments,
            Deadlines deadlines,
            Contacts contacts,
            Drafts drafts,
            DocumentNumbers numbers,
            AuditTrail audit,
            CopyList copies,
            Jurisdiction jurisdiction,
            LetterComposition letters,
            Typesetting typesetting) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.deadlines = deadlines;
        this.contacts = contacts;
        this.drafts = drafts;
        this.numbers = numbers;
        this.audit = audit;
        this.copies = copies;
        this.jurisdiction = jurisdiction;
        this.letters = letters;
        this.typesetting = typesetting;
    }

    /**
     * The sheet as PDF.
     *
     * @throws NoSuchElementException where nothing has been drafted yet
     */
    public byte[] pdf(Round round) {
        return typesetting.pdf(sheet(round));
    }

    private CoverSheet sheet(Round round) {
        ReplyDraft draft = drafts.find(round).orElseThrow(() -> new NoSuchElementException("还没有复文稿，不能打印发文稿纸"));
        Proposal proposal = proposals.get(round.proposalId());
        HandlingUnit held = assignments.holding(round.proposalId(), round.unit());
        Unit unit = jurisdiction.unit(round.unit());
        List<AuditEntry> acts = audit.of(round.proposalId()).stream()
                .filter(entry -> round.unit().equals(entry.act().unit())
                        && Integer.valueOf(round.number()).equals(entry.act().round())
                        && round.edition() == entry.act().edition())
                .toList();
        return new CoverSheet(
                proposal.kind(),
                unit.name(),
                numbers.issuedFor(round).orElse(null),
                String.join("", letters.title(proposal, round)),
                proposal.number(),
                proposal.title(),
                letters.addressee(proposal),
                copies(round.proposalId()),
                resultClass(draft.resultClass()),
                Optional.ofNullable(draft.publicity()).map(Publicity::label).orElse(""),
                drafter(unit, held, acts),
                round.isCorrection() ? null : reply(round).map(Deadline::due).orElse(null),
                shortened(held.nomination()),
                shortened(held.instruction()),
                CHECKS.stream()
                        .filter(step -> step != ChainStep.ENDORSE
                                || jurisdiction.policy().endorse())
                        .map(step -> new CoverSheet.Opinion(step.label(), opinion(acts, step)))
                        .toList(),
                contacts(round),
                coHandlers(round.proposalId()),
                opinion(acts, ChainStep.SIGN));
    }

    private Optional<Deadline> reply(Round round) {
        return deadlines.find(DeadlineKey.of(round.proposalId(), round.unit(), round.number(), DeadlineStep.REPLY));
    }

    private String copies(String proposalId) {
        return copies.of(proposalId).stream()
                .map(copy -> "%s（%d份）".formatted(copy.name(), copy.count()))
                .collect(Collectors.joining("，"));
    }

    private String resultClass(String letter) {
        return letter == null
                ? ""
                : "%s（%s）".formatted(letter, jurisdiction.resultClasses().get(letter));
    }

    private static String drafter(Unit unit, HandlingUnit held, List<AuditEntry> acts) {
        String section = unit.sections().stream()
                .filter(candidate -> candidate.code().equals(held.section()))
                .map(Unit.Section::name)
                .findFirst()
                .orElse("");
        return latest(acts, ChainStep.DRAFT)
                .map(entry -> section + "　" + signed(entry))
                .orElse(section);
    }

    /** The latest word of a step, with name and day; null before it. */
    private static String opinion(List<AuditEntry> acts, ChainStep step) {
        return latest(acts, step)
                .map(entry -> shortened(words(entry)) + "　" + signed(entry))
                .orElse(null);
    }

    private static Optional<AuditEntry> latest(List<AuditEntry> acts, ChainStep step) {
        return acts.stream()
                .filter(entry -> entry.act().verb().equals(step.label()))
                .reduce((earlier, later) -> later);
    }

    private static String words(AuditEntry entry) {
        String comment = entry.act().reason();
        boolean silent = comment == null || comment.isBlank();
        boolean agreed = entry.act().what().equals("同意");
        if (silent) {
            return entry.act().what();
        }
        return agreed ? comment : entry.act().what() + "：" + comment;
    }

    private static String signed(AuditEntry entry) {
        return entry.officialName() + "　" + PrintedText.date(entry.act().businessDate());
    }

    private List<String> contacts(Round round) {
        List<Contact> all = contacts.of(round);
        List<Contact> shown = all.subList(Math.max(0, all.size() - MOST_CONTACTS), all.size());
        List<String> lines =
                new ArrayList<>(shown.stream().map(CoverSheets::line).toList());
        if (all.size() > shown.size()) {
            lines.add("此前还有%d次，见办理系统".formatted(all.size() - shown.size()));
        }
        return lines;
    }

    private static String line(Contact contact) {
        String facts = Stream.of(
                        PrintedText.date(contact.heldOn()),
                        contact.phase().label() + contact.manner().label(),
                        contact.proposer(),
                        contact.place())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("，"));
        return facts + "：" + shortened(contact.summary(), LONGEST_CONTACT);
    }

    private List<String> coHandlers(String proposalId) {
        return assignments.of(proposalId).stream()
                .filter(held -> held.isHolding() && !held.role().answers())
                .map(held -> "%s（%s）"
                        .formatted(
                                jurisdiction.unit(held.unit()).shortName(),
                                held.state().label()))
                .toList();
    }

    private static String shortened(String text) {
        return shortened(text, LONGEST_OPINION);
    }

    private static String shortened(String text, int longest) {
        if (text == null) {
            return null;
        }
        String line = PrintedText.line(text);
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }
}
