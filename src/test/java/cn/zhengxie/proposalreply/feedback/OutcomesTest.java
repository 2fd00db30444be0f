package cn.zhengxie.proposalreply.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.dispatch.Channel;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.feedback.FeedbackView.State;
import cn.zhengxie.proposalreply.organization.Jurisdiction.Policy.Outcome;
import cn.zhengxie.proposalreply.organization.Questionnaire;
import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private static final Round FIRST_ROUND = new Round("ta-7-4-判", "zjj", 1);
    private static final Round LAST_ROUND = new Round("ta-7-4-判", "zjj", 2);
    private static final List<Recipient> SIGNERS = List.of(signer(1, "甲委员"), signer(2, "乙委员"), signer(3, "丙委员"));

    @Test
    void whereTheFirstSignatoryDecidesTheOthersDoNot() {
        Verdict verdict = judge(Outcome.FIRST, FIRST_ROUND, form(1, "SATISFIED", 16), form(2, "DISSATISFIED", 17));

        assertThat(verdict)
                .isEqualTo(new Verdict(
                        Satisfaction.SATISFIED, day(16), false, false, "以第一提案者的意见表为准：甲委员对办理结果满意（2020-11-16收到）。"));
    }

    @Test
    void whereAnyDecidesTheFirstDissatisfiedOneDoes() {
        Verdict verdict = judge(
                Outcome.ANY,
                FIRST_ROUND,
                form(1, "SATISFIED", 16),
                form(2, "DISSATISFIED", 19),
                form(3, "DISSATISFIED", 17));

        assertThat(verdict)
                .isEqualTo(new Verdict(
                        Satisfaction.DISSATISFIED,
                        day(17),
                        true,
                        true,
                        "任一提案者不满意即为不满意：丙委员对办理结果不满意（2020-11-17收到），须重新办理。"));
    }

    @Test
    void whereAnyDecidesAndNobodyIsDissatisfiedTheFirstSpeaksForAll() {
        Verdict verdict = judge(Outcome.ANY, FIRST_ROUND, form(1, "BASICALLY_SATISFIED", 16), form(2, "SATISFIED", 17));

        assertThat(verdict.decisive()).isEqualTo(Satisfaction.BASICALLY_SATISFIED);
        assertThat(verdict.nextRoundDue()).isFalse();
    }

    @Test
    void silenceIsNotSatisfaction() {
        Verdict verdict = judge(Outcome.FIRST, FIRST_ROUND, form(2, "DISSATISFIED", 17));

        assertThat(verdict.decisive()).isNull();
        assertThat(verdict.explanation()).isEqualTo("以第一提案者的意见表为准：甲委员未返回意见表，不计为满意。");
    }

    @Test
    void lastRoundHasNoOtherAfterIt() {
        Verdict verdict = judge(Outcome.FIRST, LAST_ROUND, form(1, "DISSATISFIED", 16));

        assertThat(verdict.dissatisfied()).isTrue();
        assertThat(verdict.nextRoundDue()).isFalse();
        assertThat(verdict.decisionDue()).isTrue();
        assertThat(verdict.explanation()).endsWith("不满意（2020-11-16收到），已办理2次，是否再办理由督查局决定。");
    }

    @Test
    void roundThatWasGrantedBeyondTheRuleIsForSupervisionAgain() {
        Round granted = new Round("ta-7-4-判", "zjj", 3);

        Verdict verdict = judge(Outcome.FIRST, granted, form(1, "DISSATISFIED", 16));

        assertThat(verdict.decisionDue()).isTrue();
        assertThat(verdict.explanation()).contains("已办理3次");
    }

    @Test
    void satisfiedProposerLeavesNothingToDecide() {
        assertThat(judge(Outcome.FIRST, LAST_ROUND, form(1, "SATISFIED", 16)).decisionDue())
                .isFalse();
    }

    private static Verdict judge(Outcome rule, Round round, FeedbackView... forms) {
        return new Outcomes(rule, 2, Questionnaire.usual()).judge(round, SIGNERS, List.of(forms));
    }

    private static Recipient signer(int position, String name) {
        return new Recipient(
                position,
                FIRST_ROUND,
                Recipient.Role.ADDRESSEE,
                position,
                name,
                Channel.POST,
                null,
                null,
                1,
                Recipient.State.DELIVERED,
                day(6),
                "EMS100",
                null,
                null);
    }

    private static FeedbackView form(int position, String satisfaction, int received) {
        ReturnedForm form = new ReturnedForm(
                day(received), null, null, null, Satisfaction.valueOf(satisfaction), null, true, null, null, null);
        return FeedbackView.of(position, FIRST_ROUND, State.RETURNED, List.of(entered(form, false)));
    }

    private static EnteredForm entered(ReturnedForm form, boolean late) {
        return new EnteredForm(
                form.receivedOn().getDayOfMonth(),
                form,
                late,
                "张办公",
                form.receivedOn(),
                true,
                List.of(),
                null,
                null,
                null);
    }

    private static LocalDate day(int ofNovember) {
        return LocalDate.of(2020, 11, ofNovember);
    }
}
