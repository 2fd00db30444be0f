package cn.zhengxie.proposalreply.supervision;

import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.commitment.Commitments;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.deadline.Extension;
import cn.zhengxie.proposalreply.deadline.Extensions;
import cn.zhengxie.proposalreply.deadline.Suspension;
import cn.zhengxie.proposalreply.deadline.Suspensions;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.dispatch.ReturnedLetters;
import cn.zhengxie.proposalreply.drafting.Contact;
import cn.zhengxie.proposalreply.drafting.Contacts;
import cn.zhengxie.proposalreply.drafting.DraftVersion;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.feedback.DecidedDissatisfaction;
import cn.zhengxie.proposalreply.feedback.Dissatisfactions;
import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.feedback.FeedbackView;
import cn.zhengxie.proposalreply.feedback.UnusableForms;
import cn.zhengxie.proposalreply.forwarding.CallBacks;
import cn.zhengxie.proposalreply.forwarding.Forwardings;
import cn.zhengxie.proposalreply.notice.Reminder;
import cn.zhengxie.proposalreply.notice.Reminders;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.ProposalAttachments;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.publication.Publication;
import cn.zhengxie.proposalreply.publication.PublicationState;
import cn.zhengxie.proposalreply.publication.Publications;
import cn.zhengxie.proposalreply.signoff.Correction;
import cn.zhengxie.proposalreply.signoff.Corrections;
import cn.zhengxie.proposalreply.signoff.DocumentNumbers;
import cn.zhengxie.proposalreply.signoff.SignOffs;
import cn.zhengxie.proposalreply.signoff.SignedReply;
import cn.zhengxie.proposalreply.supervision.CaseFile.CallBackView;
import cn.zhengxie.proposalreply.supervision.CaseFile.CorrectionView;
import cn.zhengxie.proposalreply.supervision.CaseFile.DeadlineView;
import cn.zhengxie.proposalreply.supervision.CaseFile.DissatisfactionView;
import cn.zhengxie.proposalreply.supervision.CaseFile.ExtensionView;
import cn.zhengxie.proposalreply.supervision.CaseFile.FileView;
import cn.zhengxie.proposalreply.supervision.CaseFile.PromiseView;
import cn.zhengxie.proposalreply.supervision.CaseFile.PublicationView;
import cn.zhengxie.proposalreply.supervision.CaseFile.ReminderView;
import cn.zhengxie.proposalreply.supervision.CaseFile.RoundView;
import cn.zhengxie.proposalreply.supervision.CaseFile.SuspensionView;
import cn.zhengxie.proposalreply.supervision.CaseFile.UnitPart;
import cn.zhengxie.proposalreply.supervision.CaseFile.UnusableFormView;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a case's file together from the rooms that keep its parts, as far as the reader may see them. */
@Service
@Transactional(readOnly = true)
public class CaseFiles {

    private final Proposals proposals;
    private final ProposalAttachments attachments;
    private final Assignments assignments;
    private final Deadlines deadlines;
    private final Extensions extensions;
    private final Suspensions suspensions;
    private final Reminders reminders;
    private final BusinessDates dates;
    private final Contacts contacts;
    private final Drafts drafts;
    private final SignOffs signOffs;
    private final DocumentNumbers numbers;
    private final Corrections corrections;
    private final Dispatch dispatch;
    private final FeedbackForms feedback;
    private final UnusableForms unusableForms;
    private final Dissatisfactions dissatisfactions;
    private final ReturnedLetters returnedLetters;
    private final Forwardings forwardings;
    private final CallBacks callBacks;
    private final Publications publications;
    private final Commitments commitments;
    private final AuditTrail audit;
    private final Jurisdiction jurisdiction;
    private final CaseAccess access;

