package cn.zhengxie.proposalreply.signoff;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Unit;
import cn.zhengxie.proposalreply.proposal.LetterNumbers;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.DocumentNumberRow.State;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The 发文字号 register: gap-free per unit, word and year; a number once given is never given again. */
@Service
@Transactional
public class DocumentNumbers implements LetterNumbers {

    private static final String USED_ON_PAPER = "纸质复文已用到第%d号，这一文号待补录或作废";

    private final DocumentNumberRepository repository;
    private final SignOffRepository signOffs;
    private final CorrectionRepository corrections;
    private final JdbcClient database;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final Clock clock;

    DocumentNumbers(
            DocumentNumberRepository repository,
            SignOffRepository signOffs,
            CorrectionRepository corrections,
            JdbcClient database,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.signOffs = signOffs;
        this.corrections = corrections;
        this.database = database;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.clock = clock;
    }

    /** Issues the signed letter's number, once; the year is that of its 成文日期. A correction may bear the number it has already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(Round round) {
        Optional<DocumentNumberRow> already = repository.issuedFor(round);
        if (already.isPresent()) {
            return already.get().number().toString();
        }
        LocalDate documentDate = signOffs.find(round)
                .map(row -> row.documentDate)
                .orElseThrow(() -> new IllegalStateException("no number before 签发 and 复核登记: " + round));
        Optional<String> same = borrowed(round);
        if (same.isPresent()) {
            audit.record(round.act("编号", documentDate, same.get() + "，沿用所更正复文的文号"), Official.SYSTEM);
            return same.get();
        }
        Unit unit = jurisdiction.unit(round.unit());
        DocumentNumber number = next(unit, documentDate.getYear());
        repository.saveAndFlush(DocumentNumberRow.issued(round, number, clock.instant()));
        audit.record(round.act("编号", documentDate, number.toString()), Official.SYSTEM);
        return number.toString();
    }

    /**
     * 补录 of a number given on paper. The register goes on after the highest number: those below it that nobody has entered are
     * kept as reserved for letters on paper, until such a letter is entered or the office voids them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String enter(Round round, PaperReply letter, Official by) {
        Unit unit = jurisdiction.unit(round.unit());
        DocumentNumber number = new DocumentNumber(unit.documentWord(), letter.year(), letter.sequence());
        reserveBelow(unit, number);
        DocumentNumberRow row = find(unit, letter.year(), letter.sequence())
                .orElseGet(() -> DocumentNumberRow.reserved(unit.code(), number, "补录", clock.instant()));
        Refusal.unless(row.state == State.RESERVED, "documentNumber", number + "已用于其他复文或已作废");
        row.issueFor(round);
        repository.saveAndFlush(row);
        audit.record(round.act("编号", letter.signedOn(), number + "（补录）"), by);
        return number.toString();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isFarAbove(String unitCode, int year, int sequence) {
        Unit unit = jurisdiction.unit(unitCode);
        int next = database.sql(
                        "select next_sequence from number_register where unit = :unit and word = :word and year = :year")
                .param("unit", unit.code())
                .param("word", unit.documentWord())
                .param("year", year)
                .query(Integer.class)
                .optional()
                .orElse(unit.firstNumber(year));
        return sequence - next >= FARTHEST;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isTaken(String unit, int year, int sequence) {
        return find(jurisdiction.unit(unit), year, sequence)
                .filter(row -> row.state != State.RESERVED)
                .isPresent();
    }

    private void reserveBelow(Unit unit, DocumentNumber entered) {
        int next = lockedNext(unit, entered.year());
        if (entered.sequence() >= next) {
            reserve(unit, entered, next);
            database.sql(
                            "update number_register set next_sequence = :next where unit = :unit and word = :word and year = :year")
                    .param("next", entered.sequence() + 1)
                    .param("unit", unit.code())
                    .param("word", unit.documentWord())
                    .param("year", entered.year())
                    .update();
        }
    }

    private void reserve(Unit unit, DocumentNumber entered, int next) {
        database.sql("""
                        insert into document_number (unit, word, year, sequence, state, reason, issued_at)
                        select :unit, :word, :year, skipped, 'RESERVED', :reason, :at
                        from generate_series(:next, :sequence - 1) skipped""")
                .param("unit", unit.code())
                .param("word", entered.word())
                .param("year", entered.year())
                .param("reason", USED_ON_PAPER.formatted(entered.sequence()))
                .param("at", Timestamp.from(clock.instant()))
                .param("next", next)
                .param("sequence", entered.sequence())
                .update();
    }

    private Optional<DocumentNumberRow> find(Unit unit, int year, int sequence) {
        return repository.findByUnitAndWordAndYearAndSequence(unit.code(), unit.documentWord(), year, sequence);
    }

    /** The valid number of the letter, if it has one. */
    @Transactional(readOnly = true)
    public Optional<String> issuedFor(Round round) {
        return repository.issuedFor(round).map(row -> row.number().toString()).or(() -> borrowed(round));
    }

