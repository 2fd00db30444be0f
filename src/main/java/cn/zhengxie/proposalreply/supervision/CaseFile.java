package cn.zhengxie.proposalreply.supervision;

import cn.zhengxie.proposalreply.deadline.Extension;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.dispatch.ReturnedLetter;
import cn.zhengxie.proposalreply.drafting.Contact;
import cn.zhengxie.proposalreply.drafting.DraftVersion;
import cn.zhengxie.proposalreply.feedback.FeedbackView;
import cn.zhengxie.proposalreply.forwarding.Forwarding;
import cn.zhengxie.proposalreply.proposal.Attachment;
import cn.zhengxie.proposalreply.proposal.Proposer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The case file as JSON: facts, units and their rounds, deadlines. Lists are empty where there is nothing yet. The files it names
 * to a reader (those of the proposal, the evidence of talks, receipts, scans of returned forms, the sealed letter) are those he may fetch.
 *
 * @param mayRemind whether the reader may write a 催办单
 */
record CaseFile(
        String businessKey,
        String kind,
        int committee,
        int session,
        String number,
        String title,
        String category,
        boolean key,
        String content,
        LocalDate registeredOn,
        String state,
        boolean backEntered,
        List<Proposer> proposers,
        List<FileView> attachments,
        List<UnitPart> units,
        List<DeadlineView> deadlines,
        List<ExtensionView> extensions,
        List<SuspensionView> suspensions,
        List<ReminderView> reminders,
        List<ReturnedLetter> returnedLetters,
        List<Forwarding> forwardings,
        List<PublicationView> publications,
        List<PromiseView> commitments,
        boolean mayRemind) {

    /** A file that can be fetched by its id. */
    record FileView(String id, String fileName, String contentType, long size) {

        static FileView of(Attachment attachment) {
            return new FileView(attachment.id(), attachment.fileName(), attachment.contentType(), attachment.size());
        }
    }

    /**
     * A unit's part with its rounds, the latest last.
     *
     * @param backEntered whether the assignment was entered, on the day enteredOn, after it was made (补录); the case is where one
     *     of its units is
     */
    record UnitPart(
            String unit,
            String name,
            String role,
            String state,
            LocalDate assignedOn,
            LocalDate enteredOn,
            boolean backEntered,
            LocalDate acknowledgedOn,
            String section,
            String drafter,
            String nomination,
            String instruction,
            List<RoundView> rounds) {}

    /**
     * A round: what was talked, written, signed, sent and returned. For who may not read drafts, versions is empty and paperScan,
     * the sheet with the leaders' opinions, null. The outcome is a sentence that says by which rule and whose form, null while none came;
     * the decision is 督查局's where the last round ended 不满意, else null.
     *
     * @param correctedBy number of the correction that has replaced the letter, null while it is in force
     * @param onPaper whether the letter was written and signed outside the system, so that its text is not in it
     */
    record RoundView(
            int round,
            List<Contact> contacts,
            List<DraftVersion> versions,
            String documentNumber,
            String signedBy,
            LocalDate signedOn,
            LocalDate documentDate,
            String paperScan,
            String sealedScan,
            String resultClass,
            boolean onPaper,
            LocalDate repliedOn,
            List<Recipient> recipients,
            List<FeedbackView> feedback,
            List<UnusableFormView> unusableForms,
            String outcome,
            String correctedBy,
            List<CorrectionView> corrections,
            DissatisfactionView decision,
            List<CallBackView> callBacks) {}

    /**
     * A letter that corrects one which had gone out, or was meant to; it has of a round what concerns the letter.
     *
     * @param corrects which of the round's letters it replaces: 0 the reply itself, else the edition of a correction
     * @param correctedBy number of the correction that has replaced it in turn, else null
     */
    record CorrectionView(
            int edition,
            int corrects,
            String reason,
            LocalDate askedOn,
            String askedBy,
            String state,
            LocalDate endedOn,
            String endReason,
            List<DraftVersion> versions,
            String documentNumber,
            String signedBy,
            LocalDate signedOn,
            LocalDate documentDate,
            String paperScan,
            String sealedScan,
            String resultClass,
            List<Recipient> recipients,
            String correctedBy) {

        private Stream<String> files() {
            return Stream.concat(
                    Stream.of(paperScan, sealedScan), recipients.stream().map(Recipient::receipt));
        }
    }

    /** How 督查局 let the case go on after the last round had ended 不满意; the instruction may be null. */
    record DissatisfactionView(
            String decision, String reason, String instruction, LocalDate decidedOn, String decidedBy) {}

    /** A call of 提案委 to an addressee about his form; what he said and who called are null for who may not read that. */
    record CallBackView(
            long recipient, LocalDate calledOn, String result, Boolean confirms, String note, String calledBy) {}

    /** A paper of an addressee that came back and could not count. */
    record UnusableFormView(long recipient, LocalDate receivedOn, String fault, String note, String scan) {}

    /**
     * A deadline that explains itself.
     *
     * @param left the days left in words, null once it is met
     * @param level 0, 1 where due soon, 2 where overdue, 3 where the supervision bureau was told
     */
    record DeadlineView(
            String step,
            String unit,
            int round,
            Long recipient,
            LocalDate anchor,
            LocalDate due,
            String left,
            boolean provisional,
            List<String> explanation,
            LocalDate metOn,
            int level,
            LocalDate suspendedSince) {}

    /** 中止计时 of a unit's reply; until, days and dueAfter are null while it lasts. */
    record SuspensionView(
            String unit,
            int round,
            LocalDate from,
            String reason,
            String suspendedBy,
            LocalDate until,
            String endedBy,
            Integer days,
            LocalDate dueBefore,
            LocalDate dueAfter) {}

    /**
     * A 催办单, with the people told in words.
     *
     * @param rung null where 督查局 wrote it by hand
     * @param due null where no deadline ran
     */
    record ReminderView(
            long id,
            String number,
            String unit,
            int round,
            String step,
            String rung,
            int level,
            String text,
            LocalDate due,
            List<String> told,
            LocalDate issuedOn,
            String issuedBy) {}

    /** A request for more time to reply, and what became of it. */
    record ExtensionView(
            String unit,
            int round,
            LocalDate dueBefore,
            LocalDate dueOn,
            String reason,
            LocalDate askedOn,
            String askedBy,
            String state,
            LocalDate grantedDue,
            String decision,
            LocalDate decidedOn,
            String decidedBy,
            Extension.Consent consent) {}

    /**
     * Whether the public may read a letter, and why not; publishedOn and address are null where it may not.
     *
     * @param edition the round's letter meant: 0 the reply itself, from 1 on its corrections
     */
    record PublicationView(
            String unit, int round, int edition, String state, String reason, LocalDate publishedOn, String address) {}

    /** A promise and what became of it. */
    record PromiseView(String unit, String text, LocalDate dueOn, String state) {}

    /** Whether it names the uploaded file, so that its reader may fetch it. */
    boolean refersTo(String attachmentId) {
        Stream<String> ofRounds =
                units.stream().flatMap(unit -> unit.rounds().stream()).flatMap(CaseFile::filesOf);
        Stream<String> envelopes = returnedLetters.stream().map(ReturnedLetter::scan);
        return Stream.of(attachments.stream().map(FileView::id), ofRounds, envelopes)
                .flatMap(files -> files)
                .anyMatch(attachmentId::equals);
    }

    private static Stream<String> filesOf(RoundView round) {
        Stream<String> records = round.contacts().stream().map(Contact::record);
        Stream<String> scans = round.feedback().stream()
                .flatMap(view -> view.forms().stream())
                .map(entered -> entered.form().scan());
        Stream<String> unusable = round.unusableForms().stream().map(UnusableFormView::scan);
        Stream<String> receipts = round.recipients().stream().map(Recipient::receipt);
        Stream<String> corrections = round.corrections().stream().flatMap(CorrectionView::files);
        return Stream.of(
                        records,
                        scans,
                        unusable,
                        receipts,
                        corrections,
                        Stream.of(round.paperScan(), round.sealedScan()))
                .flatMap(files -> files)
                .filter(Objects::nonNull);
    }
}