    CaseFiles(
            Proposals proposals,
            ProposalAttachments attachments,
            Assignments assignments,
            Deadlines deadlines,
            Extensions extensions,
            Suspensions suspensions,
            Reminders reminders,
            BusinessDates dates,
            Contacts contacts,
            Drafts drafts,
            SignOffs signOffs,
            DocumentNumbers numbers,
            Corrections corrections,
            Dispatch dispatch,
            FeedbackForms feedback,
            UnusableForms unusableForms,
            Dissatisfactions dissatisfactions,
            ReturnedLetters returnedLetters,
            Forwardings forwardings,
            CallBacks callBacks,
            Publications publications,
            Commitments commitments,
            AuditTrail audit,
            Jurisdiction jurisdiction,
            CaseAccess access) {
        this.proposals = proposals;
        this.attachments = attachments;
        this.assignments = assignments;
        this.deadlines = deadlines;
        this.extensions = extensions;
        this.suspensions = suspensions;
        this.reminders = reminders;
        this.dates = dates;
        this.contacts = contacts;
        this.drafts = drafts;
        this.signOffs = signOffs;
        this.numbers = numbers;
        this.corrections = corrections;
        this.dispatch = dispatch;
        this.feedback = feedback;
        this.unusableForms = unusableForms;
        this.dissatisfactions = dissatisfactions;
        this.returnedLetters = returnedLetters;
        this.forwardings = forwardings;
        this.callBacks = callBacks;
        this.publications = publications;
        this.commitments = commitments;
        this.audit = audit;
        this.jurisdiction = jurisdiction;
        this.access = access;
    }

    CaseFile read(String proposalId, Official reader) {
        Proposal proposal = proposals.get(proposalId);
        access.checkReadable(proposalId, reader);
        Concealment concealment = concealment(proposal, reader);
        List<HandlingUnit> units = assignments.of(proposalId);
        return new CaseFile(
                proposal.id(),
                proposal.kind().label(),
                proposal.committee(),
                proposal.session(),
                proposal.number(),
                proposal.title(),
                proposal.category(),
                proposal.key(),
                concealment.text(proposal.content()),
                proposal.registeredOn(),
                state(proposal),
                units.stream().anyMatch(HandlingUnit::isBackEntered),
                proposal.proposers().stream().map(concealment::proposer).toList(),
                attachments.of(proposalId).stream().map(FileView::of).toList(),
                units.stream().map(held -> unitPart(held, reader, concealment)).toList(),
                deadlines.of(proposalId).stream().map(this::view).toList(),
                extensions.of(proposalId).stream()
                        .map(extension -> view(extension, concealment))
                        .toList(),
                suspensions.of(proposalId).stream()
                        .map(suspension -> view(suspension, concealment))
                        .toList(),
                reminders.of(proposalId).stream()
                        .map(reminder -> view(reminder, concealment))
                        .toList(),
                returnedLetters.ofProposal(proposalId).stream()
                        .map(concealment::returnedLetter)
                        .toList(),
                forwardings.ofProposal(proposalId).stream()
                        .map(concealment::forwarding)
                        .toList(),
                publications.of(proposalId).stream()
                        .map(publication -> view(publication, concealment))
                        .toList(),
                promises(proposalId, concealment),
                access.mayRemind(reader));
    }

    private static PublicationView view(Publication publication, Concealment concealment) {
        boolean isPublic = publication.state() == PublicationState.PUBLISHED;
        return new PublicationView(
                publication.letter().unit(),
                publication.letter().number(),
                publication.letter().edition(),
                publication.state().label(),
                concealment.text(publication.reason()),
                isPublic ? publication.publishedAt().atZone(ChinaTime.ZONE).toLocalDate() : null,
                isPublic ? "/public/replies/" + publication.publicKey() : null);
    }

    List<TimelineEntry> timeline(String proposalId, Official reader) {
        Proposal proposal = proposals.get(proposalId);
        access.checkReadable(proposalId, reader);
        Concealment concealment = concealment(proposal, reader);
        return audit.of(proposalId).stream()
                .map(TimelineEntry::of)
                .map(concealment::entry)
                .toList();
    }

    /**
     * For parts of the file that other rooms keep: takes out of a filled-in form what the reader may not see.
     *
     * @throws org.springframework.security.access.AccessDeniedException where he may not read the case
     */
    public UnaryOperator<JsonNode> concealing(String proposalId, Official reader) {
        Proposal proposal = proposals.get(proposalId);
        access.checkReadable(proposalId, reader);
        return concealment(proposal, reader)::filledIn;
    }

    /** Where the case stands; replied and concluded are kept apart while a promise is open. */
    private String state(Proposal proposal) {
        boolean promiseOpen = proposal.state() == ProposalState.REPLIED && commitments.anyOpen(proposal.id());
        return promiseOpen ? "办复，B类跟踪中" : proposal.state().label();
    }

