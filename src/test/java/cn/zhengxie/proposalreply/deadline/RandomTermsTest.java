package cn.zhengxie.proposalreply.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.TimeSensitive;
import cn.zhengxie.proposalreply.deadline.Term.Anchor;
import cn.zhengxie.proposalreply.deadline.Term.Ladder;
import cn.zhengxie.proposalreply.deadline.Term.Measure;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Twenty thousand random terms from 2018 to 2026 against a calculation that takes one day after the other. */
@TimeSensitive
class RandomTermsTest {

    private static final int PAIRS = 20_000;
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Pattern RANGE =
            Pattern.compile("(?:(\\d{4})年)?(\\d+)月(\\d+)日(?:至(?:(?:(\\d{4})年)?(\\d+)月)?(\\d+)日)?");

    private final long seed = Long.getLong("deadline.seed", System.nanoTime());
    private final WorkingCalendar calendar = OfficialDays.calendar();
    private final DeadlineArithmetic arithmetic = new DeadlineArithmetic(calendar);
    private final NaiveDays naive = new NaiveDays();

    @Test
    void lastDayIsThatOfTheDayByDayCalculation() {
        forRandomTerms((start, term) -> assertThat(arithmetic.due(start, term).due())
                .as(described(start, term))
                .isEqualTo(naive.lastDay(start, term)));
    }

    @Test
    void deadlineIsProvisionalWhereItsEndMayStillChange() {
        forRandomTerms((start, term) -> assertThat(arithmetic.due(start, term).provisional())
                .as(described(start, term))
                .isEqualTo(naive.isUncertain(start, term)));
    }

    @Test
    void lastDayIsAWorkingDayAfterTheStart() {
        forRandomTerms((start, term) -> {
            LocalDate due = arithmetic.due(start, term).due();
            assertThat(naive.isWorked(due)).as(described(start, term)).isTrue();
            assertThat(due).as(described(start, term)).isAfter(start);
        });
    }

    @Test
    void clockThatStoodStillForNoDayMovesNothing() {
        forRandomTerms((start, term) -> assertThat(arithmetic.due(start, term, 0))
                .as(described(start, term))
                .isEqualTo(arithmetic.due(start, term)));
    }

    @Test
    void clockThatStoodStillForSomeDaysMovesTheDayBeforeItRollsOverByAsMany() {
        Random random = new Random(seed);
        forRandomTerms((start, term) -> {
            int suspended = 1 + random.nextInt(200);
            DeadlineArithmetic.Computed computed = arithmetic.due(start, term, suspended);
            assertThat(computed.due())
                    .as("%d days, %s".formatted(suspended, described(start, term)))
                    .isEqualTo(naive.lastDay(start, term, suspended));
            assertThat(computed.explanation()).anyMatch(line -> line.startsWith("其间计时中止%d日".formatted(suspended)));
        });
    }

    @Test
    void longerTermNeverEndsEarlier() {
        forRandomTerms(
                (start, term) -> assertThat(arithmetic.due(start, longer(term)).due())
                        .as(described(start, term))
                        .isAfterOrEqualTo(arithmetic.due(start, term).due()));
    }

    /** Start, working days counted and holidays named add up to the end: the explanation leaves no weekday unaccounted for. */
    @Test
    void explanationNamesEverySkippedWeekdayAndEveryMakeUpDay() {
        forRandomTerms((start, term) -> {
            if (term.measure() != Measure.WORKING_DAYS || term.amount() == 0) {
                return;
            }
            LocalDate anchor = term.anchor().from(start);
            DeadlineArithmetic.Computed computed = arithmetic.due(start, term);
            long weekdays = anchor.plusDays(1)
                    .datesUntil(computed.due().plusDays(1))
                    .filter(day -> !WorkingCalendar.isWeekend(day))
                    .count();
            long skipped = named(computed, "不计", anchor)
                    .filter(day -> !WorkingCalendar.isWeekend(day))
                    .count();
            long made = named(computed, "计入调休上班日", anchor).count();
            assertThat(weekdays - skipped + made)
                    .as(described(start, term) + computed.explanation())
                    .isEqualTo(term.amount());
        });
    }

    private static Stream<LocalDate> named(DeadlineArithmetic.Computed computed, String beginning, LocalDate anchor) {
        int year = anchor.plusDays(1).getYear();
        return computed.explanation().stream()
                .filter(sentence -> sentence.startsWith(beginning))
                .flatMap(sentence -> RANGE.matcher(sentence).results())
                .flatMap(range -> days(range, year));
    }

    private static Stream<LocalDate> days(MatchResult range, int year) {
        LocalDate first = date(range.group(1), year, range.group(2), range.group(3));
        if (range.group(6) == null) {
            return Stream.of(first);
        }
        String month = range.group(5) == null ? range.group(2) : range.group(5);
        LocalDate last = date(range.group(4), first.getYear(), month, range.group(6));
        return first.datesUntil(last.plusDays(1));
    }

    private static LocalDate date(String year, int otherwise, String month, String day) {
        return LocalDate.of(
                year == null ? otherwise : Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private void forRandomTerms(BiConsumer<LocalDate, Term> check) {
        System.out.printf("RandomTermsTest: -Ddeadline.seed=%d%n", seed);
        Random random = new Random(seed);
        int days = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;
        for (int pair = 0; pair < PAIRS; pair++) {
            check.accept(FIRST.plusDays(random.nextInt(days)), term(random));
        }
    }

    private static Term term(Random random) {
        Measure measure = Measure.values()[random.nextInt(Measure.values().length)];
        boolean fixed = random.nextInt(4) == 0;
        int longest = measure == Measure.MONTHS ? 13 : 120;
        int amount = random.nextInt(longest) + (fixed ? 0 : 1);
        return term(amount, measure, fixed ? Anchor.fixedDay(day(random)) : Anchor.givenDay("交办之日"));
    }

    /** A day that every year has. */
    private static MonthDay day(Random random) {
        LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(365));
        return MonthDay.from(day);
    }

    private static Term longer(Term term) {
        return term(term.amount() + 1, term.measure(), term.anchor());
    }

    private static Term term(int amount, Measure measure, Anchor anchor) {
        return new Term(amount, measure, anchor, List.of(), Ladder.NONE, "逾期", false);
    }

    private String described(LocalDate start, Term term) {
        return "seed %d: %d %s from %s after %s"
                .formatted(seed, term.amount(), term.measure(), term.anchor().name(), start);
    }
}
