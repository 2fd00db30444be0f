package cn.zhengxie.proposalreply.deadline;

import static cn.zhengxie.proposalreply.deadline.Term.Measure.CALENDAR_DAYS;
import static cn.zhengxie.proposalreply.deadline.Term.Measure.MONTHS;
import static cn.zhengxie.proposalreply.deadline.Term.Measure.WORKING_DAYS;
import static cn.zhengxie.proposalreply.deadline.Term.Side.AFTER_ANCHOR;
import static cn.zhengxie.proposalreply.deadline.Term.Side.BEFORE_DUE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.TimeSensitive;
import cn.zhengxie.proposalreply.deadline.CalendarDay.Kind;
import cn.zhengxie.proposalreply.deadline.DeadlineArithmetic.Computed;
import cn.zhengxie.proposalreply.deadline.Term.Anchor;
import cn.zhengxie.proposalreply.deadline.Term.Ladder;
import cn.zhengxie.proposalreply.deadline.Term.Measure;
import cn.zhengxie.proposalreply.deadline.Term.Notice;
import cn.zhengxie.proposalreply.deadline.WorkingCalendar.Special;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms counted by 民法典 201–203 with the calendar of 2018 to 2026. */
@TimeSensitive
class DeadlineArithmeticTest {

    private static final Anchor FIFTH_OF_AUGUST = Anchor.fixedDay(MonthDay.of(8, 5));

    private final DeadlineArithmetic arithmetic = new DeadlineArithmetic(OfficialDays.calendar());

    @ParameterizedTest(name = "{1} {2} after {0} is {3}")
    @CsvSource({
        "2020-08-10, 10, WORKING_DAYS, 2020-08-24",
        "2020-08-10, 3, MONTHS, 2020-11-10",
        "2020-11-06, 15, WORKING_DAYS, 2020-11-27",
        "2020-11-16, 5, WORKING_DAYS, 2020-11-23",
        "2020-09-25, 1, WORKING_DAYS, 2020-09-27",
        "2020-09-30, 2, WORKING_DAYS, 2020-10-10",
        "2020-09-30, 1, MONTHS, 2020-10-30",
        "2020-09-24, 7, CALENDAR_DAYS, 2020-10-09",
        "2020-09-30, 10, CALENDAR_DAYS, 2020-10-10",
        "2020-07-31, 2, MONTHS, 2020-09-30",
        "2020-11-30, 3, MONTHS, 2021-03-01",
        "2019-01-31, 1, MONTHS, 2019-02-28",
        "2020-01-31, 1, MONTHS, 2020-03-02",
        "2020-02-29, 1, MONTHS, 2020-03-30",
        "2024-02-29, 12, MONTHS, 2025-02-28",
        "2023-02-28, 12, MONTHS, 2024-02-28",
        "2020-01-17, 10, WORKING_DAYS, 2020-02-07",
        "2018-12-28, 1, WORKING_DAYS, 2018-12-29",
        "2018-12-28, 3, CALENDAR_DAYS, 2019-01-02"
    })
    void lastDay(LocalDate anchor, int amount, Measure measure, LocalDate due) {
        assertThat(arithmetic.due(anchor, term(amount, measure)).due()).isEqualTo(due);
    }

    @Test
    void springFestivalOf2020WasLongerThanFirstAnnounced() {
        // given the notice of November 2019, before that of 26 January 2020
        DeadlineArithmetic before = new DeadlineArithmetic(OfficialDays.calendar(days -> {
            days.remove(LocalDate.of(2020, 1, 31));
            days.remove(LocalDate.of(2020, 2, 2));
            days.put(LocalDate.of(2020, 2, 1), new Special(Kind.WORKDAY, "春节"));
            return days;
        }));
        LocalDate anchor = LocalDate.of(2020, 1, 17);

        assertThat(before.due(anchor, term(10, WORKING_DAYS)).due()).isEqualTo("2020-02-05");
        assertThat(arithmetic.due(anchor, term(10, WORKING_DAYS)).due()).isEqualTo("2020-02-07");
        assertThat(arithmetic.due(anchor, term(10, WORKING_DAYS)).explanation())
                .containsExactly(
                        "自2020年1月17日（交办之日）起算，当日不计", "期限10个工作日，至2020年2月7日", "不计周末、春节1月24日至2月2日", "计入调休上班日1月19日（周日）");
    }

    @Test
    void noticesCountAfterTheAnchorOrBackFromTheLastDay() {
        LocalDate anchor = LocalDate.of(2020, 8, 10);
        LocalDate due = LocalDate.of(2020, 11, 10);
        Term term = term(3, MONTHS);

        assertThat(arithmetic.day(new Notice("一", 15, CALENDAR_DAYS, BEFORE_DUE, Set.of()), term, anchor, due))
                .isEqualTo("2020-10-26");
        assertThat(arithmetic.day(new Notice("二", 5, WORKING_DAYS, BEFORE_DUE, Set.of()), term, anchor, due))
                .isEqualTo("2020-11-03");
        assertThat(arithmetic.day(new Notice("三", 3, WORKING_DAYS, AFTER_ANCHOR, Set.of()), term, anchor, due))
                .isEqualTo("2020-08-13");
    }

