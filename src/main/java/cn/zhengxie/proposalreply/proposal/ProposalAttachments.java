package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.organization.Official;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of a proposal itself: its scan and its annexes. They are added and never taken away. */
@Service
@Transactional
public class ProposalAttachments {

    private static final String FIELD = "attachments";
    private static final int MOST = 50;

    private final JdbcClient database;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final Clock clock;

    ProposalAttachments(JdbcClient database, Attachments attachments, AuditTrail audit, Clock clock) {
        this.database = database;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the order in which they were added. */
    @Transactional(readOnly = true)
    public List<Attachment> of(String proposalId) {
        return database
                .sql("select attachment from proposal_attachment where proposal_id = ? order by id")
                .param(proposalId)
                .query(String.class)
                .list()
                .stream()
                .map(id -> attachments.find(id).orElseThrow())
                .toList();
    }

    /**
     * Adds uploaded files to a case.
     *
     * @throws Refusal where there is nothing to add, a file does not exist or belongs to the case already
     */
    void add(String proposalId, List<String> ids, Official by) {
        hold(proposalId);
        List<Attachment> added = checked(ids, of(proposalId));
        added.forEach(
                attachment -> database.sql("insert into proposal_attachment (proposal_id, attachment) values (?, ?)")
                        .params(proposalId, attachment.id())
                        .update());
        String what = added.stream().map(Attachment::fileName).collect(Collectors.joining("、", "提案附件：", ""));
        audit.record(Act.ofCase(proposalId, "附件", LocalDate.now(clock), what), by);
    }

    /** Until the transaction ends, so that two who add the same file at the same moment are told. */
    private void hold(String proposalId) {
        database.sql("select id from proposal where id = ? for no key update")
                .param(proposalId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("没有编号为" + proposalId + "的提案"));
    }

    private List<Attachment> checked(List<String> ids, List<Attachment> present) {
        Refusal.unless(ids != null && !ids.isEmpty(), FIELD, "请选择要上传的附件");
        Refusal.unless(present.size() + ids.size() <= MOST, FIELD, "一件提案最多%d个附件".formatted(MOST));
        Set<String> known = new HashSet<>();
        present.forEach(attachment -> known.add(attachment.id()));
        return ids.stream().map(id -> checked(id, known)).toList();
    }

    private Attachment checked(String id, Set<String> known) {
        Refusal.unless(id != null, FIELD, "所附文件不存在，请重新上传");
        Attachment attachment = attachments.referredTo(id, FIELD);
        Refusal.unless(known.add(id), FIELD, "“%s”附了两次".formatted(attachment.fileName()));
        return attachment;
    }
}
