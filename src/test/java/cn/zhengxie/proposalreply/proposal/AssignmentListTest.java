package cn.zhengxie.proposalreply.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a 交办清单 says, and what can be wrong in its rows and columns. */
class AssignmentListTest {

    static Stream<Arguments> oneFault() {
        return Stream.of(
                fault(ProposalField.KIND, "议案", "“议案”不是提案或建议"),
                fault(ProposalField.COMMITTEE, "", "要填正整数，如 7"),
                fault(ProposalField.COMMITTEE, "七", "要填正整数，如 7"),
                fault(ProposalField.COMMITTEE, "0", "要填正整数，如 7"),
                fault(ProposalField.COMMITTEE, "99999999999", "要填正整数，如 7"),
                fault(ProposalField.SESSION, "-4", "要填正整数，如 7"),
                fault(ProposalField.SESSION, "4.5", "要填正整数，如 7"),
                fault(ProposalField.NUMBER, "", "不能为空；来信等没有编号的，请编为来信1、来信2"),
                fault(ProposalField.NUMBER, "1".repeat(33), "有33个字，不能超过32个字"),
                fault(ProposalField.NUMBER, "第110号/附", "“第110号/附”不能作编号，编号只能用汉字、字母、数字和中间的“-”"),
                fault(ProposalField.NUMBER, "１１０", "“１１０”不能作编号，编号只能用汉字、字母、数字和中间的“-”"),
                fault(ProposalField.NUMBER, "../110", "“../110”不能作编号，编号只能用汉字、字母、数字和中间的“-”"),
                fault(ProposalField.NUMBER, "110-", "“110-”不能作编号，编号只能用汉字、字母、数字和中间的“-”"),
                fault(ProposalField.TITLE, "", "不能为空"),
                fault(ProposalField.TITLE, "　 ", "不能为空"),
                fault(ProposalField.TITLE, "长".repeat(201), "有201个字，不能超过200个字"),
                fault(ProposalField.TITLE, "关于\u0007的提案", "含有不可见的控制字符，请删去后重新填写"),
                fault(ProposalField.TITLE, "[涉密]关于示例事项的提案", "涉密提案不得录入本系统"),
                fault(ProposalField.TITLE, "关于示例事项的提案（秘密）", "涉密提案不得录入本系统"),
                fault(ProposalField.TITLE, "【机密★10年】关于示例事项的提案", "涉密提案不得录入本系统"),
                fault(ProposalField.TITLE, "绝密：关于示例事项的提案", "涉密提案不得录入本系统"),
                fault(ProposalField.CONTENT, "机密★1年\n正文", "涉密提案不得录入本系统"),
                fault(ProposalField.CONTENT, "正文\n密级：秘密\n正文", "涉密提案不得录入本系统"),
                fault(ProposalField.CATEGORY, "涉密", "涉密提案不得录入本系统"),
                fault(ProposalField.CATEGORY, "机密级", "涉密提案不得录入本系统"),
                fault(ProposalField.CATEGORY, "类".repeat(65), "有65个字，不能超过64个字"),
                fault(ProposalField.PROPOSER, "", "不能为空"),
                fault(ProposalField.PROPOSER, "林晓岚；；马思远", "第2位提案者是空的"),
                fault(ProposalField.PROPOSER, "林晓岚；", "第2位提案者是空的"),
                fault(ProposalField.PROPOSER, "林晓岚、马思远", "“林晓岚、马思远”像是几位提案者，各位之间请用“；”分隔"),
                fault(ProposalField.PROPOSER, "名".repeat(101), "有101个字，不能超过100个字"),
                fault(ProposalField.PROPOSER_TYPE, "单位", "“单位”不是个人或集体"),
                fault(ProposalField.PROPOSER_TYPE, "个人；集体", "写了2个类型，提案者却有1位"),
                fault(ProposalField.TELEPHONE, "13800000001；13800000002", "写了2个，提案者却只有1位"),
                fault(ProposalField.TELEPHONE, "1.38E+10", "“1.38E+10”被存成了科学计数，请把单元格设为文本后重新填写"),
                fault(ProposalField.ADDRESS, "甲路1号；乙路2号", "写了2个，提案者却只有1位"),
                fault(ProposalField.EMAIL, "a@example.com;b@example.com", "写了2个，提案者却只有1位"),
                fault(ProposalField.EMAIL, "lin@", "“lin@”不是有效的电子邮箱"),
                fault(ProposalField.EMAIL, "lin@example", "“lin@example”不是有效的电子邮箱"),
                fault(ProposalField.EMAIL, "lin..x@example.com", "“lin..x@example.com”不是有效的电子邮箱"),
                fault(ProposalField.KEY, "重点", "“重点”不是“是”或“否”"),
                fault(ProposalField.HANDLING, "会办", "“会办”不是主办或分办"),
                fault(ProposalField.CO_UNITS, "市财政局", "主办单位", "填了会办单位，主办单位却是空的"),
                fault(ProposalField.LEAD_UNIT, "市住建局", "交办日期", "填了主办单位，交办日期却是空的"),
                fault(ProposalField.ASSIGNED_ON, "2020-08-10", "主办单位", "填了交办日期，主办单位却是空的"));
    }

