package cn.zhengxie.proposalreply.supervision;

import cn.zhengxie.proposalreply.feedback.Satisfaction;
import cn.zhengxie.proposalreply.forwarding.CallBack;
import cn.zhengxie.proposalreply.forwarding.CallBacks;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The forms that were forwarded, as whoever calls proposers back wants them: with the telephone, and what came of earlier calls. */
@Component
class CallBackList {

    static final int SHOWN = 30;

    /** What counts of a form's calls is the last one in which somebody was reached. */
    private static final String FORWARDED = """
            from forwarding f
              join feedback_form form on form.id = f.form_id
              join recipient r on r.id = f.recipient_id
              join proposal p on p.id = f.proposal_id
              left join proposer person on person.proposal_id = f.proposal_id and person.position = r.position
              left join lateral (
                select call.confirms from call_back call where call.forwarding_id = f.id and call.reached
                order by call.id desc limit 1) latest on true
            where not exists (select from forwarding later where later.recipient_id = f.recipient_id and later.id > f.id)
              and (:find = '' or p.number = :find or r.name like '%' || :find || '%')
              and (:unit = '' or f.unit = :unit)
              and (:satisfaction = '' or coalesce(form.satisfaction, 'UNTICKED') = :satisfaction)
              and (:calls = ''
                or :calls = 'WAITING' and latest.confirms is null
                or :calls = 'CONFIRMED' and latest.confirms
                or :calls = 'NOT_CONFIRMED' and not latest.confirms)
            """;

    /**
     * What is asked for; every part may be empty for any.
     *
     * @param find a proposal's number, or of a proposer's name as much as is known
     */
    record Wanted(String find, String unit, String satisfaction, String calls) {}

    /**
     * A form as the page shows it.
     *
     * @param telephones as entered for the proposer, and as he wrote it on the form; none for who may not reach him
     */
    record Line(
            long forwardingId,
            String proposalId,
            String name,
            String unit,
            int round,
            long recipientId,
            String proposer,
            List<String> telephones,
            boolean mayReachProposer,
            LocalDate forwardedOn,
            String satisfaction,
            String opinion,
            List<CallBack> calls) {}

    private final JdbcClient database;
    private final CallBacks callBacks;
    private final CaseFiles files;
    private final CaseAccess access;
    private final Jurisdiction jurisdiction;

    CallBackList(
            JdbcClient database, CallBacks callBacks, CaseFiles files, CaseAccess access, Jurisdiction jurisdiction) {
        this.database = database;
        this.callBacks = callBacks;
        this.files = files;
        this.access = access;
        this.jurisdiction = jurisdiction;
    }

    /** Those forwarded last come first, and not more than {@link #SHOWN}. */
    @Transactional(readOnly = true)
    List<Line> find(Wanted wanted, Official reader) {
        List<Line> found = asked("""
                        select f.id, f.proposal_id, f.unit, f.round, f.recipient_id, f.forwarded_on, form.satisfaction,
                          form.opinion, form.phone, r.name, p.kind, p.number, p.title, person.telephone
                        """ + FORWARDED + "order by f.id desc limit " + SHOWN, wanted)
                .query((row, number) -> line(row))
                .list();
        Map<Long, List<CallBack>> calls = callBacks
                .of(found.stream().map(Line::forwardingId).toList())
                .stream()
                .collect(Collectors.groupingBy(CallBack::forwardingId));
        return found.stream()
                .map(line -> shown(line, calls.getOrDefault(line.forwardingId(), List.of()), reader))
                .toList();
    }

    int count(Wanted wanted) {
        return asked("select count(*) " + FORWARDED, wanted)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Wanted wanted) {
        return database.sql(sql)
                .param("find", wanted.find())
                .param("unit", wanted.unit())
                .param("satisfaction", wanted.satisfaction())
                .param("calls", wanted.calls());
    }

    private Line shown(Line line, List<CallBack> calls, Official reader) {
        boolean reaches = access.mayReadPersonalData(line.proposalId(), reader);
        UnaryOperator<String> words = files.words(line.proposalId(), reader);
        return new Line(
                line.forwardingId(),
                line.proposalId(),
                line.name(),
                line.unit(),
                line.round(),
                line.recipientId(),
                line.proposer(),
                reaches ? line.telephones() : List.of(),
                reaches,
                line.forwardedOn(),
                line.satisfaction(),
                words.apply(line.opinion()),
                calls.stream().map(call -> call.with(words.apply(call.note()))).toList());
    }

    private Line line(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return new Line(
                row.getLong("id"),
                row.getString("proposal_id"),
                "第%s号%s《%s》"
                        .formatted(
                                row.getString("number"),
                                ProposalKind.valueOf(row.getString("kind")).label(),
                                row.getString("title")),
                jurisdiction.findUnit(unit).map(Unit::shortName).orElse(unit),
                row.getInt("round"),
                row.getLong("recipient_id"),
                row.getString("name"),
                Stream.of(row.getString("telephone"), row.getString("phone"))
                        .filter(number -> number != null && !number.isBlank())
                        .distinct()
                        .toList(),
                true,
                row.getObject("forwarded_on", LocalDate.class),
                Satisfaction.label(
                        Optional.ofNullable(row.getString("satisfaction"))
                                .map(Satisfaction::valueOf)
                                .orElse(null),
                        jurisdiction.form()),
                row.getString("opinion"),
                List.of());
    }
}
