package cn.zhengxie.proposalreply.notice;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.deadline.Audience;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.Deadline.Level;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.organization.Official;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 催办: the numbered sheets of a case, written by an overdue rung or by 督查局, and whoever they are told to. */
@Service
public class Reminders {

    private static final int LONGEST_TEXT = 2000;

    private final ReminderRegister register;
    private final Addressees addressees;
    private final Messages messages;
    private final Outbox outbox;
    private final CaseName names;
    private final Deadlines deadlines;
    private final BusinessDates dates;
    private final AuditTrail audit;

    Reminders(
            ReminderRegister register,
            Addressees addressees,
            Messages messages,
            Outbox outbox,
            CaseName names,
            Deadlines deadlines,
            BusinessDates dates,
            AuditTrail audit) {
        this.register = register;
        this.addressees = addressees;
        this.messages = messages;
        this.outbox = outbox;
        this.names = names;
        this.deadlines = deadlines;
        this.dates = dates;
        this.audit = audit;
    }

    /** Writes the sheet of an overdue rung, in its transaction and unless it is written already. */
    Optional<Reminder> ofRung(Deadline deadline, Deadline.Rung rung, Addressees.Found found, LocalDate on) {
        DeadlineKey key = deadline.key();
        if (register.isWritten(key, rung.name(), deadline.due())) {
            return Optional.empty();
        }
        String text = "%s（%s承办）%s期限为%s，%s，现予催办。请抓紧办理%s。"
                .formatted(
                        names.of(key.proposalId()),
                        names.unit(key.unit()),
                        key.step().label(),
                        chinese(deadline.due()),
                        dates.timeLeft(deadline.due()),
                        found.isAboveUnits() ? "" : "，并将进展情况报督查部门");
        ReminderRegister.Entry entry =
                new ReminderRegister.Entry(key, rung.name(), rung.level(), text, deadline.due(), on, Official.SYSTEM);
        return Optional.of(register.write(entry, found.people()));
    }

    /**
     * 督查局 reminds a unit that holds the case, whatever the deadlines say.
     *
     * @param round the round the unit is in
     * @param to who is told; the office, the drafter, the head and the deputy leader where it is empty
     */
    @Transactional
    public Reminder byHand(String proposalId, String unit, int round, String text, Set<Audience> to, Official by) {
        Refusal.unless(text != null && !text.isBlank(), "text", "请填写催办内容");
        Refusal.unless(text.strip().length() <= LONGEST_TEXT, "text", "催办内容不能超过%d个字".formatted(LONGEST_TEXT));
        Set<Audience> audiences =
                to.isEmpty() ? Set.of(Audience.OFFICE, Audience.DRAFTER, Audience.HEAD, Audience.DEPUTY) : to;
        Addressees.Found found = addressees.of(proposalId, unit, audiences);
        Refusal.unless(!found.people().isEmpty(), "to", "找不到可以告知的人，请另选告知对象");
        DeadlineKey key = DeadlineKey.of(proposalId, unit, round, DeadlineStep.REPLY);
        Optional<Deadline> running = deadlines.find(key).filter(deadline -> deadline.metOn() == null);
        Reminder written = register.write(
                new ReminderRegister.Entry(
                        key,
                        null,
                        running.map(deadline -> deadline.level(dates.today())).orElse(Level.NOTICE),
                        text.strip(),
                        running.map(Deadline::due).orElse(null),
                        dates.today(),
                        by),
                found.people());
        String told = written.told().stream().map(Reminder.Told::toString).collect(Collectors.joining("、"));
        audit.record(
                Act.of(proposalId, unit, round, "催办", dates.today(), "发出%s催办单，告知%s".formatted(written.number(), told))
                        .because(written.text()),
                by);
        tell(written, found.people());
        found.missing()
                .forEach(missing ->
                        outbox.nobody(proposalId, written.number().toString(), "没有%s可以告知".formatted(missing.label())));
        return written;
    }

    private void tell(Reminder reminder, Map<Official, Audience> people) {
        String text = "%s：%s（%s承办）。%s"
                .formatted(
                        reminder.number(),
                        names.of(reminder.proposalId()),
                        names.unit(reminder.unit()),
                        reminder.text());
        String subject = "督查催办 %s".formatted(reminder.number());
        people.keySet().forEach(official -> {
            messages.send(official, reminder.proposalId(), text, link(reminder));
            outbox.tell(official, reminder.proposalId(), subject, text, link(reminder));
        });
    }

    /** Where the sheet can be read. */
    static String link(Reminder reminder) {
        return "/api/proposals/%s/documents/reminder.pdf?id=%d"
                .formatted(URLEncoder.encode(reminder.proposalId(), StandardCharsets.UTF_8), reminder.id());
    }

    static String chinese(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Every sheet of a case, in the order of their numbers. */
    public List<Reminder> of(String proposalId) {
        return register.of(proposalId);
    }
}
