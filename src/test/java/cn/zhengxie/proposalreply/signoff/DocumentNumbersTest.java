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
