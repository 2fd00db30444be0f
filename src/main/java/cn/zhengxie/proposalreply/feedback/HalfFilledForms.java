package cn.zhengxie.proposalreply.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What proposers have filled in on their pages so far. It is nobody's but theirs: no official reads it, and it is forgotten when the
 * form is handed in, forwarded or given up.
 */
@Component
class HalfFilledForms {

    /** What was filled in, and when it was kept. */
    record HalfFilled(FormEntry entry, Instant savedAt) {}

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    HalfFilledForms(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    void keep(long recipientId, FormEntry entry) {
        database.sql("""
                        insert into half_filled_form (recipient_id, content, saved_at) values (?, ?, ?)
                        on conflict (recipient_id) do update set content = excluded.content, saved_at = excluded.saved_at""")
                .params(recipientId, written(entry), Timestamp.from(clock.instant()))
                .update();
    }

    Optional<HalfFilled> find(long recipientId) {
        return database.sql("select content, saved_at from half_filled_form where recipient_id = ?")
                .param(recipientId)
                .query((row, number) -> new HalfFilled(
                        read(row.getString("content")),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    void forget(long recipientId) {
        database.sql("delete from half_filled_form where recipient_id = ?")
                .param(recipientId)
                .update();
    }

    private String written(FormEntry entry) {
        try {
            return json.writeValueAsString(entry);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private FormEntry read(String content) {
        try {
            return json.readValue(content, FormEntry.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
