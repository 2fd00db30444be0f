package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.drafting.Chain;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.feedback.FeedbackView;
import cn.zhengxie.proposalreply.forwarding.Forwarding;
import cn.zhengxie.proposalreply.forwarding.Forwardings;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.DocumentNumbers;
import cn.zhengxie.proposalreply.signoff.SignOffs;
import cn.zhengxie.proposalreply.signoff.SignedReply;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what a task's form shows. */
@Service
@Transactional(readOnly = true)
class TaskSheets {

    private final CaseProcess process;
    private final TaskChoices choices;
    private final Assignments assignments;
    private final Deadlines deadlines;
    private final Chain chain;
    private final Drafts drafts;
    private final SignOffs signOffs;
    private final DocumentNumbers numbers;
    private final Dispatch dispatch;
    private final FeedbackForms feedback;
    private final Forwardings forwardings;
    private final Jurisdiction jurisdiction;
    private final Officials officials;
    private final BusinessDates dates;

    TaskSheets(
            CaseProcess process,
            TaskChoices choices,
            Assignments assignments,
            Deadlines deadlines,
            Chain chain,
            Drafts drafts,
            SignOffs signOffs,
            DocumentNumbers numbers,
            Dispatch dispatch,
            FeedbackForms feedback,
            Forwardings forwardings,
            Jurisdiction jurisdiction,
            Officials officials,
            BusinessDates dates) {
        this.process = process;
        this.choices = choices;
        this.assignments = assignments;
        this.deadlines = deadlines;
        this.chain = chain;
        this.drafts = drafts;
        this.signOffs = signOffs;
        this.numbers = numbers;
        this.dispatch = dispatch;
        this.feedback = feedback;
        this.forwardings = forwardings;
        this.jurisdiction = jurisdiction;
        this.officials = officials;
        this.dates = dates;
    }

    /** The sheet of a task that stands in the reader's lists. */
    TaskSheet find(String taskId, Official reader) {
        WaitingTask listed = process.listed(taskId, reader);
        TaskAtHand at = process.look(taskId, reader);
        Optional<Round> round = Optional.ofNullable(at.get(CaseVariables.ROUND)).map(number -> at.round());
        Optional<Recipient> recipient = recipient(at);
        return new TaskSheet(
                listed.id(),
                at.task(),
                listed.name(),
                at.proposalId(),
                at.unit(),
                at.unit() == null ? null : jurisdiction.unit(at.unit()).shortName(),
                round.map(Round::number).orElse(null),
                listed.assignee(),
                Optional.ofNullable(listed.assignee())
                        .flatMap(officials::find)
                        .map(Official::name)
                        .orElse(null),
                reader.id().equals(listed.assignee()),
                reader.id(),
                reader.name(),
                dates.today(),
                due(at).map(this::due).orElse(null),
                at.task().equals("draft") ? chain.missing(at.round()) : List.of(),
                choices.of(at),
                round.flatMap(this::letter).orElse(null),
                round.flatMap(numbers::issuedFor).map(Object::toString).orElse(null),
                returnRequest(at),
                recipient.orElse(null),
                recipient.flatMap(this::form).orElse(null));
    }

    private Optional<TaskSheet.Letter> letter(Round round) {
        Optional<SignedReply> signed = signOffs.find(round);
        return drafts.find(round)
                .map(draft -> TaskSheet.Letter.of(
                        draft,
                        jurisdiction.resultClasses(),
                        signed.map(SignedReply::signedBy).orElse(null),
                        signed.map(SignedReply::signedOn).orElse(null)));
    }

    private HandlingUnit.ReturnRequest returnRequest(TaskAtHand at) {
        return at.unit() == null
                ? null
                : assignments.of(at.proposalId()).stream()
                        .filter(held -> held.unit().equals(at.unit()))
                        .reduce((earlier, later) -> later)
                        .map(HandlingUnit::returnRequest)
                        .orElse(null);
    }

    private Optional<Recipient> recipient(TaskAtHand at) {
        Optional<Long> forwarded = forwarding(at).map(Forwarding::recipientId);
        return Optional.ofNullable(at.get(CaseVariables.RECIPIENT_ID))
                .or(() -> forwarded)
                .map(dispatch::get);
    }

    private Optional<Forwarding> forwarding(TaskAtHand at) {
        return Optional.ofNullable(at.get(CaseVariables.FORWARDING_ID)).map(forwardings::get);
    }

    private Optional<FeedbackView> form(Recipient recipient) {
        return feedback.of(recipient.id());
    }

    /** The deadline that the step has to keep. */
    private Optional<Deadline> due(TaskAtHand at) {
        return switch (at.task()) {
            case "assign", "reassign" -> Optional.empty();
            case "acknowledge" -> ofUnit(at, 1, DeadlineStep.ACKNOWLEDGE);
            case "decideReturn" -> ofUnit(at, 1, DeadlineStep.RETURN_DECISION);
            case "recordFeedback", "resolveIncompleteForm" -> ofRecipient(at, at.recipientId(), DeadlineStep.FEEDBACK);
            case "confirmForwarding" ->
                forwarding(at)
                        .flatMap(forwarding -> ofRecipient(at, forwarding.recipientId(), DeadlineStep.FORWARDING));
            default -> ofUnit(at, at.get(CaseVariables.ROUND), DeadlineStep.REPLY);
        };
    }

    private Optional<Deadline> ofUnit(TaskAtHand at, Integer round, DeadlineStep step) {
        return deadlines.find(DeadlineKey.of(at.proposalId(), at.unit(), round == null ? 1 : round, step));
    }

    private Optional<Deadline> ofRecipient(TaskAtHand at, long recipientId, DeadlineStep step) {
        int round = at.get(CaseVariables.ROUND);
        return deadlines.find(new DeadlineKey(at.proposalId(), at.unit(), round, step, recipientId));
    }

    private TaskSheet.Due due(Deadline deadline) {
        return new TaskSheet.Due(
                deadline.due(),
                dates.timeLeft(deadline.due()),
                deadline.due().isBefore(dates.today()),
                deadline.provisional(),
                deadline.explanation(),
                deadline.level(dates.today()).ordinal());
    }
}
