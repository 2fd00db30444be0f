package cn.zhengxie.proposalreply.notice;

import cn.zhengxie.proposalreply.deadline.Audience;
import cn.zhengxie.proposalreply.deadline.Deadline.Level;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.notice.Reminder.Told;
import cn.zhengxie.proposalreply.organization.Official;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of 催办单 and their numbers: gap-free within a year, never given twice. */
@Component
class ReminderRegister {

    private final JdbcClient database;
    private final Clock clock;

    ReminderRegister(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A sheet before it has its number. */
    record Entry(DeadlineKey key, String rung, Level level, String text, LocalDate due, LocalDate on, Official by) {}

    /** A deadline that ends on another day now is chased by rungs of the same names once more. */
    boolean isWritten(DeadlineKey key, String rung, LocalDate due) {
        return database.sql("""
                        select count(*) from reminder where proposal_id = :case and unit = :unit and round = :round and step = :step
                          and recipient_id is not distinct from cast(:recipient as bigint) and rung = :rung and due = :due""")
                        .param("case", key.proposalId())
                        .param("unit", key.unit())
                        .param("round", key.round())
                        .param("step", key.step().name())
                        .param("recipient", key.recipientId())
                        .param("rung", rung)
                        .param("due", due)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Reminder write(Entry entry, Map<Official, Audience> people) {
        DeadlineKey key = entry.key();
        int year = entry.on().getYear();
        long id = database.sql("""
                        insert into reminder (year, sequence, proposal_id, unit, round, step, recipient_id, rung, level, text, due,
                            issued_on, issued_by, issuer_name, issued_at)
                        values (:year, :sequence, :case, :unit, :round, :step, :recipient, :rung, :level, :text, :due,
                            :on, :by, :issuer, :now)
                        returning id""")
                .param("year", year)
                .param("sequence", next(year))
                .param("case", key.proposalId())
                .param("unit", key.unit())
                .param("round", key.round())
                .param("step", key.step().name())
                .param("recipient", key.recipientId())
                .param("rung", entry.rung())
                .param("level", entry.level().name())
                .param("text", entry.text())
                .param("due", entry.due())
                .param("on", entry.on())
                .param("by", entry.by().id())
                .param("issuer", entry.by().name())
                .param("now", now())
                .query(Long.class)
                .single();
        people.forEach((official, audience) -> tell(id, official, audience));
        return of(key.proposalId()).stream()
                .filter(reminder -> reminder.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** The year's row stays locked until the commit: a sheet that is taken back gives its number back. */
    private int next(int year) {
        return database.sql("""
                        insert into reminder_register (year, next_sequence) values (:year, 2)
                        on conflict (year) do update set next_sequence = reminder_register.next_sequence + 1
                        returning next_sequence - 1""").param("year", year).query(Integer.class).single();
    }

    private void tell(long reminder, Official official, Audience audience) {
        database.sql("""
                        insert into reminder_told (reminder_id, official_id, official_name, audience, told_at)
                        values (:reminder, :official, :name, :audience, :now)""")
                .param("reminder", reminder)
                .param("official", official.id())
                .param("name", official.name())
                .param("audience", audience.name())
                .param("now", now())
                .update();
    }

    List<Reminder> of(String proposalId) {
        Map<Long, List<Told>> told = told(proposalId);
        return database.sql("select * from reminder where proposal_id = :case order by id")
                .param("case", proposalId)
                .query((row, number) -> reminder(row, told.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private record ToldOf(long reminder, Told told) {}

    private Map<Long, List<Told>> told(String proposalId) {
        return database
                .sql("""
                        select told.* from reminder_told told join reminder on reminder.id = reminder_id
                        where proposal_id = :case order by reminder_id, official_id""")
                .param("case", proposalId)
                .query((row, number) -> new ToldOf(
                        row.getLong("reminder_id"),
                        new Told(
                                row.getString("official_id"),
                                row.getString("official_name"),
                                Audience.valueOf(row.getString("audience")),
                                row.getTimestamp("told_at").toInstant())))
                .list()
                .stream()
                .sorted(Comparator.comparing(entry -> entry.told().as()))
                .collect(Collectors.groupingBy(
                        ToldOf::reminder, Collectors.mapping(ToldOf::told, Collectors.toUnmodifiableList())));
    }

    private static Reminder reminder(ResultSet row, List<Told> told) throws SQLException {
        return new Reminder(
                row.getLong("id"),
                new Reminder.Number(row.getInt("year"), row.getInt("sequence")),
                row.getString("proposal_id"),
                row.getString("unit"),
                row.getInt("round"),
                DeadlineStep.valueOf(row.getString("step")),
                row.getObject("recipient_id", Long.class),
                row.getString("rung"),
                Level.valueOf(row.getString("level")),
                row.getString("text"),
                row.getObject("due", LocalDate.class),
                told,
                row.getObject("issued_on", LocalDate.class),
                row.getString("issuer_name"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