    static Stream<Arguments> oneFaultOfAssigned() {
        return Stream.of(
                fault(ProposalField.LEAD_UNIT, "市城管局", "没有“市城管局”这个承办单位"),
                fault(ProposalField.LEAD_UNIT, "市住建局；市财政局", "主办单位只能有一个；由几个单位分别答复的，办理方式请写“分办”"),
                fault(ProposalField.CO_UNITS, "市住建局", "“市住建局”已是主办单位"),
                fault(ProposalField.CO_UNITS, "zjj", "“市住建局”已是主办单位"),
                fault(ProposalField.CO_UNITS, "市财政局；czj", "“czj”重复"),
                fault(ProposalField.CO_UNITS, "财局", "没有“财局”这个承办单位"),
                fault(ProposalField.HANDLING, "分办", "主办单位", "分办要写两个以上的单位；只由一个单位答复的，办理方式请写“主办”"),
                fault(ProposalField.ASSIGNED_ON, "2020年9月31日", "9月没有31日"),
                fault(ProposalField.ASSIGNED_ON, "2020-02-30", "2月没有30日"),
                fault(ProposalField.ASSIGNED_ON, "2019/2/29", "2019年2月没有29日"),
                fault(ProposalField.ASSIGNED_ON, "2020-13-01", "没有13月"),
                fault(ProposalField.ASSIGNED_ON, "2020-8-0", "8月没有0日"),
                fault(ProposalField.ASSIGNED_ON, "2020-08/10", "“2020-08/10”不是日期，请写成 2020-08-10 这样"),
                fault(ProposalField.ASSIGNED_ON, "八月十日", "“八月十日”不是日期，请写成 2020-08-10 这样"),
                fault(ProposalField.ASSIGNED_ON, "44053", "“44053”不是日期，请写成 2020-08-10 这样"),
                fault(ProposalField.ASSIGNED_ON, "2020-08-21", "2020-08-21还没有到，不能晚于今天"),
                fault(ProposalField.ASSIGNED_ON, "1020-08-10", "1020-08-10太早了，请核对年份"));
    }

    private static Arguments fault(ProposalField field, String value, String sentence) {
        return fault(field, value, field.column(), sentence);
    }

    private static Arguments fault(ProposalField field, String value, String column, String sentence) {
        return Arguments.of(field, value, "第3行“%s”：%s".formatted(column, sentence));
    }

    @ParameterizedTest
    @MethodSource("oneFault")
    void everyFaultOfARowIsNamedByRowAndColumn(ProposalField field, String value, String sentence) {
        Map<ProposalField, String> faulty = ListFiles.row("2");
        faulty.put(field, value);

        assertThat(ListFiles.faults(ListFiles.csv(ListFiles.row("1"), faulty))).containsExactly(sentence);
    }

    @ParameterizedTest
    @MethodSource("oneFaultOfAssigned")
    void everyFaultOfAnAssignmentIsNamedByRowAndColumn(ProposalField field, String value, String sentence) {
        Map<ProposalField, String> faulty = assigned("2");
        faulty.put(field, value);

        assertThat(ListFiles.faults(ListFiles.csv(assigned("1"), faulty))).containsExactly(sentence);
    }

    @Test
    void aFaultNamesRowAndColumnAsItsField() {
        Map<ProposalField, String> faulty = assigned("1");
        faulty.put(ProposalField.ASSIGNED_ON, "2020-9-31");

        AssignmentList list = ListFiles.list(ListFiles.csv(faulty));

        assertThat(list.faults(Set.of()).get(0).field()).isEqualTo("第2行 交办日期");
    }

