package cn.zhengxie.proposalreply.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Posts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 补录: a list of cases under way, and what is wrong with one, by row and column. */
@OfficeTest
class BackEntryImportTest {

    private static final Official SUPERVISOR = new Official("ducha", "李督查", Set.of(Posts.SUPERVISION));

    @Autowired
    private ListImport list;

    @Autowired
    private ProposalRepository repository;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient database;

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(ProposalField.PROGRESS, "已办结", "“已办结”不是待签收、已签收、拟稿中或已办复"),
                fault(ProposalField.PROGRESS, "拟稿中", ProposalField.RESULT_CLASS, "进度是拟稿中，这一栏应当空着"),
                fault(ProposalField.PROGRESS, "已签收", ProposalField.SECTION, "进度是已签收，这一栏应当空着"),
                fault(ProposalField.PROGRESS, "", ProposalField.ACKNOWLEDGED_ON, "进度是待签收，这一栏应当空着"),
                fault(ProposalField.ASSIGNED_ON, "", ProposalField.PROGRESS, "主办单位和交办日期都填了，才能补录进度"),
                fault(ProposalField.LEAD_UNIT, "", ProposalField.PROGRESS, "主办单位和交办日期都填了，才能补录进度"),
                fault(ProposalField.HANDLING, "分办", ProposalField.PROGRESS, "分办的提案由各单位分别办理，不能补录进度，请按待签收导入"),
                fault(ProposalField.ACKNOWLEDGED_ON, "", "进度是已办复，不能为空"),
                fault(ProposalField.ACKNOWLEDGED_ON, "三月五日", "“三月五日”不是日期，请写成 2020-08-10 这样"),
                fault(ProposalField.ACKNOWLEDGED_ON, "2018-02-28", "2018-02-28早于交办日期2018-03-01"),
                fault(ProposalField.SECTION, "", "进度是已办复，不能为空"),
                fault(ProposalField.SECTION, "住房保障科", "市工信局没有“住房保障科”这个科室"),
                fault(ProposalField.DRAFTER, "", "进度是已办复，不能为空"),
                fault(ProposalField.DRAFTER, "陈绍军", "承办科室里没有“陈绍军”，请写该科室人员的姓名或登录名"),
                fault(ProposalField.RESULT_CLASS, "D", "“D”不是办理结果，应为A、B、C"),
                fault(ProposalField.RESULT_CLASS, "B", ProposalField.PROMISE, "办理结果是B，请填写承诺事项"),
                fault(ProposalField.PROMISE, "建两个中心", ProposalField.PROMISED_BY, "有承诺事项，请填写完成日期"),
                fault(ProposalField.PROMISED_BY, "2019-03-01", ProposalField.PROMISE, "填了承诺完成日期，承诺事项却是空的"),
                fault(ProposalField.DOCUMENT_NUMBER, "第30号", "“第30号”不是发文字号，请写成 许工信政协〔2020〕30号 这样"),
                fault(ProposalField.DOCUMENT_NUMBER, "许财政协〔2018〕40号", "市工信局的机关代字是“许工信政协”，不是“许财政协”"),
                fault(ProposalField.DOCUMENT_NUMBER, "许工信政协〔2009〕40号", "文号是2009年的，签发日期却是2018-05-20"),
                fault(ProposalField.DOCUMENT_NUMBER, "许工信政协〔2018〕9999号", "“许工信政协〔2018〕9999号”比本单位当年已有的文号大1000以上，请核对"),
                fault(ProposalField.SIGNED_BY, "", "进度是已办复，不能为空"),
                fault(ProposalField.SIGNED_BY, "名".repeat(101), "有101个字，不能超过100个字"),
                fault(ProposalField.SIGNED_ON, "2018-03-04", "2018-03-04早于签收日期2018-03-05"),
                fault(ProposalField.REPLIED_ON, "2018-05-19", "2018-05-19早于签发日期2018-05-20"),
                fault(ProposalField.REPLIED_ON, "2999-05-28", "2999-05-28还没有到，不能晚于今天"),
                fault(ProposalField.REPLIED_ON, "", "进度是已办复，不能为空"));
    }

    private static Arguments fault(ProposalField field, String value, String sentence) {
        return fault(field, value, field, sentence);
    }

    private static Arguments fault(ProposalField field, String value, ProposalField column, String sentence) {
        return Arguments.of(field, value, column.column(), sentence);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedByRowAndColumnAndNothingIsRegistered(
            ProposalField field, String value, String column, String sentence) {
        // given
        Map<ProposalField, String> sound = replied("补1", 21);
        Map<ProposalField, String> faulty = replied("补2", 22);
        faulty.put(field, value);

        // when
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> list.importList(ListFiles.csv(sound, faulty), SUPERVISOR));

        // then
        assertThat(refusal).isNotNull();
        assertThat(refusal.faults())
                .contains(new Refusal.Fault("第3行 " + column, "第3行“%s”：%s".formatted(column, sentence)))
                .allSatisfy(fault -> assertThat(fault.field()).startsWith("第3行 "));
        assertThat(repository.existsById("ta-7-4-补1")).isFalse();
        assertThat(repository.existsById("ta-7-4-补2")).isFalse();
        assertThat(audit.of("ta-7-4-补1")).isEmpty();
        assertThat(numbers(2018)).doesNotContain(21, 22);
    }

    @Test
    void aMissingColumnOfItsStageIsAFaultOfTheRow() {
        // given
        Map<ProposalField, String> row = replied("补3", 23);
        row.keySet().remove(ProposalField.ACKNOWLEDGED_ON);

        // then
        assertThat(catchThrowableOfType(Refusal.class, () -> list.importList(ListFiles.csv(row), SUPERVISOR)))
                .hasMessage("第2行“签收日期”：进度是已办复，不能为空");
    }

    @Test
    void anEmptyProgressIsAnOrdinaryAssignment() {
        // given
        Map<ProposalField, String> row = assigned("补4");

        // when
        list.importList(ListFiles.csv(row), SUPERVISOR);

        // then
        assertThat(acts("补4")).containsExactly("登记", "交办");
    }

    @Test
    void rowsOfAllStagesComeInTogether() {
        // given
        Map<ProposalField, String> acknowledged = assigned("补5");
        acknowledged.put(ProposalField.PROGRESS, "已签收");
        acknowledged.put(ProposalField.ACKNOWLEDGED_ON, "2017/3/5");
        acknowledged.put(ProposalField.ASSIGNED_ON, "2017/3/1");
        Map<ProposalField, String> drafting = replied("补6", 0);
        drafting.put(ProposalField.PROGRESS, "拟稿中");
        Stream.of(
                        ProposalField.RESULT_CLASS,
                        ProposalField.DOCUMENT_NUMBER,
                        ProposalField.SIGNED_BY,
                        ProposalField.SIGNED_ON,
                        ProposalField.REPLIED_ON)
                .forEach(field -> drafting.put(field, ""));
        Map<ProposalField, String> replied = replied("补7", 24);
        replied.put(ProposalField.DOCUMENT_NUMBER, "许工信政协 [2018] 24号");
        replied.put(ProposalField.SIGNED_BY, "gxj.signer");

        // when
        List<String> registered =
                list.importList(ListFiles.csv(assigned("补8"), acknowledged, drafting, replied), SUPERVISOR);

        // then
        assertThat(registered).hasSize(4);
        assertThat(acts("补5")).containsExactly("登记", "交办", "签收");
        assertThat(acts("补6")).containsExactly("登记", "交办", "签收", "拟办");
        assertThat(acts("补7")).startsWith("登记", "交办", "签收", "拟办", "签发", "编号", "寄送");
        assertThat(numbers(2018)).contains(24);
        assertThat(database.sql("select signed_by from sign_off where proposal_id = 'ta-7-4-补7'")
                        .query(String.class)
                        .single())
                .isEqualTo("施局长");
    }

    @Test
    void aNumberTwiceInTheListIsRefused() {
        assertThat(catchThrowableOfType(
                        Refusal.class,
                        () -> list.importList(ListFiles.csv(replied("补9", 25), replied("补10", 25)), SUPERVISOR)))
                .hasMessage("第3行“发文字号”：与第2行的发文字号重复");
        assertThat(repository.existsById("ta-7-4-补9")).isFalse();
    }

    @Test
    void aNumberThatAnotherLetterHasIsRefused() {
        // given
        list.importList(ListFiles.csv(replied("补11", 26)), SUPERVISOR);

        // then
        assertThat(catchThrowableOfType(
                        Refusal.class, () -> list.importList(ListFiles.csv(replied("补12", 26)), SUPERVISOR)))
                .hasMessage("第2行“发文字号”：“许工信政协〔2018〕26号”已用于其他复文或已作废");
        assertThat(repository.existsById("ta-7-4-补12")).isFalse();
    }

    @Test
    void daysOfAWorkbookAreTakenAsDays() {
        // given
        Map<ProposalField, String> row = replied("补13", 27);
        int column = List.copyOf(row.keySet()).indexOf(ProposalField.SIGNED_ON);
        byte[] file = ListFiles.xlsx(List.of(row), sheet -> {
            var cell = sheet.getRow(1).getCell(column);
            var day = sheet.getWorkbook().createCellStyle();
            day.setDataFormat((short) 14);
            cell.setCellStyle(day);
            cell.setCellValue(LocalDate.of(2018, 5, 20));
        });

        // when
        list.importList(file, SUPERVISOR);

        // then
        assertThat(numbers(2018)).contains(27);
    }

    @Test
    void aListWithoutTheNewColumnsIsValidAsBefore() {
        String csv = ListFiles.csv(List.of(ListFiles.row("补14")));
        assertThat(csv).doesNotContain("进度");

        assertThat(list.importList(csv.getBytes(StandardCharsets.UTF_8), SUPERVISOR))
                .containsExactly("ta-7-4-补14");
    }

    private static Map<ProposalField, String> assigned(String number) {
        Map<ProposalField, String> row = ListFiles.underWay(ListFiles.row(number));
        row.put(ProposalField.LEAD_UNIT, "市工信局");
        row.put(ProposalField.ASSIGNED_ON, "2018-03-01");
        return row;
    }

    private static Map<ProposalField, String> replied(String number, int sequence) {
        Map<ProposalField, String> row = assigned(number);
        row.put(ProposalField.PROGRESS, "已办复");
        row.put(ProposalField.ACKNOWLEDGED_ON, "2018-03-05");
        row.put(ProposalField.SECTION, "综合科");
        row.put(ProposalField.DRAFTER, "gxj.zonghe.drafter");
        row.put(ProposalField.RESULT_CLASS, "A");
        row.put(ProposalField.DOCUMENT_NUMBER, "许工信政协〔2018〕%d号".formatted(sequence));
        row.put(ProposalField.SIGNED_BY, "施局长");
        row.put(ProposalField.SIGNED_ON, "2018-05-20");
        row.put(ProposalField.REPLIED_ON, "2018-05-28");
        return row;
    }

    private List<String> acts(String number) {
        return audit.of("ta-7-4-" + number).stream()
                .map(entry -> entry.act().verb())
                .toList();
    }

    private List<Integer> numbers(int year) {
        return database.sql("select sequence from document_number where unit = 'gxj' and year = ? and state = 'ISSUED'")
                .param(year)
                .query(Integer.class)
                .list();
    }
}
