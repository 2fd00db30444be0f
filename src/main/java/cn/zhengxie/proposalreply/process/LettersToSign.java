package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.audit.AuditEntry;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.drafting.Chain;
import cn.zhengxie.proposalreply.drafting.ChainStep;
import cn.zhengxie.proposalreply.drafting.Contact;
import cn.zhengxie.proposalreply.drafting.Contacts;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.drafting.ReplyDraft;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.publication.PublicCopies;
import cn.zhengxie.proposalreply.signoff.Corrections;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a leader's signature, with all he needs to decide. */
@Service
@Transactional(readOnly = true)
class LettersToSign {

    private static final String SIGN = ChainStep.SIGN.task();

    private final CaseProcess process;
    private final TaskForms forms;
    private final Proposals proposals;
    private final Deadlines deadlines;
    private final Contacts contacts;
    private final Drafts drafts;
    private final Chain chain;
    private final PublicCopies publicCopies;
    private final Corrections corrections;
    private final AuditTrail audit;
    private final Jurisdiction jurisdiction;
    private final BusinessDates dates;

    LettersToSign(
            CaseProcess process,
            TaskForms forms,
            Proposals proposals,
            Deadlines deadlines,
            Contacts contacts,
            Drafts drafts,
            Chain chain,
            PublicCopies publicCopies,
            Corrections corrections,
            AuditTrail audit,
            Jurisdiction jurisdiction,
            BusinessDates dates) {
        this.process = process;
        this.forms = forms;
        this.proposals = proposals;
        this.deadlines = deadlines;
        this.contacts = contacts;
        this.drafts = drafts;
        this.chain = chain;
        this.publicCopies = publicCopies;
        this.corrections = corrections;
        this.audit = audit;
        this.jurisdiction = jurisdiction;
        this.dates = dates;
    }

    /** What the official himself has to sign. */
    List<LetterToSign> of(Official signer) {
        return process.tasksOf(signer).stream()
                .filter(task -> task.taskDefinitionKey().equals(SIGN))
                .filter(task -> task.assignee() == null || task.assignee().equals(signer.id()))
                .map(this::letter)
                .toList();
    }

    /** What waits for a signature in the units whose office he holds. */
    List<LetterToSign> atSignerOf(Official office) {
        return process.lettersAtSigner(office).stream().map(this::letter).toList();
    }

    /** @throws NoSuchElementException where he has no such letter to sign */
    LetterToSign find(String taskId, Official signer) {
        TaskAtHand at = process.find(taskId, signer);
        if (!at.task().equals(SIGN)) {
            throw new NoSuchElementException("这项任务不是签发");
        }
        return letter(taskId, at.round());
    }

    /** The revision of what has been filled in at the task, −1 where nothing has. */
    int revision(String taskId, Official signer) {
        return forms.find(process.find(taskId, signer)).revision();
    }

    private LetterToSign letter(WaitingTask task) {
        return letter(task.id(), process.round(task));
    }

    private LetterToSign letter(String taskId, Round round) {
        Proposal proposal = proposals.get(round.proposalId());
        ReplyDraft draft = drafts.find(round).orElseThrow();
        LocalDate due = round.isCorrection()
                ? null
                : deadlines
                        .find(DeadlineKey.of(round.proposalId(), round.unit(), round.number(), DeadlineStep.REPLY))
                        .map(Deadline::due)
                        .orElse(null);
        return new LetterToSign(
                taskId,
                round,
                jurisdiction.unit(round.unit()).shortName(),
                proposal.number(),
                proposal.title(),
                proposal.proposers().stream().map(Proposer::name).collect(Collectors.joining("、")),
                draft.resultClass(),
                jurisdiction.resultClasses().get(draft.resultClass()),
                draft.publicity() == null ? "" : draft.publicity().label(),
                draft.publicityReason(),
                publicCopies.proposed(round, draft.body(), draft.resultClass()),
                due,
                due == null ? null : dates.timeLeft(due),
                due != null && due.isBefore(dates.today()),
                draft.body(),
                contacts.of(round).stream().map(LettersToSign::talk).toList(),
                opinions(round),
                corrections
                        .find(round)
                        .map(correction ->
                                "%s：%s".formatted(corrections.name(correction.corrected()), correction.reason()))
                        .orElse(null),
                chain.stepsBefore(ChainStep.SIGN).stream()
                        .map(step -> new LetterToSign.EarlierStep(step.task(), step.label()))
                        .toList());
    }

    private static LetterToSign.Talk talk(Contact contact) {
        String facts = Stream.of(
                        contact.heldOn().toString(),
                        contact.phase().label() + contact.manner().label(),
                        contact.proposer(),
                        contact.place())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("，"));
        return new LetterToSign.Talk(facts, contact.summary());
    }

    private List<LetterToSign.Opinion> opinions(Round round) {
        List<String> steps =
                Arrays.stream(ChainStep.values()).map(ChainStep::label).toList();
        return audit.of(round.proposalId()).stream()
                .filter(entry -> round.unit().equals(entry.act().unit())
                        && Integer.valueOf(round.number()).equals(entry.act().round())
                        && round.edition() == entry.act().edition())
                .filter(entry -> steps.contains(entry.act().verb()))
                .map(LettersToSign::opinion)
                .toList();
    }

    private static LetterToSign.Opinion opinion(AuditEntry entry) {
        String comment = entry.act().reason();
        String words = Stream.of(entry.act().what(), comment)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("："));
        return new LetterToSign.Opinion(
                entry.act().verb(), entry.officialName(), entry.act().businessDate(), words);
    }
}
