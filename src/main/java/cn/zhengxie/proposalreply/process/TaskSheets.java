package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
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
import cn.zhengxie.proposalreply.signoff.Corrections;
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
    private final TaskTimes times;
    private final Chain chain;
    private final Drafts drafts;
    private final SignOffs signOffs;
    private final DocumentNumbers numbers;
    private final Corrections corrections;
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
            TaskTimes times,
            Chain chain,
            Drafts drafts,
            SignOffs signOffs,
            DocumentNumbers numbers,
            Corrections corrections,
            Dispatch dispatch,
            FeedbackForms feedback,
            Forwardings forwardings,
            Jurisdiction jurisdiction,
            Officials officials,
            BusinessDates dates) {
        this.process = process;
        this.choices = choices;
        this.assignments = assignments;
        this.times = times;
        this.chain = chain;
        this.drafts = drafts;
        this.signOffs = signOffs;
        this.numbers = numbers;
        this.corrections = corrections;
        this.dispatch = dispatch;
        this.feedback = feedback;
        this.forwardings = forwardings;
        this.jurisdiction = jurisdiction;
        this.officials = officials;
        this.dates = dates;
    }

    /** The sheet of a task that stands in the reader's lists. */
    TaskSheet find(String taskId, Official reader) {
        TaskOnDesk task = process.onDesk(taskId, reader);
        TaskAtHand at = task.at();
        Optional<Round> round = Optional.ofNullable(at.get(CaseVariables.ROUND)).map(number -> at.round());
        Optional<Recipient> recipient = recipient(at);
        return new TaskSheet(
                at.id(),
                at.task(),
                task.name(),
                at.proposalId(),
                at.unit(),
                at.unit() == null ? null : jurisdiction.unit(at.unit()).shortName(),
                round.map(Round::number).orElse(null),
                round.flatMap(this::correcting).orElse(null),
                held(at).filter(HandlingUnit::isBackEntered).isPresent(),
                task.assignee(),
                Optional.ofNullable(task.assignee())
                        .flatMap(officials::find)
                        .map(Official::name)
                        .orElse(null),
                reader.id().equals(task.assignee()),
                reader.id(),
                reader.name(),
                dates.today(),
                times.due(at),
                times.extending(at, reader),
                at.task().equals("draft") ? chain.missing(at.round()) : List.of(),
                choices.of(at),
                round.flatMap(this::letter).orElse(null),
                round.flatMap(numbers::issuedFor).map(Object::toString).orElse(null),
                held(at).map(HandlingUnit::returnRequest).orElse(null),
                recipient.orElse(null),
                recipient.flatMap(to -> form(at, to)).orElse(null),
                forwarding(at).map(Forwarding::sequence).orElse(null));
    }

    private Optional<TaskSheet.Correcting> correcting(Round letter) {
        return corrections
                .find(letter)
                .map(correction -> new TaskSheet.Correcting(
                        letter.edition(),
                        corrections.name(correction.corrected()),
                        signOffs.find(correction.corrected()).orElseThrow().documentDate(),
                        correction.reason(),
                        correction.askedOn(),
                        correction.askedBy()));
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

    /** The part in the case that the unit at work has or had last. */
    private Optional<HandlingUnit> held(TaskAtHand at) {
        return assignments.of(at.proposalId()).stream()
                .filter(part -> part.unit().equals(at.unit()))
                .reduce((earlier, later) -> later);
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

    /** The form that counts; for who signs for one, the one that he gets. */
    private Optional<FeedbackView> form(TaskAtHand at, Recipient recipient) {
        Optional<FeedbackView> counting = feedback.of(recipient.id());
        return forwarding(at)
                .flatMap(sent -> counting.map(view -> view.showing(sent.formId())))
                .or(() -> counting);
    }
}
