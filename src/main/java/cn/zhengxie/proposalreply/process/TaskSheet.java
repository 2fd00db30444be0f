package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.drafting.ReplyDraft;
import cn.zhengxie.proposalreply.feedback.FeedbackView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a task's form shows beside the case file: whose it is, by when, what there is to choose from.
 *
 * @param task id of the user task in the models
 * @param unit code of the unit at work, null where none is; so are its name and the round
 * @param correction what the letter corrects, null where the task is about no correction
 * @param backEntered whether the unit's assignment was entered after its day (补录)
 * @param assignee who has taken it, null while nobody has
 * @param mine whether the reader himself has
 * @param reader login name of who reads this
 * @param due null where the step has no deadline
 * @param extending null where the step is not about the reply
 * @param missing what the case file still wants before the step can end, in sentences
 * @param letter the reply as it was handed on, null before 拟稿; its text is in the task's form
 * @param documentNumber null before it is issued
 * @param recipient whom a task of 寄送 or of the feedback form is about, else null; so is feedback
 * @param forwarding the how-manieth of the recipient's forms is signed for, null where none is
 */
record TaskSheet(
        String id,
        String task,
        String name,
        String businessKey,
        String unit,
        String unitName,
        Integer round,
        Correcting correction,
        boolean backEntered,
        String assignee,
        String assigneeName,
        boolean mine,
        String reader,
        String readerName,
        LocalDate today,
        Due due,
        Extending extending,
        List<String> missing,
        Choices choices,
        Letter letter,
        String documentNumber,
        HandlingUnit.ReturnRequest returnRequest,
        Recipient recipient,
        FeedbackView feedback,
        Integer forwarding) {

    /**
     * A deadline with the days left in words, and how it came about.
     *
     * @param internal 内部时限, by which this step of a reply should be done; null where the unit has none, so is internalLeft
     * @param suspendedSince day from which its clock stands still, null while it runs
     * @param level 1 where it is due soon, 2 where it is overdue, 3 where 督查局 was told
     */
    record Due(
            LocalDate on,
            String left,
            boolean late,
            boolean provisional,
            List<String> explanation,
            LocalDate internal,
            String internalLeft,
            int level,
            LocalDate suspendedSince) {}

    /**
     * A correction as its tasks show it.
     *
     * @param edition which of the round's letters it is
     * @param replaced the letter it replaces, by number and date
     */
    record Correcting(
            int edition, String replaced, LocalDate replacedDate, String reason, LocalDate askedOn, String askedBy) {}

    /**
     * Whether the reply may have more time.
     *
     * @param due its last day as it stands
     * @param limit the last day that may be granted
     * @param mayAsk whether the reader may ask now
     */
    record Extending(LocalDate due, LocalDate limit, boolean mayAsk) {}

    /** A reply without its text. */
    record Letter(
            String resultClass,
            String classMeaning,
            String publicity,
            String publicityReason,
            List<Promised> commitments,
            String sentBackFrom,
            String signedBy,
            LocalDate signedOn) {

        /** A promise of the reply. */
        record Promised(String text, LocalDate dueOn) {}

        static Letter of(ReplyDraft draft, Map<String, String> meanings, String signedBy, LocalDate signedOn) {
            return new Letter(
                    draft.resultClass(),
                    meanings.get(draft.resultClass()),
                    draft.publicity() == null ? null : draft.publicity().label(),
                    draft.publicityReason(),
                    draft.promises().stream()
                            .map(promise -> new Promised(promise.text(), promise.dueOn()))
                            .toList(),
                    draft.sentBackFrom() == null ? null : draft.sentBackFrom().label(),
                    signedBy,
                    signedOn);
        }
    }

    /** What fields of the form may hold; empty where the step has no such field. */
    record Choices(
            List<Choice> units,
            List<Section> sections,
            List<Choice> resultClasses,
            List<Choice> sendBackTo,
            List<Choice> signers) {

        /** A value with what officials read. */
        record Choice(String value, String label) {}

        /** A section with the people who may draft there. */
        record Section(String value, String label, List<Choice> drafters) {}
    }
}