    @Test
    void nationalDayIsSkippedAndItsMakeUpDaysCount() {
        Computed computed = arithmetic.due(LocalDate.of(2020, 9, 24), term(7, WORKING_DAYS));

        assertThat(computed.due()).isEqualTo("2020-10-10");
        assertThat(computed.explanation())
                .containsExactly(
                        "自2020年9月24日（交办之日）起算，当日不计",
                        "期限7个工作日，至2020年10月10日",
                        "不计周末、国庆节10月1日至8日",
                        "计入调休上班日9月27日（周日）、10月10日（周六）");
    }

    @Test
    void rolledOverDeadlineSaysWhy() {
        Computed computed = arithmetic.due(LocalDate.of(2020, 9, 24), term(7, CALENDAR_DAYS));

        assertThat(computed.explanation())
                .containsExactly(
                        "自2020年9月24日（交办之日）起算，当日不计", "期限7日，至2020年10月1日", "期满日2020年10月1日为休息日（国庆节10月1日至8日），顺延至2020年10月9日");
        assertThat(computed.provisional()).isFalse();
    }

    @Test
    void deadlineRollsOverToAMakeUpSaturday() {
        // 30 April is a Saturday, 1 to 4 May holidays, 7 May a Saturday that is worked
        assertThat(arithmetic.due(LocalDate.of(2022, 4, 1), term(1, MONTHS)).explanation())
                .last()
                .isEqualTo("期满日2022年5月1日为休息日（劳动节5月1日至4日），顺延至2022年5月5日");
        assertThat(arithmetic
                        .due(LocalDate.of(2020, 9, 19), term(8, CALENDAR_DAYS))
                        .explanation())
                .last()
                .isEqualTo("期满日2020年9月27日（周日）为调休上班日，不顺延");
        assertThat(arithmetic
                        .due(LocalDate.of(2020, 9, 19), term(7, CALENDAR_DAYS))
                        .explanation())
                .last()
                .isEqualTo("期满日2020年9月26日为休息日（周末），顺延至2020年9月27日（周日，调休上班）");
    }

    @Test
    void monthThatIsTooShortEndsOnItsLastDay() {
        assertThat(arithmetic.due(LocalDate.of(2019, 1, 31), term(1, MONTHS)).explanation())
                .contains("期限1个月，2019年2月没有31日，至月末2019年2月28日");
    }

    @Test
    void deadlineInAYearWithoutNoticeIsProvisional() {
        Computed computed = arithmetic.due(LocalDate.of(2026, 11, 24), term(3, MONTHS));

        assertThat(computed.due()).isEqualTo("2027-02-24");
        assertThat(computed.provisional()).isTrue();
        assertThat(computed.explanation()).last().isEqualTo("2027年节假日安排尚未公布，本期限为暂定");
    }

    @Test
    void lastDaysOfAYearWaitForTheNoticeOfTheNext() {
        assertThat(arithmetic
                        .due(LocalDate.of(2026, 12, 21), term(7, CALENDAR_DAYS))
                        .provisional())
                .as("28 December")
                .isFalse();
        assertThat(arithmetic
                        .due(LocalDate.of(2026, 12, 22), term(7, CALENDAR_DAYS))
                        .provisional())
                .as("29 December, which may be worked for New Year")
                .isTrue();
    }

    @Test
    void oneDayOfAYearDoesNotMakeItKnown() {
        DeadlineArithmetic oneDay = new DeadlineArithmetic(new WorkingCalendar(
                Map.of(LocalDate.of(2027, 1, 1), new Special(Kind.HOLIDAY, "元旦")), OfficialDays.YEARS));

        assertThat(oneDay.due(LocalDate.of(2026, 11, 24), term(3, MONTHS)).provisional())
                .isTrue();
    }

    @Test
    void fixedDayIsTheNextOneAfterTheGivenDay() {
        Term fixed = new Term(0, CALENDAR_DAYS, FIFTH_OF_AUGUST, List.of(), Ladder.NONE, "逾期", false);

        assertThat(arithmetic.due(LocalDate.of(2026, 3, 1), fixed).due()).isEqualTo("2026-08-05");
        assertThat(arithmetic.due(LocalDate.of(2026, 3, 1), fixed).explanation())
                .containsExactly("期限为8月5日，2026年3月1日后的第一个是2026年8月5日");
        assertThat(arithmetic.due(LocalDate.of(2025, 8, 5), fixed).due()).isEqualTo("2026-08-05");
        assertThat(arithmetic.due(LocalDate.of(2023, 8, 4), fixed).explanation())
                .last()
                .isEqualTo("期满日2023年8月5日为休息日（周末），顺延至2023年8月7日");
    }

    @Test
    void termMayBeCountedFromAFixedDay() {
        Term fixed = new Term(10, WORKING_DAYS, FIFTH_OF_AUGUST, List.of(), Ladder.NONE, "逾期", false);

        Computed computed = arithmetic.due(LocalDate.of(2026, 3, 1), fixed);

        assertThat(computed.due()).isEqualTo("2026-08-19");
        assertThat(computed.explanation()).first().isEqualTo("自2026年8月5日（2026年3月1日后的第一个8月5日）起算，当日不计");
    }

    private static Term term(int amount, Measure measure) {
        return new Term(amount, measure, Anchor.givenDay("交办之日"), List.of(), Ladder.NONE, "逾期", false);
    }
}