    @Test
    void allFaultsAreToldAtOnceInTheOrderOfRowsAndColumns() {
        Map<ProposalField, String> first = assigned("1");
        first.put(ProposalField.COMMITTEE, "七");
        first.put(ProposalField.LEAD_UNIT, "市城管局；市水利局");
        Map<ProposalField, String> second = ListFiles.row("2");
        second.put(ProposalField.TITLE, "");
        second.put(ProposalField.EMAIL, "x");

        assertThat(ListFiles.faults(ListFiles.csv(first, second)))
                .containsExactly(
                        "第2行“届”：要填正整数，如 7",
                        "第2行“主办单位”：没有“市城管局”这个承办单位",
                        "第2行“主办单位”：没有“市水利局”这个承办单位",
                        "第2行“主办单位”：主办单位只能有一个；由几个单位分别答复的，办理方式请写“分办”",
                        "第3行“标题”：不能为空",
                        "第3行“电子邮箱”：“x”不是有效的电子邮箱");
    }

    @Test
    void aNumberThatTheFileHasTwiceIsRefusedWithTheHintForLetters() {
        assertThat(ListFiles.faults(ListFiles.csv(ListFiles.row("来信"), ListFiles.row("110"), ListFiles.row("来信"))))
                .containsExactly("第4行“编号”：来信与第2行重复；来信等没有编号的，请编为来信1、来信2");
    }

    @Test
    void proposalAndSuggestionOfOneNumberAreTwoCases() {
        Map<ProposalField, String> suggestion = ListFiles.row("110");
        suggestion.put(ProposalField.KIND, "建议");

        assertThat(ListFiles.proposals(ListFiles.csv(ListFiles.row("110"), suggestion)))
                .extracting(NewProposal::id)
                .containsExactly("ta-7-4-110", "jy-7-4-110");
    }