    private Concealment concealment(Proposal proposal, Official reader) {
        if (access.mayReadPersonalData(proposal.id(), reader)) {
            return Concealment.NONE;
        }
        List<Recipient> recipients = dispatch.ofProposal(proposal.id());
        List<FeedbackView> forms = recipients.stream()
                .flatMap(recipient -> feedback.of(recipient.id()).stream())
                .toList();
        return Concealment.of(proposal.proposers(), recipients, forms);
    }

    private UnitPart unitPart(HandlingUnit held, Official reader, Concealment concealment) {
        List<RoundView> rounds = IntStream.rangeClosed(1, held.round())
                .mapToObj(number -> round(new Round(held.proposalId(), held.unit(), number), held, reader, concealment))
                .toList();
        return new UnitPart(
                held.unit(),
                jurisdiction.unit(held.unit()).shortName(),
                held.role().label(),
                held.state().label(),
                held.assignedOn(),
                held.enteredOn(),
                held.isBackEntered(),
                held.acknowledgedOn(),
                held.section(),
                held.drafter(),
                concealment.text(held.nomination()),
                concealment.text(held.instruction()),
                rounds);
    }

    private RoundView round(Round round, HandlingUnit held, Official reader, Concealment concealment) {
        Optional<SignedReply> signed = signOffs.find(round);
        boolean sealed = signed.map(SignedReply::sealedOn).isPresent();
        boolean readsDrafts = access.mayReadDraft(held, reader);
        List<Recipient> recipients = dispatch.of(round);
        List<FeedbackView> forms = feedback.ofRound(round);
        List<DraftVersion> versions = drafts.versions(round);
        return new RoundView(
                round.number(),
                contacts(round, concealment),
                readsDrafts ? versions : List.of(),
                numbers.issuedFor(round).orElse(null),
                signed.map(SignedReply::signedBy).orElse(null),
                signed.map(SignedReply::signedOn).orElse(null),
                signed.map(SignedReply::documentDate).orElse(null),
                signed.filter(reply -> readsDrafts).map(SignedReply::paperScan).orElse(null),
                signed.map(SignedReply::sealedScan).orElse(null),
                sealed ? signed.orElseThrow().resultClass() : null,
                sealed && versions.isEmpty(),
                dispatch.repliedOn(round).orElse(null),
                recipients.stream().map(concealment::recipient).toList(),
                forms.stream().map(concealment::form).toList(),
                recipients.stream()
                        .flatMap(recipient -> unusable(recipient, concealment))
                        .toList(),
                outcome(round, forms),
                correctedBy(round),
                corrections.of(round).stream()
                        .map(correction -> view(correction, readsDrafts, concealment))
                        .toList(),
                dissatisfactions.of(round).map(made -> view(made, concealment)).orElse(null),
                calls(round, access.readsCallBacks(reader), concealment));
    }

    private String correctedBy(Round letter) {
        return corrections
                .replacing(letter)
                .map(Correction::letter)
                .map(corrections::name)
                .orElse(null);
    }

    private CorrectionView view(Correction correction, boolean readsDrafts, Concealment concealment) {
        Round letter = correction.letter();
        Optional<SignedReply> signed = signOffs.find(letter);
        boolean sealed = signed.map(SignedReply::sealedOn).isPresent();
        return new CorrectionView(
                letter.edition(),
                correction.correctsEdition(),
                concealment.text(correction.reason()),
                correction.askedOn(),
                correction.askedBy(),
                correction.state().label(),
                correction.endedOn(),
                concealment.text(correction.endReason()),
                readsDrafts ? drafts.versions(letter) : List.of(),
                numbers.issuedFor(letter).orElse(null),
                signed.map(SignedReply::signedBy).orElse(null),
                signed.map(SignedReply::signedOn).orElse(null),
                signed.map(SignedReply::documentDate).orElse(null),
                signed.filter(reply -> readsDrafts).map(SignedReply::paperScan).orElse(null),
                signed.map(SignedReply::sealedScan).orElse(null),
                sealed ? signed.orElseThrow().resultClass() : null,
                dispatch.of(letter).stream().map(concealment::recipient).toList(),
                correctedBy(letter));
    }

    private Stream<UnusableFormView> unusable(Recipient recipient, Concealment concealment) {
        return unusableForms.of(recipient.id()).stream()
                .map(form -> new UnusableFormView(
                        recipient.id(),
                        form.receivedOn(),
                        form.fault().label(),
                        concealment.text(form.note()),
                        concealment.file(form.scan())));
    }

