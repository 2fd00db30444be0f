package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The .docx templates in force: an office's own where an administrator has put one in, else the packaged ones. They lie in the
 * database, so that every node prints alike and a new one counts from the next paper on; earlier ones are kept.
 */
@Service
@Transactional
class PaperTemplates implements DocxTemplates {

    private static final int LONGEST = 5 * 1024 * 1024;

    private final JdbcClient database;
    private final FileStore files;
    private final BusinessDates dates;
    private final Clock clock;
    private final AuditTrail audit;

    PaperTemplates(JdbcClient database, FileStore files, BusinessDates dates, Clock clock, AuditTrail audit) {
        this.database = database;
        this.files = files;
        this.dates = dates;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What is in force for a paper.
     *
     * @param changedBy who put the office's own in; null where the packaged one is in force, so is changedAt
     */
    record InForce(String name, String label, String changedBy, Instant changedAt) {}

    private record Own(String hash, String changedBy, Instant changedAt) {}

    @Transactional(readOnly = true)
    public List<InForce> all() {
        return Stream.of(PaperTemplate.values())
                .map(template -> own(template.fileName())
                        .map(own ->
                                new InForce(template.fileName(), template.label(), own.changedBy(), own.changedAt()))
                        .orElseGet(() -> new InForce(template.fileName(), template.label(), null, null)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] template(String name) {
        return own(name).map(own -> files.fetch(own.hash())).orElseGet(() -> packaged(name));
    }

    /** Puts an office's own template into force; a broken one is refused, and the one before it stays. */
    public void replace(PaperTemplate template, byte[] content, Official by) {
        Refusal.unless(content.length <= LONGEST, "file", "模板不能超过5MB");
        TemplateCheck.check(template, content, packaged(template.fileName()));
        enter(template, files.keep(content), by);
        record("更换%s模板".formatted(template.label()), by);
    }

    /** Goes back to the packaged template. */
    public void restore(PaperTemplate template, Official by) {
        Refusal.unless(own(template.fileName()).isPresent(), null, template.label() + "现在用的就是系统自带的模板");
        enter(template, null, by);
        record("恢复系统自带的%s模板".formatted(template.label()), by);
    }

    private void enter(PaperTemplate template, String hash, Official by) {
        database.sql("insert into paper_template (name, hash, changed_by, changed_at) values (?, ?, ?, ?)")
                .params(template.fileName(), hash, by.name(), Timestamp.from(clock.instant()))
                .update();
    }

    private void record(String what, Official by) {
        audit.record(Act.ofOffice("更换模板", dates.today(), what), by);
    }

    /** The last entry counts; one without content says that the packaged template is in force again. */
    private Optional<Own> own(String name) {
        return database.sql(
                        "select hash, changed_by, changed_at from paper_template where name = ? order by id desc limit 1")
                .param(name)
                .query(Own.class)
                .optional()
                .filter(own -> own.hash() != null);
    }

    /** The template that comes with the product. */
    static byte[] packaged(String name) {
        try (InputStream template = new ClassPathResource("document/" + name + ".docx").getInputStream()) {
            return template.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the template " + name, unreadable);
        }
    }
}
