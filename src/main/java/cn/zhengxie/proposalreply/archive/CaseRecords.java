package cn.zhengxie.proposalreply.archive;

import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.commitment.Commitment;
import cn.zhengxie.proposalreply.commitment.Commitments;
import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.deadline.Extension;
import cn.zhengxie.proposalreply.deadline.Extensions;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.dispatch.ReturnedLetter;
import cn.zhengxie.proposalreply.document.RecordSheet;
import cn.zhengxie.proposalreply.document.RecordSheet.Entry;
import cn.zhengxie.proposalreply.document.RecordSheet.Table;
import cn.zhengxie.proposalreply.drafting.DraftVersion;
import cn.zhengxie.proposalreply.feedback.DecidedDissatisfaction;
import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.forwarding.CallBacks;
import cn.zhengxie.proposalreply.forwarding.Forwarding;
import cn.zhengxie.proposalreply.forwarding.Receipt;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.proposal.Attachment;
import cn.zhengxie.proposalreply.proposal.Proposal;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the case file holds without a paper of its own, as sheets of the volume. */
@Component
class CaseRecords {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ChinaTime.ZONE);

    private final Extensions extensions;
    private final Commitments commitments;
    private final CallBacks callBacks;
    private final Dispatch dispatch;
    private final FeedbackForms feedback;
    private final Jurisdiction jurisdiction;

    CaseRecords(
            Extensions extensions,
            Commitments commitments,
            CallBacks callBacks,
            Dispatch dispatch,
            FeedbackForms feedback,
            Jurisdiction jurisdiction) {
        this.extensions = extensions;
        this.commitments = commitments;
        this.callBacks = callBacks;
        this.dispatch = dispatch;
        this.feedback = feedback;
        this.jurisdiction = jurisdiction;
    }

    /** A unit may have left the settings since. */
    String unit(String code) {
        return jurisdiction.findUnit(code).map(Unit::shortName).orElse(code);
    }

    /** The bureau by its name. */
    String supervision() {
        return jurisdiction.supervision();
    }

    RecordSheet registration(Proposal proposal, List<Attachment> files) {
        String attached = files.stream().map(Attachment::fileName).collect(Collectors.joining("\n"));
        List<Entry> entries = List.of(
                new Entry("编　　号", "第%s号（%s）".formatted(proposal.number(), proposal.id())),
                new Entry("届　　次", "%d届%d次".formatted(proposal.committee(), proposal.session())),
                new Entry("类　　型", proposal.kind().label() + (proposal.key() ? "（重点）" : "")),
                new Entry("标　　题", proposal.title()),
                new Entry("类　　别", proposal.category()),
                new Entry("登记日期", proposal.registeredOn().toString()),
                new Entry("附　　件", attached.isEmpty() ? "无" : attached));
        List<List<String>> people = proposal.proposers().stream()
                .map(proposer -> row(
                        proposer.position(),
                        proposer.name(),
                        proposer.type().label(),
                        proposer.telephone(),
                        address(proposer)))
                .toList();
        Table proposers = new Table(
                proposal.kind().proposer(),
                List.of("序", "姓名或名称", "类型", "联系电话", "通讯地址、电子邮箱"),
                List.of(7, 20, 10, 20, 43),
                people);
        String content = proposal.content() == null ? null : proposal.kind().label() + "内容：\n" + proposal.content();
        return new RecordSheet(proposal.kind().label() + "登记表", null, entries, List.of(proposers), content);
    }

    private static String address(Proposer proposer) {
        return Stream.of(proposer.address(), proposer.email())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    RecordSheet assignment(Proposal proposal, List<HandlingUnit> units) {
        List<List<String>> rows = units.stream()
                .map(held -> row(
                        unit(held.unit()),
                        held.role().label(),
                        held.assignedOn(),
                        held.acknowledgedOn(),
                        held.state().label(),
                        section(held)))
                .toList();
        Table table = new Table(
                null, List.of("承办单位", "办理方式", "交办日期", "签收日期", "状态", "承办科室"), List.of(17, 11, 15, 15, 20, 22), rows);
        List<List<String>> opinions = units.stream()
                .filter(held -> held.nomination() != null || held.instruction() != null)
                .map(held -> row(unit(held.unit()), held.nomination(), held.instruction()))
                .toList();
        Table instructed = new Table("拟办和批示", List.of("单位", "拟办意见", "批示"), List.of(18, 41, 41), opinions);
        List<Table> tables = opinions.isEmpty() ? List.of(table) : List.of(table, instructed);
        return new RecordSheet("交办及签收记录", name(proposal), List.of(), tables, null);
    }

    private String section(HandlingUnit held) {
        return jurisdiction
                .findUnit(held.unit())
                .flatMap(unit -> unit.sections().stream()
                        .filter(section -> section.code().equals(held.section()))
                        .map(Unit.Section::name)
                        .findFirst())
                .orElse(held.section());
    }

    private static String name(Proposal proposal) {
        return "第%s号%s《%s》".formatted(proposal.number(), proposal.kind().label(), proposal.title());
    }

    RecordSheet versions(Round round, List<DraftVersion> versions) {
        List<List<String>> rows = versions.stream()
                .map(version -> row(
                        version.number(),
                        version.step().label(),
                        version.authorName(),
                        MINUTE.format(version.writtenAt()),
                        version.body().length(),
                        version.setAside() ? "另存，未采用" : ""))
                .toList();
        return sheet(
                "复文历次稿目录",
                round,
                new Table(null, List.of("稿次", "环节", "作者", "时间", "字数", "备注"), List.of(10, 14, 18, 26, 12, 20), rows));
    }

    RecordSheet dispatch(Round round, List<Recipient> recipients) {
        List<List<String>> rows = recipients.stream()
                .map(recipient -> row(
                        recipient.name(),
                        recipient.role().act(),
                        recipient.channel().label(),
                        recipient.destination(),
                        recipient.count(),
                        left(recipient),
                        recipient.trackingNumber()))
                .toList();
        return sheet(
                "寄送记录",
                round,
                new Table(
                        null,
                        List.of("对象", "类别", "方式", "寄往", "份数", "寄出", "邮件号码"),
                        List.of(15, 8, 11, 22, 8, 15, 21),
                        rows));
    }

    private static String left(Recipient recipient) {
        String state = recipient.state().label();
        return recipient.deliveredOn() == null ? state : state + "\n" + recipient.deliveredOn();
    }

    RecordSheet returned(Round round, List<ReturnedLetter> letters) {
        List<List<String>> rows = letters.stream()
                .map(letter -> row(
                        dispatch.get(letter.recipientId()).name(),
                        letter.deliveredOn(),
                        letter.channel().label(),
                        letter.destination(),
                        letter.trackingNumber(),
                        letter.returnedOn(),
                        letter.reason()))
                .toList();
        return sheet(
                "退信记录",
                round,
                new Table(
                        null,
                        List.of("对象", "寄出", "方式", "寄往", "邮件号码", "退回", "原因"),
                        List.of(14, 14, 11, 18, 16, 14, 13),
                        rows));
    }

    RecordSheet receipts(Round round, List<Forwarding> sent) {
        List<List<String>> rows = new ArrayList<>();
        for (Forwarding forwarding : sent) {
            String proposer = dispatch.get(forwarding.recipientId()).name();
            String settled = feedback.of(forwarding.recipientId())
                    .map(form -> form.showing(forwarding.formId()))
                    .map(form -> Stream.of(form.verifiedBy(), form.comment())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining("\n")))
                    .orElse("");
            for (Receipt receipt : forwarding.receipts()) {
                rows.add(row(
                        proposer,
                        forwarding.forwardedOn(),
                        receiver(receipt),
                        receipt.receivedOn(),
                        receipt.receivedBy(),
                        settled));
            }
        }
        return sheet(
                "转送签收记录",
                round,
                new Table(
                        null,
                        List.of("提案者", "转送日期", "签收单位", "签收日期", "签收人", "意见表核实情况"),
                        List.of(12, 15, 20, 15, 13, 25),
                        rows));
    }

    private String receiver(Receipt receipt) {
        return Posts.COMMITTEE.equals(receipt.receiver()) ? jurisdiction.committee() : jurisdiction.supervision();
    }

    /** Empty where nobody was called back. What a proposer said is not in the package of his unit. */
    Optional<RecordSheet> callBacks(Proposal proposal, boolean withNotes) {
        List<List<String>> rows = callBacks.ofProposal(proposal.id()).stream()
                .map(call -> row(
                        dispatch.get(call.recipientId()).name(),
                        unit(call.round().unit()),
                        call.calledOn(),
                        call.result(),
                        withNotes ? call.note() : null,
                        withNotes ? call.calledBy() : null))
                .toList();
        Table table = new Table(
                null, List.of("提案者", "承办单位", "回访日期", "结果", "提案者的说法", "回访人"), List.of(13, 15, 15, 16, 27, 14), rows);
        return rows.isEmpty() ? Optional.empty() : Optional.of(RecordSheet.of("回访核实记录", table));
    }

    /** What 督查局 decided where the last round ended 不满意. */
    RecordSheet dissatisfaction(Round round, DecidedDissatisfaction made) {
        List<Entry> entries = List.of(
                new Entry("反馈结果", feedback.judge(round).explanation()),
                new Entry("决　　定", made.decided().decision().label()),
                new Entry("理　　由", made.decided().reason()),
                new Entry(
                        "办理要求",
                        made.decided().instruction() == null
                                ? "无"
                                : made.decided().instruction()),
                new Entry("决定日期", made.decidedOn().toString()),
                new Entry("决 定 人", made.decidedBy()));
        return new RecordSheet("不满意处理决定", subtitle(round), entries, List.of(), null);
    }

    /** Empty where nobody asked for more time. */
    Optional<RecordSheet> extensions(Proposal proposal) {
        List<List<String>> rows =
                extensions.of(proposal.id()).stream().map(this::row).toList();
        Table table = new Table(
                null, List.of("单位", "申请", "原期限", "申请延至", "理由", "结果", "决定"), List.of(12, 15, 15, 15, 15, 14, 14), rows);
        return rows.isEmpty() ? Optional.empty() : Optional.of(RecordSheet.of("延期记录", table));
    }

    private List<String> row(Extension extension) {
        return row(
                unit(extension.key().unit()),
                extension.askedOn() + "\n" + extension.askedBy(),
                extension.dueBefore(),
                extension.dueOn(),
                extension.reason(),
                extension.state().label() + (extension.grantedDue() == null ? "" : "至" + extension.grantedDue()),
                Stream.of(extension.decidedOn(), extension.decidedBy(), extension.decision())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining("\n")));
    }

    /** Empty where nothing was promised. */
    Optional<RecordSheet> promises(Proposal proposal) {
        List<Commitment> promised = commitments.ofProposal(proposal.id());
        List<List<String>> rows = promised.stream()
                .map(promise -> row(
                        unit(promise.round().unit()),
                        promise.text(),
                        promise.dueOn(),
                        promise.state().label()))
                .toList();
        Table table = new Table(null, List.of("单位", "承诺事项", "期限", "状态"), List.of(18, 48, 17, 17), rows);
        return rows.isEmpty() ? Optional.empty() : Optional.of(RecordSheet.of("办理承诺落实情况", table));
    }

    private RecordSheet sheet(String title, Round round, Table table) {
        return new RecordSheet(title, subtitle(round), List.of(), List.of(table), null);
    }

    private String subtitle(Round round) {
        return "%s　第%d次办理%s"
                .formatted(unit(round.unit()), round.number(), round.isCorrection() ? "　更正" + round.edition() : "");
    }

    private static List<String> row(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell == null ? "" : cell.toString())
                .toList();
    }
}
