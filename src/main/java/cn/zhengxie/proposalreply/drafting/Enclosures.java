package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Attachment;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.PrintableCharacters;
import cn.zhengxie.proposalreply.proposal.Round;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letter's own attachments (附件): listed under its text, sent with it. */
@Service
@Transactional
public class Enclosures {

    private static final String FIELD = "enclosures";
    private static final int MOST = 20;
    private static final int LONGEST_TITLE = 100;

    /** Together, in bytes; mail servers refuse more. */
    private static final long LARGEST = 20L * 1024 * 1024;

    private final JdbcClient database;
    private final Attachments attachments;
    private final PrintableCharacters fonts;
    private final BusinessDates dates;
    private final AuditTrail audit;

    Enclosures(
            JdbcClient database,
            Attachments attachments,
            PrintableCharacters fonts,
            BusinessDates dates,
            AuditTrail audit) {
        this.database = database;
        this.attachments = attachments;
        this.fonts = fonts;
        this.dates = dates;
        this.audit = audit;
    }

    /** An enclosure as it is named in the editor: the uploaded file's id, and the title to print. */
    public record Entry(String attachment, String title) {}

    @Transactional(readOnly = true)
    public List<Enclosure> of(Round round) {
        return database.sql("""
                        select position, title, attachment from enclosure
                        where proposal_id = ? and unit = ? and round = ? and edition = ? order by position""")
                .params(round.proposalId(), round.unit(), round.number(), round.edition())
                .query((row, index) -> new Enclosure(
                        row.getInt("position"),
                        row.getString("title"),
                        attachments.find(row.getString("attachment")).orElseThrow()))
                .list();
    }

    /** Lets a letter enclose what another one did. */
    public void carryOver(Round from, Round to) {
        of(from).forEach(enclosure -> insert(to, enclosure));
    }

    /** Encloses exactly these, in this order. */
    public List<Enclosure> replace(Round round, List<Entry> entries, Official by) {
        List<Enclosure> wanted = checked(entries == null ? List.of() : entries);
        if (wanted.equals(of(round))) {
            return wanted;
        }
        database.sql("delete from enclosure where proposal_id = ? and unit = ? and round = ? and edition = ?")
                .params(round.proposalId(), round.unit(), round.number(), round.edition())
                .update();
        wanted.forEach(enclosure -> insert(round, enclosure));
        audit.record(round.act("附件", dates.today(), sentence(wanted)), by);
        return wanted;
    }

    private void insert(Round round, Enclosure enclosure) {
        database.sql("""
                        insert into enclosure (proposal_id, unit, round, edition, position, title, attachment)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        round.proposalId(),
                        round.unit(),
                        round.number(),
                        round.edition(),
                        enclosure.position(),
                        enclosure.title(),
                        enclosure.attachment().id())
                .update();
    }

    private List<Enclosure> checked(List<Entry> entries) {
        Refusal.unless(entries.size() <= MOST, FIELD, "附件最多%d个".formatted(MOST));
        List<Enclosure> enclosures = IntStream.range(0, entries.size())
                .mapToObj(index -> checked(index + 1, entries.get(index)))
                .toList();
        long size = enclosures.stream()
                .map(Enclosure::attachment)
                .mapToLong(Attachment::size)
                .sum();
        Refusal.unless(size <= LARGEST, FIELD, "附件合计超过 20 MB，电子邮件寄不出去，请压缩后再附");
        boolean distinct = enclosures.stream()
                .map(Enclosure::attachment)
                .map(Attachment::id)
                .allMatch(new HashSet<>()::add);
        Refusal.unless(distinct, FIELD, "同一个文件附了两次");
        return enclosures;
    }

    private Enclosure checked(int position, Entry entry) {
        Refusal.unless(entry != null && entry.attachment() != null, FIELD, "第%d个附件没有文件".formatted(position));
        String title = entry.title() == null ? "" : entry.title().strip().replaceAll("\\s+", " ");
        Refusal.unless(!title.isEmpty(), FIELD, "请填写第%d个附件的名称".formatted(position));
        Refusal.unless(title.length() <= LONGEST_TITLE, FIELD, "第%d个附件的名称超过一百字".formatted(position));
        String unprintable = fonts.complaint(title);
        Refusal.unless(unprintable.isEmpty(), FIELD, "第%d个附件的名称：%s".formatted(position, unprintable));
        return new Enclosure(position, title, attachments.referredTo(entry.attachment(), FIELD));
    }

    private static String sentence(List<Enclosure> enclosures) {
        if (enclosures.isEmpty()) {
            return "复文不再附附件";
        }
        return enclosures.stream()
                .map(enclosure -> enclosure.position() + "." + enclosure.title())
                .collect(Collectors.joining("；", "复文附件：", ""));
    }
}