    @Test
    void missingUnknownAndDoubledColumnsAreNamed() {
        String csv = ListFiles.csv(List.of(ListFiles.row("110")))
                .replaceFirst("标题", "题目")
                .replaceFirst("联系电话", "届");

        assertThat(ListFiles.faults(csv.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("第1行“题目”：交办清单没有这一列", "第1行“届”：这一列重复出现", "第1行“标题”：缺少这一列", "第1行“联系电话”：缺少这一列");
    }

    @Test
    void rowsAreStillReadBelowAFaultyHeader() {
        Map<ProposalField, String> row = ListFiles.row("110");
        row.put(ProposalField.SESSION, "四");
        String csv = ListFiles.csv(List.of(row)).replaceFirst("标题", "题目");

        assertThat(ListFiles.faults(csv.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("第1行“题目”：交办清单没有这一列", "第1行“标题”：缺少这一列", "第2行“次”：要填正整数，如 7");
    }

    @Test
    void columnsMayStandInAnyOrder() {
        String csv = "标题,类型,届,次,编号,提案者,提案者类型,联系电话,通讯地址,电子邮箱,类别,主办单位,会办单位,办理方式,是否重点,交办日期,内容\n"
                + "关于示例事项的提案,提案,7,4,110,林晓岚,,,,,,,,,,,\n";

        assertThat(ListFiles.proposals(csv.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.title()).isEqualTo("关于示例事项的提案"));
    }

    @Test
    void contentBesideTheNamedColumnsIsNotLostSilently() {
        String csv = ListFiles.csv(List.of(ListFiles.row("110"))).stripTrailing() + ",多出一格\r\n";

        assertThat(ListFiles.faults(csv.getBytes(StandardCharsets.UTF_8))).containsExactly("第2行“R列”：这一列没有列名，却有内容");
    }

    @Test
    void jointSignersKeepTheirOrderAndWhatEachGave() {
        Map<ProposalField, String> row = ListFiles.row("110");
        row.put(ProposalField.PROPOSER, "周立群；马思远;民革许昌市委");
        row.put(ProposalField.PROPOSER_TYPE, "个人；个人；集体");
        row.put(ProposalField.TELEPHONE, "13800000361；；13800000363");
        row.put(ProposalField.ADDRESS, "示例路36号");
        row.put(ProposalField.EMAIL, "；masiyuan@example.com；");

        assertThat(ListFiles.proposals(ListFiles.csv(row)).get(0).proposers())
                .containsExactly(
                        new Proposer(1, "周立群", Proposer.Type.INDIVIDUAL, "13800000361", "示例路36号", null),
                        new Proposer(2, "马思远", Proposer.Type.INDIVIDUAL, null, null, "masiyuan@example.com"),
                        new Proposer(3, "民革许昌市委", Proposer.Type.COLLECTIVE, "13800000363", null, null));
    }

    @Test
    void aCollectiveMayHaveSeparatorsInItsName() {
        Map<ProposalField, String> row = ListFiles.row("110");
        row.put(ProposalField.PROPOSER, "民盟、民建许昌市委");
        row.put(ProposalField.PROPOSER_TYPE, "集体");

        assertThat(ListFiles.proposals(ListFiles.csv(row)).get(0).proposers()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-08-10", "2020-8-10", "2020/8/10", "2020.8.10", "2020年8月10日", "2020年08月10日"})
    void datesAreTakenInEveryUsualWriting(String date) {
        Map<ProposalField, String> row = assigned("110");
        row.put(ProposalField.ASSIGNED_ON, date);

        assertThat(ListFiles.proposals(ListFiles.csv(row)).get(0).assignment().assignedOn())
                .isEqualTo(LocalDate.of(2020, 8, 10));
    }

    @Test
    void aRowWithUnitAndDateIsAssignedAlready() {
        Map<ProposalField, String> row = assigned("110");
        row.put(ProposalField.CO_UNITS, "czj；许昌市发展和改革委员会");

        assertThat(ListFiles.proposals(ListFiles.csv(row)).get(0).assignment())
                .isEqualTo(new InitialAssignment("zjj", List.of("czj", "fgw"), List.of(), LocalDate.of(2020, 8, 10)));
    }

    @Test
    void aRowWithoutUnitAndDateIsNotAssignedYet() {
        assertThat(ListFiles.proposals(ListFiles.csv(ListFiles.row("110")))
                        .get(0)
                        .assignment())
                .isNull();
    }

    @Test
    void severalUnitsAnswerSeparately() {
        Map<ProposalField, String> row = assigned("110");
        row.put(ProposalField.LEAD_UNIT, "市住建局；市发改委");
        row.put(ProposalField.HANDLING, "分办");

        assertThat(ListFiles.proposals(ListFiles.csv(row)).get(0).assignment())
                .isEqualTo(new InitialAssignment(null, List.of(), List.of("zjj", "fgw"), LocalDate.of(2020, 8, 10)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"关于加强商业秘密保护的提案", "关于修订《保守国家秘密法实施办法》的提案", "关于完善机密印刷定点单位管理的提案", "关于破解停车难的提案（非涉密）"})
    void proposalsThatOnlySpeakOfSecretsAreWelcome(String title) {
        Map<ProposalField, String> row = ListFiles.row("110");
        row.put(ProposalField.TITLE, title);

        assertThat(ListFiles.proposals(ListFiles.csv(row)).get(0).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110", "21-103", "来信1", "闭08", "B12"})
    void numbersAreTextOfManyKinds(String number) {
        assertThat(ListFiles.proposals(ListFiles.csv(ListFiles.row(number)))
                        .get(0)
                        .number())
                .isEqualTo(number);
    }

    @Test
    void aCaseEveryColumnOfWhichIsFilledIsReadWhole() {
        Map<ProposalField, String> row = new EnumMap<>(assigned("110"));
        row.put(ProposalField.CATEGORY, "城乡建设");
        row.put(ProposalField.KEY, "是");
        row.put(ProposalField.CONTENT, "第一段，含“引号\"和逗号,\n第二段");

        NewProposal read = ListFiles.proposals(ListFiles.csv(row)).get(0);

        assertThat(read.kind()).isEqualTo(ProposalKind.CPPCC_PROPOSAL);
        assertThat(read.committee()).isEqualTo(7);
        assertThat(read.session()).isEqualTo(4);
        assertThat(read.category()).isEqualTo("城乡建设");
        assertThat(read.key()).isTrue();
        assertThat(read.content()).isEqualTo("第一段，含“引号\"和逗号,\n第二段");
    }

    @Test
    void breaksMadeInsideATitlesCellAreTakenOut() {
        Map<ProposalField, String> row = ListFiles.row("110");
        row.put(ProposalField.TITLE, " 关于示例\n事项的提案　");

        assertThat(ListFiles.proposals(ListFiles.csv(row)).get(0).title()).isEqualTo("关于示例事项的提案");
    }

    private static Map<ProposalField, String> assigned(String number) {
        Map<ProposalField, String> row = ListFiles.row(number);
        row.put(ProposalField.LEAD_UNIT, "市住建局");
        row.put(ProposalField.ASSIGNED_ON, "2020-08-10");
        return row;
    }
}
