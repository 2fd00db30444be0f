package cn.zhengxie.proposalreply.drafting;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Unit;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The phrases of each unit: whoever works there uses, adds and removes them. */
@Service
@Transactional
class Phrases {

    private static final int LONGEST = 2000;
    private static final int MOST = 200;

    private final JdbcClient database;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    Phrases(JdbcClient database, Jurisdiction jurisdiction, Clock clock) {
        this.database = database;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /** Those of the official's units, the oldest first. */
    @Transactional(readOnly = true)
    public List<Phrase> of(Official official) {
        return unitsOf(official).stream().flatMap(unit -> ofUnit(unit).stream()).toList();
    }

    /** Adds a phrase; one that the unit has already is simply found. */
    public Phrase add(String unit, String text, Official by) {
        String own = ownUnit(unit, by);
        String kept = text == null ? "" : text.strip();
        Refusal.unless(!kept.isEmpty(), "text", "请填写常用语的内容");
        Refusal.unless(kept.length() <= LONGEST, "text", "一条常用语最多两千字");
        Refusal.unless(ofUnit(own).size() < MOST, "text", "本单位的常用语已有二百条，请先删去不用的");
        database.sql("""
                        insert into phrase (unit, text, added_by, added_at) values (?, ?, ?, ?)
                        on conflict (unit, text) do nothing""")
                .params(own, kept, by.id(), Timestamp.from(clock.instant()))
                .update();
        return ofUnit(own).stream()
                .filter(phrase -> phrase.text().equals(kept))
                .findFirst()
                .orElseThrow();
    }

    public void remove(long id, Official by) {
        Phrase phrase = of(by).stream()
                .filter(own -> own.id() == id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("没有这条常用语，或已被删去"));
        database.sql("delete from phrase where id = ?").param(phrase.id()).update();
    }

    private List<Phrase> ofUnit(String unit) {
        return database.sql("select id, unit, text from phrase where unit = ? order by id")
                .param(unit)
                .query(Phrase.class)
                .list();
    }

    private String ownUnit(String unit, Official official) {
        List<String> own = unitsOf(official);
        if (own.isEmpty() || (unit != null && !own.contains(unit))) {
            throw new AccessDeniedException("not of the unit " + unit);
        }
        Refusal.unless(unit != null || own.size() == 1, "unit", "您在几个单位任职，请说明常用语属于哪个单位");
        return unit == null ? own.get(0) : unit;
    }

    private List<String> unitsOf(Official official) {
        return jurisdiction.units().stream()
                .map(Unit::code)
                .filter(official::belongsTo)
                .toList();
    }
}
