package cn.zhengxie.proposalreply.notice;

import cn.zhengxie.proposalreply.organization.Official;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is to leave the house. It is written in the transaction of what it tells, and sent after that: a channel that fails is tried
 * again, later and later, and at last given up where everybody can see it. Each notice is sent under a lock of its row, so of several
 * nodes one sends it; only a node that dies between the server's answer and its own commit sends it once more.
 */
@Service
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private static final String NO_CHANNEL = "none";

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));

    /** A channel that fails so often in a pass is left alone until the next one: most probably its server is down. */
    private static final int FAULTS_IN_A_PASS = 3;

    private static final String UNDELIVERED =
            "dismissed_at is null and (state in ('GIVEN_UP', 'NOBODY') or (state = 'WAITING' and attempts > 0))";

    private static final int LONGEST_SUBJECT = 300;

    private final JdbcClient database;
    private final List<NoticeChannel> channels;
    private final NoticeSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Outbox(
            JdbcClient database,
            List<NoticeChannel> channels,
            NoticeSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.channels = List.copyOf(channels);
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * A notice as the administrator sees it.
     *
     * @param state WAITING, SENT, GIVEN_UP, or NOBODY where nobody could be told
     * @param dismissedBy who has dealt with an undelivered notice in another way, or null
     */
    public record Entry(
            long id,
            String channel,
            String officialId,
            String officialName,
            String address,
            String proposalId,
            String subject,
            String state,
            int attempts,
            Instant createdAt,
            Instant nextAt,
            Instant sentAt,
            String fault,
            Instant dismissedAt,
            String dismissedBy) {}

    /** Whether e-mail is on. */
    public boolean sendsEmail() {
        return channels.stream().anyMatch(channel -> channel.name().equals(EmailChannel.NAME) && channel.isOn());
    }

    /** Lets the official be told by every channel that is on and reaches him; link is the path of ours where it leads to. */
    public void tell(Official official, String proposalId, String subject, String text, String link) {
        String whole = settings.address().isBlank() ? text : text + "\n" + settings.address() + link;
        channels.stream()
                .filter(NoticeChannel::isOn)
                .forEach(channel -> put(channel, official, proposalId, subject, whole));
    }

    /** Lets the official have a mail, where e-mail is on and reaches him; returns whether it does. */
    public boolean mail(Official official, String subject, String text) {
        return channels.stream()
                .filter(channel -> channel.name().equals(EmailChannel.NAME) && channel.isOn())
                .anyMatch(channel -> put(channel, official, null, subject, text));
    }

    /** Puts on record that somebody who should have been told could not be. */
    public void nobody(String proposalId, String subject, String why) {
        LOG.warn("{} {}: {}", proposalId, subject, why);
        database.sql("""
                        insert into outgoing_notice (channel, proposal_id, subject, text, created_at, state, fault)
                        values (:channel, :case, :subject, '', :now, 'NOBODY', :why)""")
                .param("channel", NO_CHANNEL)
                .param("case", proposalId)
                .param("subject", shortened(subject))
                .param("now", now())
                .param("why", why)
                .update();
    }

    private boolean put(NoticeChannel channel, Official official, String proposalId, String subject, String text) {
        Optional<String> address = channel.addressOf(official);
        address.ifPresent(reached -> database.sql("""
                        insert into outgoing_notice (channel, official_id, official_name, address, proposal_id, subject, text,
                            created_at, state, next_at)
                        values (:channel, :official, :name, :address, :case, :subject, :text, :now, 'WAITING', :now)""")
                .param("channel", channel.name())
                .param("official", official.id())
                .param("name", official.name())
                .param("address", reached)
                .param("case", proposalId)
                .param("subject", shortened(subject))
                .param("text", text)
                .param("now", now())
                .update());
        return address.isPresent();
    }

    private static String shortened(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    /** Sends what is due, each in a transaction of its own; returns how many were taken. */
    public int sendWaiting() {
        List<String> faults = new ArrayList<>();
        int sent = 0;
        for (Optional<Boolean> taken = sendNext(faults); taken.isPresent(); taken = sendNext(faults)) {
            sent += Boolean.TRUE.equals(taken.get()) ? 1 : 0;
        }
        return sent;
    }

    /** Empty where nothing is due; else whether it was taken. */
    private Optional<Boolean> sendNext(List<String> faults) {
        List<String> usable = channels.stream()
                .filter(NoticeChannel::isOn)
                .map(NoticeChannel::name)
                .filter(name -> Collections.frequency(faults, name) < FAULTS_IN_A_PASS)
                .toList();
        if (usable.isEmpty()) {
            return Optional.empty();
        }
        return transaction.execute(status -> next(usable).map(waiting -> send(waiting, faults)));
    }

    private record Waiting(String channel, int attempts, NoticeChannel.Letter letter) {}

    private Optional<Waiting> next(List<String> usable) {
        return database.sql("""
                        select * from outgoing_notice where state = 'WAITING' and next_at <= :now and channel in (:usable)
                        order by next_at, id limit 1 for update skip locked""")
                .param("now", now())
                .param("usable", usable)
                .query((row, number) -> new Waiting(
                        row.getString("channel"),
                        row.getInt("attempts"),
                        new NoticeChannel.Letter(
                                row.getLong("id"),
                                row.getString("official_id"),
                                row.getString("official_name"),
                                row.getString("address"),
                                row.getString("subject"),
                                row.getString("text"))))
                .optional();
    }

    private boolean send(Waiting waiting, List<String> faults) {
        try {
            channel(waiting.channel()).send(waiting.letter());
        } catch (RuntimeException fault) {
            faults.add(waiting.channel());
            failed(waiting, fault);
            return false;
        }
        database.sql("""
                        update outgoing_notice set state = 'SENT', sent_at = :now, next_at = null, attempts = attempts + 1,
                            fault = null where id = :id""").param("now", now()).param("id", waiting.letter().id()).update();
        return true;
    }

    private NoticeChannel channel(String name) {
        return channels.stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void failed(Waiting waiting, RuntimeException fault) {
        int attempts = waiting.attempts() + 1;
        boolean over = attempts >= settings.attempts();
        Duration wait = WAITS.get(Math.min(attempts, WAITS.size()) - 1);
        if (over) {
            LOG.error(
                    "notice {} to {} given up: {}",
                    waiting.letter().id(),
                    waiting.letter().officialId(),
                    fault.getMessage());
        } else {
            LOG.warn(
                    "notice {} to {} not sent: {}",
                    waiting.letter().id(),
                    waiting.letter().officialId(),
                    fault.getMessage());
        }
        database.sql("""
                        update outgoing_notice set state = :state, attempts = :attempts, next_at = :next, fault = :fault
                        where id = :id""")
                .param("state", over ? "GIVEN_UP" : "WAITING")
                .param("attempts", attempts)
                .param("next", over ? null : Timestamp.from(clock.instant().plus(wait)))
                .param("fault", String.valueOf(fault.getMessage()))
                .param("id", waiting.letter().id())
                .update();
    }

    /** The latest entries of a state, or of every one where it is null. */
    public List<Entry> entries(String state, int limit) {
        return database.sql("""
                        select * from outgoing_notice where cast(:state as varchar) is null or state = :state
                        order by id desc limit :limit""")
                .param("state", state)
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** The latest that did not arrive and that nobody has dealt with: tried in vain so far, given up, or without anybody to tell. */
    public List<Entry> undelivered(int limit) {
        return database.sql("select * from outgoing_notice where " + UNDELIVERED + " order by id desc limit :limit")
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** How many these are in all. */
    public int undelivered() {
        return database.sql("select count(*) from outgoing_notice where " + UNDELIVERED)
                .query(Integer.class)
                .single();
    }

    /** Tries a notice again that has failed, at once and as often as a new one. */
    public void retry(long id) {
        int found = database.sql("""
                        update outgoing_notice set state = 'WAITING', attempts = 0, next_at = :now, dismissed_at = null,
                            dismissed_by = null
                        where id = :id and (state = 'GIVEN_UP' or (state = 'WAITING' and attempts > 0))""").param("now", now()).param("id", id).update();
        checkFound(found);
    }

    /** Puts an undelivered notice aside: it is not tried any more and stays on record with who has dealt with it. */
    public void dismiss(long id, Official by) {
        int found = database.sql("""
                        update outgoing_notice set state = case state when 'WAITING' then 'GIVEN_UP' else state end, next_at = null,
                            dismissed_at = :now, dismissed_by = :by
                        where id = :id and\s""" + UNDELIVERED)
                .param("now", now())
                .param("by", by.name())
                .param("id", id)
                .update();
        checkFound(found);
    }

    private static void checkFound(int found) {
        if (found == 0) {
            throw new NoSuchElementException("这条通知已经发出或处理过了，请刷新页面");
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("channel"),
                row.getString("official_id"),
                row.getString("official_name"),
                row.getString("address"),
                row.getString("proposal_id"),
                row.getString("subject"),
                row.getString("state"),
                row.getInt("attempts"),
                instant(row.getTimestamp("created_at")),
                instant(row.getTimestamp("next_at")),
                instant(row.getTimestamp("sent_at")),
                row.getString("fault"),
                instant(row.getTimestamp("dismissed_at")),
                row.getString("dismissed_by"));
    }

    private static Instant instant(Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
