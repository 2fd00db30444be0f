package cn.zhengxie.proposalreply.notice;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case of 市住建局 whose reply is being drafted, with a deadline that a test moves about. */
public final class RemindedCase {

    private static final List<String> EVERYBODY = List.of(
            "zjj.office",
            "zjj.deputy",
            "zjj.signer",
            "zjj.laogai.drafter",
            "zjj.laogai.head",
            "zjj.zhufang.drafter",
            "ducha",
            "tianwei");

    private final OfficeApi api;
    private final JdbcClient database;
    private final CaseUnderway underway;

    public RemindedCase(int port, ProcessEngine engine, JdbcClient database, String number) {
        this.api = new OfficeApi(port);
        this.database = database;
        this.underway = new CaseUnderway(api, new CaseJobs(engine), number).to("draft");
    }

    public String key() {
        return underway.key();
    }

    public String path() {
        return underway.path();
    }

    public DeadlineKey reply() {
        return DeadlineKey.of(key(), "zjj", 1, DeadlineStep.REPLY);
    }

    /** The rung is reached today. */
    public void rungIsToday(String rung) {
        database.sql("""
                        update deadline_rung set on_date = :today from deadline
                        where deadline_id = deadline.id and proposal_id = :case and step = 'REPLY' and deadline_rung.name = :rung""")
                .param("today", CaseUnderway.today())
                .param("case", key())
                .param("rung", rung)
                .update();
    }

    /** The reply was due that many days ago, as if the case had been there all the time. */
    public void overdueFor(int days) {
        LocalDate due = CaseUnderway.today().minusDays(days);
        database.sql("""
                        delete from deadline_rung using deadline
                        where deadline_id = deadline.id and proposal_id = :case and step = 'REPLY'""").param("case", key()).update();
        database.sql("update deadline set due = :due, entered_on = :due where proposal_id = :case and step = 'REPLY'")
                .param("due", due)
                .param("case", key())
                .update();
    }

    void extendTo(LocalDate day) {
        underway.askForExtension(day);
        underway.complete("decideExtension", "grant");
    }

    /** Who found a message about this case that begins so. */
    public List<String> told(String beginning) {
        return EVERYBODY.stream()
                .filter(official -> messages(official).stream()
                        .anyMatch(message -> message.get("text").asText().startsWith(beginning)))
                .toList();
    }

    public List<JsonNode> messages(String official) {
        return StreamSupport.stream(
                        api.get(official, "/messages")
                                .granted()
                                .json()
                                .get("messages")
                                .spliterator(),
                        false)
                .filter(message -> key().equals(message.get("businessKey").asText()))
                .toList();
    }

    public JsonNode file() {
        return api.get("zjj.office", path()).granted().json();
    }

    public JsonNode replyDeadline() {
        return StreamSupport.stream(file().get("deadlines").spliterator(), false)
                .filter(deadline -> deadline.get("step").asText().equals("办复"))
                .findFirst()
                .orElseThrow();
    }

    /** What the outbox says of nobody having been told. */
    public List<String> untold() {
        return database.sql(
                        "select fault from outgoing_notice where proposal_id = :case and state = 'NOBODY' order by id")
                .param("case", key())
                .query(String.class)
                .list();
    }
}
