package cn.zhengxie.proposalreply.engine;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static cn.zhengxie.proposalreply.deadline.Audience.COMMITTEE;
import static cn.zhengxie.proposalreply.deadline.Audience.DEPUTY;
import static cn.zhengxie.proposalreply.deadline.Audience.DRAFTER;
import static cn.zhengxie.proposalreply.deadline.Audience.HEAD;
import static cn.zhengxie.proposalreply.deadline.Audience.OFFICE;
import static cn.zhengxie.proposalreply.deadline.Audience.SIGNER;
import static cn.zhengxie.proposalreply.deadline.Audience.SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.deadline.CaseTraits.Category;
import cn.zhengxie.proposalreply.deadline.CaseTraits.Kind;
import cn.zhengxie.proposalreply.deadline.CaseTraits.Traits;
import cn.zhengxie.proposalreply.deadline.DeadlinePolicy.Question;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Term;
import cn.zhengxie.proposalreply.deadline.Term.Ladder;
import cn.zhengxie.proposalreply.deadline.Term.Measure;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packaged table says (DESIGN §7), and what it may not be edited into. */
class DeadlineTableTest {

    private static final String PACKAGED = new String(PackagedPolicy.content(), StandardCharsets.UTF_8);

    private final DeadlineTable table = table(PACKAGED);

    @ParameterizedTest(name = "{0} in round {1}: {2} {3}")
    @CsvSource({
        "ACKNOWLEDGE, 1, 10, WORKING_DAYS, 交办之日",
        "RETURN_DECISION, 1, 7, CALENDAR_DAYS, 申请退办之日",
        "CO_OPINION, 1, 1, MONTHS, 交办之日",
        "REPLY, 1, 3, MONTHS, 交办之日",
        "REPLY, 2, 1, MONTHS, 收到不满意意见之日",
        "EXTENSION_LIMIT, 1, 6, MONTHS, 交办之日",
        "EXTENSION_LIMIT, 2, 2, MONTHS, 收到不满意意见之日",
        "EXTENSION_DECISION, 1, 5, WORKING_DAYS, 申请延期之日",
        "DISSATISFACTION_DECISION, 2, 7, CALENDAR_DAYS, 认定反馈结果之日",
        "EXTENSION_CONSENT, 1, 5, WORKING_DAYS, 督查局同意延期之日",
        "FEEDBACK, 1, 15, WORKING_DAYS, 寄送之日",
        "FEEDBACK, 2, 15, WORKING_DAYS, 寄送之日",
        "FORWARDING, 1, 5, WORKING_DAYS, 收到意见表之日",
        "RECEIPT, 1, 5, WORKING_DAYS, 转送之日",
        "PUBLICATION, 1, 20, WORKING_DAYS, 寄送之日"
    })
    void defaults(DeadlineStep step, int round, int amount, Measure measure, String anchor) {
        for (Kind kind : Kind.values()) {
            for (Category category : Category.values()) {
                for (boolean key : List.of(false, true)) {
                    Term term = ask(new Traits(kind, category, key), round, step);
                    assertThat(term.amount()).isEqualTo(amount);
                    assertThat(term.measure()).isEqualTo(measure);
                    assertThat(term.anchor().name()).isEqualTo(anchor);
                    assertThat(term.anchor().fixed()).isNull();
                    assertThat(term.retroactive()).isFalse();
                    assertThat(term.lapse()).isNotBlank();
                }
            }
        }
    }

    @Test
    void replyIsWarnedOfTwiceAndThenChasedEveryFiveWorkingDays() {
        Term term = ask(Traits.ORDINARY, 1, DeadlineStep.REPLY);

        assertThat(term.warnings())
                .extracting(DeadlineTableTest::described)
                .containsExactly("第一次预警 期满前 15日", "第二次预警 期满前 5个工作日");
        assertThat(term.warnings().get(0).audience()).containsExactlyInAnyOrder(DRAFTER, HEAD, OFFICE);
        assertThat(term.warnings().get(1).audience()).containsExactlyInAnyOrder(DRAFTER, HEAD, OFFICE, DEPUTY);
        assertThat(term.ladder())
                .isEqualTo(new Ladder(
                        5,
                        List.of(
                                Set.of(DRAFTER, HEAD, DEPUTY, SIGNER),
                                Set.of(DRAFTER, HEAD, DEPUTY, SIGNER, SUPERVISION))));
        assertThat(ask(Traits.ORDINARY, 2, DeadlineStep.REPLY).warnings()).isEqualTo(term.warnings());
    }

