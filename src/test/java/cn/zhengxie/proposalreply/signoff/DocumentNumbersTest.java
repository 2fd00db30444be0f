package cn.zhengxie.proposalreply.signoff;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.NewProposal;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.Registration;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** 发文字号: each test has the register of 市工信局 for a year of its own, on which the unit wrote nothing before. */
@OfficeTest
class DocumentNumbersTest {

    private static final Official OFFICE = new Official("gxj.office", "许办公", Set.of("gxj.office"));
    private static final String UNIT = "gxj";

    @Autowired
    DocumentNumbers numbers;

    @Autowired
    SignOffRepository signOffs;

    @Autowired
    Registration registration;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    void twoHundredLettersAtOnceGetTheNumbersFromOneOnWithoutGapOrDouble() throws Exception {
        // given
        List<Round> letters = registered("号1", 2011, 200);

        // when
        ExecutorService offices = Executors.newFixedThreadPool(12);
        try {
            List<Future<String>> issued = new ArrayList<>();
            letters.forEach(letter -> issued.add(offices.submit(() -> issue(letter))));
            for (Future<String> number : issued) {
                number.get();
            }
        } finally {
            offices.shutdownNow();
        }

        // then
        assertThat(sequences(2011))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 200).boxed().toList());
        assertThat(letters)
                .extracting(letter -> numbers.issuedFor(letter).orElseThrow())
                .doesNotHaveDuplicates();
    }

    @Test
    void letterIssuedFromTwoSidesAtOnceHasOneNumber() throws Exception {
        // given
        Round letter = registered("号2", 2012, 1).get(0);

        // when
        ExecutorService offices = Executors.newFixedThreadPool(2);
        try {
            offices.invokeAll(List.of(() -> issue(letter), () -> issue(letter)));
        } finally {
            offices.shutdownNow();
        }

        // then
        assertThat(sequences(2012)).containsExactly(1);
    }

    @Test
    void numberRolledBackIsGivenToTheNext() {
        // given
        List<Round> letters = registered("号3", 2013, 3);
        issue(letters.get(0));

        // when
        transaction.executeWithoutResult(failing -> {
            assertThat(numbers.issue(letters.get(1))).isEqualTo("许工信政协〔2013〕2号");
            failing.setRollbackOnly();
        });

        // then
        assertThat(issue(letters.get(2))).isEqualTo("许工信政协〔2013〕2号");
        assertThat(numbers.issuedFor(letters.get(1))).isEmpty();
        assertThat(sequences(2013)).containsExactly(1, 2);
    }

    @Test
    void letterKeepsTheNumberItHas() {
        // given
        Round letter = registered("号4", 2014, 1).get(0);

        // then
        assertThat(issue(letter)).isEqualTo(issue(letter)).isEqualTo("许工信政协〔2014〕1号");
    }

    @Test
    void voidedNumberStaysVoidInTheRegister() {
        // given
        Round letter = registered("号5", 2015, 1).get(0);
        issue(letter);

        // when
        transaction.executeWithoutResult(recall -> {
            numbers.announceVoid(letter, "数据有误");
            numbers.voidIssued(letter, "撤回");
            numbers.voidIssued(letter, "撤回");
        });

        // then
        assertThat(issue(letter)).isEqualTo("许工信政协〔2015〕2号");
        assertThat(register(2015)).containsExactly("1 VOID 数据有误", "2 ISSUED ");
    }

    @Test
    void noNumberBeforeTheSignature() {
        // given
        Round unsigned = new Round(proposal("号6"), UNIT, 1);

        // then
        assertThatThrownBy(() -> issue(unsigned)).isInstanceOf(IllegalStateException.class);
        assertThat(numbers.issuedFor(unsigned)).isEmpty();
    }

    @Test
    void noNumberBeforeTheLastCheckHasGivenTheLetterItsDate() {
        // given
        Round signed = new Round(proposal("号7"), UNIT, 1);
        sign(signed, null);

        // then
        assertThatThrownBy(() -> issue(signed)).isInstanceOf(IllegalStateException.class);
        assertThat(numbers.issuedFor(signed)).isEmpty();
    }

    @Test
    void numberIsNeverIssuedByItself() {
        // given
        Round letter = registered("号8", 2018, 1).get(0);

        // then
        assertThatThrownBy(() -> numbers.issue(letter)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void reservationTakesTheNextNumber() {
        // given
        int lastYear = lastYear();
        List<Round> letters = registered("号9", lastYear, 2);
        int before = sequence(issue(letters.get(0)));

        // when
        String reserved = numbers.reserve(UNIT, lastYear, "纸质复文", OFFICE);

        // then
        assertThat(sequence(reserved)).isEqualTo(before + 1);
        assertThat(sequence(issue(letters.get(1)))).isEqualTo(before + 2);
        assertThat(register(lastYear)).contains(before + 1 + " RESERVED 纸质复文");
    }

    @Test
    void reservationSaysWhatForAndIsOfThisYearOrTheLast() {
        assertRefused(() -> numbers.reserve(UNIT, lastYear(), " ", OFFICE), "reason", "请写明预留文号的用途");
        assertRefused(() -> numbers.reserve(UNIT, lastYear() - 1, "纸质复文", OFFICE), "year", "只能预留今年或去年的文号");
    }

    @Test
    void voidedReservationIsNotGivenAgain() {
        // given
        int year = lastYear();
        int reserved = sequence(numbers.reserve(UNIT, year, "纸质复文", OFFICE));
        assertRefused(() -> numbers.voidReserved(UNIT, year, reserved, "", OFFICE), "reason", "请写明作废的理由");

        // when
        numbers.voidReserved(UNIT, year, reserved, "未发出", OFFICE);

        // then
        assertThat(sequence(numbers.reserve(UNIT, year, "另一件", OFFICE))).isEqualTo(reserved + 1);
        assertThat(register(year)).contains(reserved + " VOID 未发出");
        assertRefused(() -> numbers.voidReserved(UNIT, year, reserved, "再次", OFFICE), "sequence", "这个文号已经作废");
    }

    @Test
    void numberOfALetterIsVoidedByItsRecallAlone() {
        // given
        issue(registered("号10", 2020, 1).get(0));

        // then
        assertRefused(() -> numbers.voidReserved(UNIT, 2020, 1, "不用了", OFFICE), "sequence", "这个文号已用于复文，请在用印核发时撤回");
        assertRefused(() -> numbers.voidReserved(UNIT, 2020, 99, "不用了", OFFICE), "sequence", "本单位没有这个文号");
    }

    @Test
    void afterANumberGivenOnPaperTheRegisterGoesOnAboveIt() {
        // given
        List<Round> letters = registered("号11", 2003, 2);

        // when
        assertThat(enter("号12", 2003, 30)).isEqualTo("许工信政协〔2003〕30号");

        // then
        assertThat(issue(letters.get(0))).isEqualTo("许工信政协〔2003〕31号");
        assertThat(issue(letters.get(1))).isEqualTo("许工信政协〔2003〕32号");
        assertThat(sequences(2003))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 32).boxed().toList());
        assertThat(register(2003))
                .filteredOn(line -> line.contains("RESERVED"))
                .hasSize(29)
                .allMatch(line -> line.endsWith("纸质复文已用到第30号，这一文号待补录或作废"));
    }

    @Test
    void numbersOnPaperAreEnteredInWhateverOrder() {
        // when
        enter("号13", 2004, 3);
        enter("号14", 2004, 1);
        enter("号15", 2004, 5);

        // then
        assertThat(register(2004))
                .extracting(line -> line.split(" ")[0] + line.split(" ")[1])
                .containsExactly("1ISSUED", "2RESERVED", "3ISSUED", "4RESERVED", "5ISSUED");
        assertThat(issue(registered("号16", 2004, 1).get(0))).isEqualTo("许工信政协〔2004〕6号");
    }

    @Test
    void numberThatALetterHasIsNotEnteredForAnother() {
        // given
        issue(registered("号17", 2005, 1).get(0));
        enter("号18", 2005, 2);

        // then
        assertThat(numbers.isTaken(UNIT, 2005, 1)).isTrue();
        assertThat(numbers.isTaken(UNIT, 2005, 2)).isTrue();
        assertThat(numbers.isTaken(UNIT, 2005, 3)).isFalse();
        assertRefused(() -> enter("号19", 2005, 1), "documentNumber", "许工信政协〔2005〕1号已用于其他复文或已作废");
        assertRefused(() -> enter("号20", 2005, 2), "documentNumber", "许工信政协〔2005〕2号已用于其他复文或已作废");
        assertThat(sequences(2005)).containsExactly(1, 2);
    }

    @Test
    void numberThatWasSkippedIsVoidedByTheOfficeAndThenTaken() {
        // given
        enter("号21", 2006, 2);

        // when
        numbers.voidReserved(UNIT, 2006, 1, "核对纸质登记簿，未使用", OFFICE);

        // then
        assertThat(numbers.isTaken(UNIT, 2006, 1)).isTrue();
        assertRefused(() -> enter("号22", 2006, 1), "documentNumber", "许工信政协〔2006〕1号已用于其他复文或已作废");
    }

    @Test
    void lettersOnPaperAndOthersThatAreNumberedAtOnceHaveEachTheirOwn() throws Exception {
        // given
        List<Round> letters = registered("号23", 2007, 20);
        List<String> proposals = IntStream.range(0, 10)
                .mapToObj(letter -> proposal("号24-" + letter))
                .toList();

        // when
        ExecutorService offices = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> given = new ArrayList<>();
            letters.forEach(letter -> given.add(offices.submit(() -> issue(letter))));
            for (int letter = 0; letter < proposals.size(); letter++) {
                Round round = new Round(proposals.get(letter), UNIT, 1);
                PaperReply reply = new PaperReply(2007, 100 + 30 * letter, "施局长", LocalDate.of(2007, 6, 1));
                given.add(offices.submit(() -> transaction.execute(step -> numbers.enter(round, reply, OFFICE))));
            }
            for (Future<String> number : given) {
                number.get();
            }
        } finally {
            offices.shutdownNow();
        }

        // then
        List<Integer> all = sequences(2007);
        assertThat(all)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, all.size()).boxed().toList());
        assertThat(register(2007)).filteredOn(line -> line.contains("ISSUED")).hasSize(30);
    }

    private String enter(String number, int year, int sequence) {
        Round letter = new Round(proposal(number), UNIT, 1);
        PaperReply reply = new PaperReply(year, sequence, "施局长", LocalDate.of(year, 6, 1));
        return transaction.execute(step -> numbers.enter(letter, reply, OFFICE));
    }

    private String issue(Round letter) {
        return transaction.execute(step -> numbers.issue(letter));
    }

    /** Letters of one proposal, signed and checked with a date of the year. */
    private List<Round> registered(String number, int year, int count) {
        String proposal = proposal(number);
        List<Round> letters = IntStream.rangeClosed(1, count)
                .mapToObj(round -> new Round(proposal, UNIT, round))
                .toList();
        letters.forEach(letter -> sign(letter, LocalDate.of(year, 6, 1)));
        return letters;
    }

    private String proposal(String number) {
        List<Proposer> proposers = List.of(new Proposer(1, "徐博雅", Proposer.Type.INDIVIDUAL, null, "许昌市建安大道1号", null));
        NewProposal entered = new NewProposal(
                ProposalKind.CPPCC_PROPOSAL, 7, 4, number, "关于完善社区养老服务的建议", null, false, null, proposers, null);
        return registration.register(entered, OFFICE);
    }

    private void sign(Round letter, LocalDate documentDate) {
        transaction.executeWithoutResult(step -> {
            SignOffRow row = new SignOffRow(letter);
            row.signedBy = "施局长";
            row.signedOn = documentDate == null ? LocalDate.now(clock) : documentDate;
            row.resultClass = "A";
            row.documentDate = documentDate;
            signOffs.saveAndFlush(row);
        });
    }

    private int lastYear() {
        return LocalDate.now(clock).getYear() - 1;
    }

    private List<Integer> sequences(int year) {
        return database.sql("select sequence from document_number where unit = ? and year = ? order by sequence")
                .params(UNIT, year)
                .query(Integer.class)
                .list();
    }

    /** The register's lines of a year: sequence, state and reason. */
    private List<String> register(int year) {
        return database.sql("""
                        select sequence || ' ' || state || ' ' || coalesce(reason, '')
                        from document_number where unit = ? and year = ? order by sequence
                        """).params(UNIT, year).query(String.class).list();
    }

    private static int sequence(String number) {
        return Integer.parseInt(number.replaceAll(".*〕(\\d+)号", "$1"));
    }
}