    private String outcome(Round round, List<FeedbackView> forms) {
        boolean settled = forms.stream().anyMatch(view -> view.state() != FeedbackView.State.EXPECTED);
        return settled ? feedback.judge(round).explanation() : null;
    }

    private List<CallBackView> calls(Round round, boolean readsNotes, Concealment concealment) {
        return callBacks.ofProposal(round.proposalId()).stream()
                .filter(call -> call.round().equals(round))
                .map(call -> new CallBackView(
                        call.recipientId(),
                        call.calledOn(),
                        call.result(),
                        call.confirms(),
                        readsNotes ? concealment.text(call.note()) : null,
                        readsNotes ? call.calledBy() : null))
                .toList();
    }

    private static DissatisfactionView view(DecidedDissatisfaction made, Concealment concealment) {
        return new DissatisfactionView(
                made.decided().decision().label(),
                concealment.text(made.decided().reason()),
                concealment.text(made.decided().instruction()),
                made.decidedOn(),
                made.decidedBy());
    }

    private List<PromiseView> promises(String proposalId, Concealment concealment) {
        return commitments.ofProposal(proposalId).stream()
                .map(commitment -> new PromiseView(
                        commitment.round().unit(),
                        concealment.text(commitment.text()),
                        commitment.dueOn(),
                        commitment.state().label()))
                .toList();
    }

    private DeadlineView view(Deadline deadline) {
        return new DeadlineView(
                deadline.key().step().label(),
                deadline.key().unit(),
                deadline.key().round(),
                deadline.key().recipientId(),
                deadline.anchor(),
                deadline.due(),
                deadline.metOn() == null ? dates.timeLeft(deadline.due()) : null,
                deadline.provisional(),
                deadline.explanation(),
                deadline.metOn(),
                deadline.level(dates.today()).ordinal(),
                deadline.suspendedSince());
    }

    private static SuspensionView view(Suspension suspension, Concealment concealment) {
        return new SuspensionView(
                suspension.key().unit(),
                suspension.key().round(),
                suspension.from(),
                concealment.text(suspension.reason()),
                suspension.suspendedBy(),
                suspension.until(),
                suspension.endedBy(),
                suspension.days(),
                suspension.dueBefore(),
                suspension.dueAfter());
    }

    private static ReminderView view(Reminder reminder, Concealment concealment) {
        return new ReminderView(
                reminder.id(),
                reminder.number().toString(),
                reminder.unit(),
                reminder.round(),
                reminder.step().label(),
                reminder.rung(),
                reminder.level().ordinal(),
                concealment.text(reminder.text()),
                reminder.due(),
                reminder.told().stream().map(Reminder.Told::toString).toList(),
                reminder.issuedOn(),
                reminder.issuedBy());
    }

    /** The talks of a round as the reader may see them. */
    List<Contact> contacts(Round round, Official reader) {
        return contacts(round, concealment(proposals.get(round.proposalId()), reader));
    }

    private List<Contact> contacts(Round round, Concealment concealment) {
        return contacts.of(round).stream().map(concealment::contact).toList();
    }

    /** How a text about the case reads for who may not reach the proposer. */
    UnaryOperator<String> words(String proposalId, Official reader) {
        return concealment(proposals.get(proposalId), reader)::text;
    }

    /** The text of a 催办单 as the reader may see it. */
    String textOf(Reminder reminder, Official reader) {
        return concealment(proposals.get(reminder.proposalId()), reader).text(reminder.text());
    }

    private static ExtensionView view(Extension extension, Concealment concealment) {
        return new ExtensionView(
                extension.key().unit(),
                extension.key().round(),
                extension.dueBefore(),
                extension.dueOn(),
                concealment.text(extension.reason()),
                extension.askedOn(),
                extension.askedBy(),
                extension.state().label(),
                extension.grantedDue(),
                concealment.text(extension.decision()),
                extension.decidedOn(),
                extension.decidedBy(),
                consent(extension, concealment));
    }

    private static Extension.Consent consent(Extension extension, Concealment concealment) {
        Extension.Consent consent = extension.consent();
        return consent == null
                ? null
                : new Extension.Consent(
                        consent.agreed(), concealment.text(consent.reason()), consent.on(), consent.by());
    }
}
