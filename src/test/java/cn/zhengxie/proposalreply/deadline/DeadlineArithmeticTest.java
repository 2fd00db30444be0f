package cn.zhengxie.proposalreply.deadline;

import static cn.zhengxie.proposalreply.deadline.Term.Measure.CALENDAR_DAYS;
import static cn.zhengxie.proposalreply.deadline.Term.Measure.MONTHS;
import static cn.zhengxie.proposalreply.deadline.Term.Measure.WORKING_DAYS;
import static cn.zhengxie.proposalreply.deadline.Term.Side.AFTER_ANCHOR;
import static cn.zhengxie.proposalreply.deadline.Term.Side.BEFORE_DUE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.deadline.CalendarDay.Kind;
import cn.zhengxie.proposalreply.deadline.Term.Anchor;
import cn.zhengxie.proposalreply.deadline.Term.Ladder;
import cn.zhengxie.proposalreply.deadline.Term.Measure;
import cn.zhengxie.proposalreply.deadline.Term.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms counted by 民法典 201–203, around the National Day of 2020 (1 to 8 October; 27 September and 10 October worked). */
class DeadlineArithmeticTest {

    private final DeadlineArithmetic arithmetic = new DeadlineArithmetic(new WorkingCalendar(Map.of(
            LocalDate.of(2020, 9, 27), Kind.WORKDAY,
            LocalDate.of(2020, 10, 1), Kind.HOLIDAY,
            LocalDate.of(2020, 10, 2), Kind.HOLIDAY,
            LocalDate.of(2020, 10, 5), Kind.HOLIDAY,
            LocalDate.of(2020, 10, 6), Kind.HOLIDAY,
            LocalDate.of(2020, 10, 7), Kind.HOLIDAY,
            LocalDate.of(2020, 10, 8), Kind.HOLIDAY,
            LocalDate.of(2020, 10, 10), Kind.WORKDAY)));

    @ParameterizedTest(name = "{1} {2} after {0} is {3}")
    @CsvSource({
        "2020-08-10, 10, WORKING_DAYS, 2020-08-24",
        "2020-08-10, 3, MONTHS, 2020-11-10",
        "2020-11-06, 15, WORKING_DAYS, 2020-11-27",
        "2020-11-16, 5, WORKING_DAYS, 2020-11-23",
        "2020-09-25, 1, WORKING_DAYS, 2020-09-27",
        "2020-09-30, 2, WORKING_DAYS, 2020-10-10",
        "2020-09-24, 7, CALENDAR_DAYS, 2020-10-09",
        "2020-07-31, 2, MONTHS, 2020-09-30",
        "2020-11-30, 3, MONTHS, 2021-03-01"
    })
    void lastDay(LocalDate anchor, int amount, Measure measure, LocalDate due) {
        assertThat(arithmetic.due(anchor, term(amount, measure)).due()).isEqualTo(due);
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
    void rolledOverDeadlineSaysWhy() {
        var computed = arithmetic.due(LocalDate.of(2020, 9, 24), term(7, CALENDAR_DAYS));

        assertThat(computed.explanation())
                .containsExactly("自2020年9月24日起算，当日不计", "期限7日，至2020年10月1日", "期满日为休息日，顺延至2020年10月9日");
        assertThat(computed.provisional()).isFalse();
    }

    @Test
    void deadlineInAYearWithoutNoticeIsProvisional() {
        var computed = arithmetic.due(LocalDate.of(2020, 11, 10), term(3, MONTHS));

        assertThat(computed.provisional()).isTrue();
        assertThat(computed.explanation()).last().isEqualTo("2021年节假日安排尚未公布，本期限为暂定");
    }

    private static Term term(int amount, Measure measure) {
        return new Term(amount, measure, Anchor.givenDay("交办之日"), List.of(), Ladder.NONE, "逾期", false);
    }
}
