package cn.zhengxie.proposalreply.notice;

import cn.zhengxie.proposalreply.organization.Official;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The product's own message list, which needs no server of anybody: whoever logs in finds what he was told. */
@Service
public class Messages {

    private final JdbcClient database;
    private final Clock clock;

    Messages(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void send(Official to, String proposalId, String text, String link) {
        database.sql("""
                        insert into message (official_id, sent_at, proposal_id, text, link)
                        values (:official, :now, :case, :text, :link)""")
                .param("official", to.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("case", proposalId)
                .param("text", text)
                .param("link", link)
                .update();
    }

    /** The latest, unread ones first. */
    public List<Message> of(Official official, int limit) {
        return database.sql("""
                        select * from message where official_id = :official
                        order by read_at is not null, id desc limit :limit""")
                .param("official", official.id())
                .param("limit", limit)
                .query((row, number) -> message(row))
                .list();
    }

    public int unread(Official official) {
        return database.sql("select count(*) from message where official_id = :official and read_at is null")
                .param("official", official.id())
                .query(Integer.class)
                .single();
    }

    /** @throws NoSuchElementException where the official has no such message */
    public void read(long id, Official official) {
        int found = database.sql("""
                        update message set read_at = coalesce(read_at, :now) where id = :id and official_id = :official""")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("official", official.id())
                .update();
        if (found == 0) {
            throw new NoSuchElementException("没有这条消息");
        }
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getLong("id"),
                instant(row.getTimestamp("sent_at")),
                row.getString("proposal_id"),
                row.getString("text"),
                row.getString("link"),
                instant(row.getTimestamp("read_at")));
    }

    private static Instant instant(Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
