package cn.zhengxie.proposalreply.archive;

import cn.zhengxie.proposalreply.archive.Contents.Bound;
import cn.zhengxie.proposalreply.archive.Contents.File;
import cn.zhengxie.proposalreply.assignment.Assignments;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.audit.AuditEntry;
import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.Paper;
import cn.zhengxie.proposalreply.document.Typesetting;
import cn.zhengxie.proposalreply.drafting.DraftReaders;
import cn.zhengxie.proposalreply.notice.Reminder;
import cn.zhengxie.proposalreply.notice.Reminders;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.proposal.Attachment;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.ProposalAttachments;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.supervision.ReminderPaper;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Brings together what is in a case's package, in archival order: the proposal, its assignment, each unit's rounds, the rest. */
@Component
class CaseContents {

    private static final String UPLOADS = "上传文件";
    private static final String NO_DRAFTS = "说明：拟稿过程材料（发文稿纸、历次稿、签批件）由承办单位办公室归档，不在本卷。";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ChinaTime.ZONE);

    private final Assignments assignments;
    private final ProposalAttachments proposalFiles;
    private final Attachments attachments;
    private final CaseRecords records;
    private final RoundContents rounds;
    private final Reminders reminders;
    private final ReminderPaper reminderPaper;
    private final DraftReaders draftReaders;
    private final Jurisdiction jurisdiction;
    private final Typesetting typesetting;

    CaseContents(
            Assignments assignments,
            ProposalAttachments proposalFiles,
            Attachments attachments,
            CaseRecords records,
            RoundContents rounds,
            Reminders reminders,
            ReminderPaper reminderPaper,
            DraftReaders draftReaders,
            Jurisdiction jurisdiction,
            Typesetting typesetting) {
        this.assignments = assignments;
        this.proposalFiles = proposalFiles;
        this.attachments = attachments;
        this.records = records;
        this.rounds = rounds;
        this.reminders = reminders;
        this.reminderPaper = reminderPaper;
        this.draftReaders = draftReaders;
        this.jurisdiction = jurisdiction;
        this.typesetting = typesetting;
    }

    /** Everything of the case that its reader may see. */
    Contents of(Proposal proposal, List<AuditEntry> acts, LocalDate ended, Official reader) {
        Gathered gathered = new Gathered(attachments);
        beginning(proposal, gathered);
        boolean draftsMissing = false;
        for (HandlingUnit held : units(proposal.id())) {
            boolean readsDrafts = draftReaders.mayRead(held, reader);
            draftsMissing |= !readsDrafts && held.role().answers();
            IntStream.rangeClosed(1, held.round())
                    .mapToObj(number -> new Round(proposal.id(), held.unit(), number))
                    .forEach(round -> rounds.gather(held, round, readsDrafts, reader, gathered));
        }
        remainder(proposal, ended, reader, gathered);
        gathered.files().add(new File("", "audit.csv", "办理记录", ended, () -> record(acts)));
        return new Contents(proposal, ended, gathered.bound(), gathered.files(), draftsMissing ? NO_DRAFTS : null);
    }

    private void beginning(Proposal proposal, Gathered gathered) {
        List<Attachment> files = proposalFiles.of(proposal.id());
        String registry = jurisdiction.supervision();
        gathered.bound()
                .add(new Bound(
                        null,
                        registry,
                        proposal.registeredOn(),
                        Paper.pdf(
                                proposal.kind().label() + "登记表",
                                () -> typesetting.pdf(records.registration(proposal, files)))));
        files.forEach(file -> gathered.upload(
                UPLOADS + "/%s附件".formatted(proposal.kind().label()),
                file,
                "%s附件：%s".formatted(proposal.kind().label(), file.fileName()),
                registry,
                proposal.registeredOn()));
        List<HandlingUnit> all = assignments.of(proposal.id());
        if (!all.isEmpty()) {
            gathered.bound()
                    .add(new Bound(
                            null,
                            registry,
                            all.get(0).assignedOn(),
                            Paper.pdf("交办及签收记录", () -> typesetting.pdf(records.assignment(proposal, all)))));
        }
    }

    private void remainder(Proposal proposal, LocalDate ended, Official reader, Gathered gathered) {
        for (Reminder reminder : reminders.of(proposal.id())) {
            String number = reminder.number().toString();
            Paper sheet = Paper.pdf(
                    "催办单（%s）".formatted(number), () -> reminderPaper.print(reminder, DocumentFormat.PDF, reader));
            gathered.bound().add(new Bound(number, reminder.issuedBy(), reminder.issuedOn(), sheet));
            for (DocumentFormat format : DocumentFormat.ALWAYS) {
                gathered.files()
                        .add(new File(
                                "文件/催办单",
                                number + "." + format.extension(),
                                "催办单",
                                reminder.issuedOn(),
                                () -> reminderPaper.print(reminder, format, reader)));
            }
        }
        records.callBacks(proposal, reader.holds(Posts.SUPERVISION))
                .ifPresent(sheet ->
                        gathered.sheet("回访核实记录", jurisdiction.committee(), ended, () -> typesetting.pdf(sheet)));
        records.extensions(proposal)
                .ifPresent(sheet ->
                        gathered.sheet("延期记录", jurisdiction.supervision(), ended, () -> typesetting.pdf(sheet)));
        records.promises(proposal)
                .ifPresent(sheet ->
                        gathered.sheet("办理承诺落实情况", jurisdiction.supervision(), ended, () -> typesetting.pdf(sheet)));
    }

    /** Each unit once, as it stands last, in the order in which they first got the case. */
    private List<HandlingUnit> units(String proposalId) {
        Map<String, HandlingUnit> latest = new LinkedHashMap<>();
        assignments.of(proposalId).forEach(held -> latest.put(held.unit(), held));
        return new ArrayList<>(latest.values());
    }

    private byte[] record(List<AuditEntry> acts) {
        CsvText table = new CsvText("序号", "业务日期", "录入时间", "单位", "轮次", "更正", "事项", "内容", "理由", "经办人", "账号", "代");
        int number = 1;
        for (AuditEntry entry : acts) {
            List<String> row = new ArrayList<>();
            row.add(String.valueOf(number++));
            row.add(entry.act().businessDate().toString());
            row.add(MINUTE.format(entry.enteredAt()));
            row.add(entry.act().unit() == null ? "" : records.unit(entry.act().unit()));
            row.add(entry.act().round() == null ? "" : entry.act().round().toString());
            row.add(entry.act().edition() == 0 ? "" : String.valueOf(entry.act().edition()));
            row.add(entry.act().verb());
            row.add(entry.act().what());
            row.add(entry.act().reason());
            row.add(entry.officialName());
            row.add(entry.officialId());
            row.add(entry.onBehalfOf());
            table.add(row);
        }
        return table.bytes();
    }
}
