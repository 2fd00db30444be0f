package cn.zhengxie.proposalreply.notice;

import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.Deadline.Level;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.RungReached;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows from a rung, in the transaction that records it: its audience finds a message, what is overdue gets its 催办单, and the
 * outbox carries both to channels outside. Where that fails it is taken back to where it began and told in log and outbox; the rung stays
 * recorded, and nobody's work waits for it. So nothing it calls may mark the transaction for rollback when it throws.
 */
@Component
class Escalation {

    private static final Logger LOG = LoggerFactory.getLogger(Escalation.class);

    private final Addressees addressees;
    private final Reminders reminders;
    private final Announcements announcements;
    private final Outbox outbox;
    private final CaseName names;
    private final BusinessDates dates;
    private final JdbcClient database;
    private final EntityManager entities;

    Escalation(
            Addressees addressees,
            Reminders reminders,
            Announcements announcements,
            Outbox outbox,
            CaseName names,
            BusinessDates dates,
            JdbcClient database,
            EntityManager entities) {
        this.addressees = addressees;
        this.reminders = reminders;
        this.announcements = announcements;
        this.outbox = outbox;
        this.names = names;
        this.dates = dates;
        this.database = database;
        this.entities = entities;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void climb(RungReached reached) {
        // What waits to be written belongs to the rung, not to what may be taken back.
        entities.flush();
        database.sql("savepoint escalation").update();
        try {
            escalate(reached);
            database.sql("release savepoint escalation").update();
        } catch (RuntimeException fault) {
            database.sql("rollback to savepoint escalation").update();
            DeadlineKey key = reached.deadline().key();
            LOG.error("nobody was told of {} of {}", reached.rung().name(), key, fault);
            outbox.nobody(key.proposalId(), reached.rung().name(), "未能告知：" + fault.getMessage());
        }
    }

    private void escalate(RungReached reached) {
        Deadline deadline = reached.deadline();
        DeadlineKey key = deadline.key();
        Addressees.Found found =
                addressees.of(key.proposalId(), key.unit(), reached.rung().audience());
        boolean overdue = reached.rung().level().compareTo(Level.OVERDUE) >= 0;
        Optional<Reminder> sheet =
                overdue ? reminders.ofRung(deadline, reached.rung(), found, reached.on()) : Optional.empty();
        String text = text(reached, sheet);
        String link = sheet.map(Reminders::link).orElseGet(() -> Announcements.inTasklist(key.proposalId()));
        announcements.send(key.proposalId(), found, subject(reached), text, link);
    }

    private String subject(RungReached reached) {
        return "%s：%s"
                .formatted(
                        reached.rung().name(), names.of(reached.deadline().key().proposalId()));
    }

    private String text(RungReached reached, Optional<Reminder> sheet) {
        Deadline deadline = reached.deadline();
        return "%s：%s（%s承办）%s期限为%s，%s。%s"
                .formatted(
                        reached.rung().name(),
                        names.of(deadline.key().proposalId()),
                        names.unit(deadline.key().unit()),
                        deadline.key().step().label(),
                        Reminders.chinese(deadline.due()),
                        dates.timeLeft(deadline.due()),
                        sheet.map(written -> "已发%s催办单。".formatted(written.number()))
                                .orElse(""));
    }
}