    @Test
    void officesAreRemindedOfWhatLapses() {
        Term acknowledgement = ask(Traits.ORDINARY, 1, DeadlineStep.ACKNOWLEDGE);
        Term feedback = ask(Traits.ORDINARY, 1, DeadlineStep.FEEDBACK);

        assertThat(acknowledgement.warnings())
                .extracting(DeadlineTableTest::described)
                .containsExactly("签收提醒 起算后 3个工作日");
        assertThat(acknowledgement.ladder()).isEqualTo(Ladder.NONE);
        assertThat(acknowledgement.lapse()).contains("视为接收");
        assertThat(feedback.warnings()).extracting(DeadlineTableTest::described).containsExactly("反馈提醒 起算后 10个工作日");
        assertThat(feedback.lapse()).contains("未反馈");
    }

    @Test
    void keyProposalIsWarnedOfEarlierAndSupervisedAtOnce() {
        Term key = ask(new Traits(Kind.PROPOSAL, Category.COLLECTIVE, true), 1, DeadlineStep.REPLY);

        assertThat(key.warnings()).extracting(DeadlineTableTest::described).startsWith("重点预警 期满前 30日", "第一次预警 期满前 15日");
        assertThat(key.ladder().audiences().get(0)).contains(SUPERVISION).doesNotContain(COMMITTEE);
        assertThat(key.ladder().audiences().get(1)).contains(SUPERVISION, COMMITTEE);
    }

    @Test
    void committeeIsNotToldOfSuggestions() {
        Term suggestion = ask(new Traits(Kind.SUGGESTION, Category.ORDINARY, true), 1, DeadlineStep.REPLY);

        assertThat(suggestion.ladder().audiences())
                .allSatisfy(
                        audience -> assertThat(audience).contains(SUPERVISION).doesNotContain(COMMITTEE));
    }

    @Test
    void cityMayCountToAFixedDayAndTellMoreFromTheFourthTimeOn() {
        // given
        String citys = PACKAGED.replaceFirst(
                        "(?s)(<rule id=\"rule-07\">.*?)<text>3</text>(.*?)\"月\"(.*?)\"交办之日\"(.*?)、督查局\"",
                        "$1<text>0</text>$2\"日\"$3\"8月5日\"$4、督查局；第4次起：分管领导、督查局、提案委\"")
                .replaceFirst("(?s)(<rule id=\"rule-07\">.*?)<text>false</text>", "$1<text>true</text>");
        DeadlineTableCheck.check(bytes(citys));

        // when
        Term term = table(citys)
                .find(new Question(Traits.ORDINARY, 1, DeadlineStep.REPLY))
                .orElseThrow();

        // then
        assertThat(term.anchor().fixed()).isEqualTo(MonthDay.of(8, 5));
        assertThat(term.amount()).isZero();
        assertThat(term.retroactive()).isTrue();
        assertThat(term.ladder().audiences()).hasSize(4);
        assertThat(term.ladder().audiences().get(2))
                .isEqualTo(term.ladder().audiences().get(1));
        assertThat(term.ladder().audiences().get(3)).containsExactlyInAnyOrder(DEPUTY, SUPERVISION, COMMITTEE);
    }

    @Test
    void packagedTableIsSound() {
        DeadlineTableCheck.check(PackagedPolicy.content());
    }

    @Test
    void unknownUnitOfTimeIsRefused() {
        refused("<text>\"工作日\"</text>", "<text>\"星期\"</text>", "期限表第1行：单位“星期”不认识，应为日、工作日或月");
    }