    /** The number that a correction bears because the letter it replaces does. */
    private Optional<String> borrowed(Round round) {
        return corrections
                .find(round)
                .map(CorrectionRow::correction)
                .filter(correction -> !correction.ownNumber())
                .flatMap(correction -> issuedFor(correction.corrected()));
    }

    /** Takes the next number out of the register for a letter written on paper. */
    public String reserve(String unitCode, int year, String reason, Official by) {
        Refusal.unless(reason != null && !reason.isBlank(), "reason", "请写明预留文号的用途");
        int thisYear = LocalDate.now(clock).getYear();
        Refusal.unless(year == thisYear || year == thisYear - 1, "year", "只能预留今年或去年的文号");
        DocumentNumber number = next(jurisdiction.unit(unitCode), year);
        repository.saveAndFlush(DocumentNumberRow.reserved(unitCode, number, reason, clock.instant()));
        audit.record(
                Act.ofUnit(unitCode, "预留文号", LocalDate.now(clock), number.toString())
                        .because(reason),
                by);
        return number.toString();
    }

    /** Voids a reserved number that was not used. A letter's number is voided by recalling the letter. */
    public void voidReserved(String unitCode, int year, int sequence, String reason, Official by) {
        Refusal.unless(reason != null && !reason.isBlank(), "reason", "请写明作废的理由");
        Unit unit = jurisdiction.unit(unitCode);
        DocumentNumberRow row = find(unit, year, sequence).orElseThrow(() -> new Refusal("sequence", "本单位没有这个文号"));
        Refusal.unless(row.state != State.VOID, "sequence", "这个文号已经作废");
        Refusal.unless(row.state == State.RESERVED, "sequence", "这个文号已用于复文，请在用印核发时撤回");
        row.voidFor(reason);
        audit.record(
                Act.ofUnit(unitCode, "作废文号", LocalDate.now(clock), row.number().toString())
                        .because(reason),
                by);
    }

    /**
     * Notes why the letter's number is to be voided; the process then voids it.
     *
     * @return false where it bears another letter's number, which stays valid
     */
    boolean announceVoid(Round round, String reason) {
        Optional<DocumentNumberRow> own = repository.issuedFor(round);
        own.ifPresent(row -> row.reason = reason);
        return own.isPresent();
    }

    /** Voids the number of a letter that does not go out; run twice, it acts once. The reason announced before goes first. */
    public void voidIssued(Round round, String otherwise) {
        repository.issuedFor(round).ifPresent(row -> {
            String reason = row.reason == null ? otherwise : row.reason;
            row.voidFor(reason);
            LocalDate today = LocalDate.now(clock);
            audit.record(round.act("作废文号", today, row.number() + "作废").because(reason), Official.SYSTEM);
        });
    }

    /** The row lock of the register is taken here, as the last one of the transaction, and held until its commit. */
    private DocumentNumber next(Unit unit, int year) {
        int sequence = database.sql("""
                        insert into number_register (unit, word, year, next_sequence) values (:unit, :word, :year, :first + 1)
                        on conflict (unit, word, year) do update set next_sequence = number_register.next_sequence + 1
                        returning next_sequence - 1""")
                .param("unit", unit.code())
                .param("word", unit.documentWord())
                .param("year", year)
                .param("first", unit.firstNumber(year))
                .query(Integer.class)
                .single();
        return new DocumentNumber(unit.documentWord(), year, sequence);
    }

    /** The register's next number, its row locked until the transaction ends. */
    private int lockedNext(Unit unit, int year) {
        return database.sql("""
                        insert into number_register (unit, word, year, next_sequence) values (:unit, :word, :year, :first)
                        on conflict (unit, word, year) do update set next_sequence = number_register.next_sequence
                        returning next_sequence""")
                .param("unit", unit.code())
                .param("word", unit.documentWord())
                .param("year", year)
                .param("first", unit.firstNumber(year))
                .query(Integer.class)
                .single();
    }
}
