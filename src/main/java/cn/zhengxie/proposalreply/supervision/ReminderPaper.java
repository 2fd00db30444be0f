package cn.zhengxie.proposalreply.supervision;

import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.ReminderSheet;
import cn.zhengxie.proposalreply.document.Typesetting;
import cn.zhengxie.proposalreply.notice.Reminder;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.Proposals;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Prints a 催办单 when somebody wants it, so that nobody's deadline waits for a printer; the same sheet gives the same bytes. */
@Component
public class ReminderPaper {

    /** What 督查局 itself is late with. */
    private static final Set<DeadlineStep> OF_SUPERVISION = Set.of(
            DeadlineStep.RETURN_DECISION, DeadlineStep.EXTENSION_DECISION, DeadlineStep.DISSATISFACTION_DECISION);

    private final Proposals proposals;
    private final CaseFiles files;
    private final Jurisdiction jurisdiction;
    private final Typesetting typesetting;

    ReminderPaper(Proposals proposals, CaseFiles files, Jurisdiction jurisdiction, Typesetting typesetting) {
        this.proposals = proposals;
        this.files = files;
        this.jurisdiction = jurisdiction;
        this.typesetting = typesetting;
    }

    public byte[] print(Reminder reminder, DocumentFormat format, Official reader) {
        ReminderSheet sheet = sheet(reminder, files.textOf(reminder, reader));
        return format == DocumentFormat.PDF ? typesetting.pdf(sheet) : typesetting.docx(sheet);
    }

    private ReminderSheet sheet(Reminder reminder, String text) {
        Proposal proposal = proposals.get(reminder.proposalId());
        return new ReminderSheet(
                proposal.kind(),
                jurisdiction.supervision(),
                reminder.number().toString(),
                addressee(reminder),
                proposal.number(),
                proposal.title(),
                reminder.step().label(),
                reminder.due(),
                text,
                reminder.told().stream().map(Reminder.Told::toString).collect(Collectors.joining("、")),
                reminder.issuedOn());
    }

    private String addressee(Reminder reminder) {
        return OF_SUPERVISION.contains(reminder.step())
                ? jurisdiction.supervision()
                : jurisdiction.findUnit(reminder.unit()).map(Unit::shortName).orElse(reminder.unit());
    }
}