    @Test
    void negativeAmountIsRefused() {
        refused("<text>10</text>", "<text>-10</text>", "期限表第1行：数量“-10”应在1至1000之间");
        refused("<text>10</text>", "<text>0</text>", "期限表第1行：数量“0”应在1至1000之间");
        refused("<text>10</text>", "<text>5 + 5</text>", "期限表第1行：“数量”一格“5 + 5”应直接写数，或写加英文引号的文字");
    }

    @Test
    void stepWithoutARowIsRefused() {
        refused("<text>\"转送\"</text>", "<text>\"报送\"</text>", "期限表中没有适用于“提案、普通、非重点、第1轮、转送”的行");
        assertRefused(
                () -> DeadlineTableCheck.check(bytes(PACKAGED.replace("<text>&gt; 1</text>", "<text>2</text>"))),
                "file",
                "期限表中没有适用于“提案、普通、非重点、第3轮、办复”的行");
    }

    @Test
    void remindersAndLaddersThatNobodyUnderstandsAreRefused() {
        refused("起算后3个工作日，通知办公室", "三天后通知办公室", "期限表第1行：提醒“签收提醒：三天后通知办公室”应写成“名称：期满前5个工作日，通知办公室”这样");
        refused("3个工作日，通知办公室", "3个工作日，通知门卫", "期限表第1行：“门卫”不认识，通知对象应为拟稿人、科室负责人、办公室、分管领导、签发人、督查局、提案委");
        refused("逾期当日：督查局；", "", "期限表第2行：催办阶梯应以“逾期当日”开头，且只写一次");
        refused("此后每5个工作日：督查局", "此后每1个工作日：督查局", "期限表第2行：催办阶梯“此后每1个工作日：督查局”：间隔至少2个工作日");
        refused("\"逾期未退办的，视为接收\"", "", "期限表第1行：没有写逾期后果");
    }

    @Test
    void anchorsOfOtherStepsAndImpossibleDaysAreRefused() {
        refused("\"申请退办之日\"", "\"寄送之日\"", "期限表适用于“提案、普通、非重点、第1轮、退办审核”的行：起算“寄送之日”不认识，应为“申请退办之日”或每年的某一天，如 8月5日");
        refused("\"申请退办之日\"", "\"13月5日\"", "期限表第2行：起算“13月5日”不是一年中的一天");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=\"ladder\"", "<text>step</text>", "hitPolicy=\"FIRST\""})
    void tableWithOtherColumnsIsRefused(String part) {
        String sentence =
                switch (part) {
                    case "name=\"ladder\"" -> "期限表缺少“催办阶梯”一列（ladder）";
                    case "<text>step</text>" -> "期限表的条件列“事项”取的是“stage”，只能取 kind、category、key、round、step";
                    default -> "期限表的命中策略应为 First 或 Unique";
                };
        String otherwise =
                part.replace("ladder", "stairs").replace("step", "stage").replace("FIRST", "COLLECT");
        refused(part, otherwise, sentence);
    }

    @Test
    void fileThatIsNoTableIsRefused() {
        assertRefused(() -> DeadlineTableCheck.check(bytes("期限表")), "file", "期限表不是可读的 DMN 文件，请用 Camunda Modeler 编辑后保存");
        assertRefused(
                () -> DeadlineTableCheck.check(bytes(PACKAGED.replace("id=\"deadline-policy\"", "id=\"other\""))),
                "file",
                "文件中没有编号为 deadline-policy 的决策表");
    }

    private static void refused(String part, String otherwise, String sentence) {
        assertThat(PACKAGED).contains(part);
        String broken = PACKAGED.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(otherwise));
        assertRefused(() -> DeadlineTableCheck.check(bytes(broken)), "file", sentence);
    }

    private Term ask(Traits traits, int round, DeadlineStep step) {
        return table.find(new Question(traits, round, step)).orElseThrow();
    }

    private static String described(Term.Notice notice) {
        return "%s %s %d%s"
                .formatted(
                        notice.name(),
                        notice.side().label(),
                        notice.amount(),
                        notice.measure().label());
    }

    private static DeadlineTable table(String dmn) {
        return DeadlineTable.read(bytes(dmn));
    }

    private static byte[] bytes(String dmn) {
        return dmn.getBytes(StandardCharsets.UTF_8);
    }
}
