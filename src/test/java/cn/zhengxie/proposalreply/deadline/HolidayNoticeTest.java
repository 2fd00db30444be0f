package cn.zhengxie.proposalreply.deadline;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.TimeSensitive;
import cn.zhengxie.proposalreply.deadline.HolidayNotice.Stretch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The file with which an administrator loads a year. */
@TimeSensitive
class HolidayNoticeTest {

    @Test
    void rowsMayBeInChineseAndBeginWithAByteOrderMark() {
        HolidayNotice notice = read("\uFEFFdate,kind,name\r\n2027-01-01,放假,元旦\r\n2027-01-03,上班,元旦\r\n");

        assertThat(notice.days())
                .extracting(day -> day.date + " " + day.kind + " " + day.name)
                .containsExactly("2027-01-01 HOLIDAY 元旦", "2027-01-03 WORKDAY 元旦");
    }

    @Test
    void everyFaultIsToldByItsRow() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read("""
                        date,kind,name
                        2027-01-01,放假,元旦
                        1月2日,放假,元旦
                        2028-01-01,放假,元旦
                        2027-01-01,放假,元旦
                        2027-02-06,休息,春节
                        2027-02-08,上班,春节
                        2027-05-01,放假,
                        2027-10-01,放假
                        """));

        assertThat(refusal.faults())
                .extracting(Refusal.Fault::sentence)
                .containsExactly(
                        "第3行：日期“1月2日”应写成 2027-10-01 这样",
                        "第4行：2028年1月1日不在2027年（上一年只可以有12月29日至31日）",
                        "第5行：2027年1月1日与第2行重复",
                        "第6行：类别“休息”应为 HOLIDAY（放假）或 WORKDAY（上班）",
                        "第7行：2027年2月8日是周一，本来就上班，不是调休",
                        "第8行：缺少节日名称",
                        "第9行：应有3列：日期、类别、名称");
        assertThat(refusal.faults()).extracting(Refusal.Fault::field).startsWith("第3行", "第4行");
    }

    @Test
    void fileOfSomethingElseIsRefused() {
        assertRefused(() -> read("日期,类别,名称\n2027-01-01,放假,元旦\n"), "第1行", "第1行：第一行应为列名：date,kind,name");
        assertRefused(() -> read("date,kind,name\n"), "file", "文件中没有2027年的放假日期");
        assertRefused(() -> read("date,kind,name\n\"2027"), "file", "文件中有引号没有配对，读不下去");
        assertRefused(
                () -> HolidayNotice.read(2027, "date,kind,name\n2027-01-01,放假,元旦".getBytes(Charset.forName("GBK"))),
                "file",
                "文件不是 UTF-8 编码，请另存为 UTF-8 编码的 CSV");
    }

    @Test
    void newYearBeforeTheFirstOfJanuaryIsSettledByTheFileThatSpeaksOfIt() {
        HolidayNotice withBridge = read("date,kind,name\n2026-12-31,放假,元旦\n2027-01-01,放假,元旦\n");
        HolidayNotice without = read("date,kind,name\n2027-01-01,放假,元旦\n");
        Stretch year = new Stretch(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 28));

        assertThat(withBridge.stretches())
                .containsExactly(year, new Stretch(LocalDate.of(2026, 12, 29), LocalDate.of(2026, 12, 31)));
        assertThat(without.stretches()).containsExactly(year);
    }

    @Test
    void whatLooksForgottenIsRemarkedUpon() {
        assertThat(read("date,kind,name\n2027-01-01,放假,元旦\n2027-05-01,放假,劳动节\n").remarks())
                .containsExactly("文件中10月1日（国庆节）没有放假，请与通知核对");
        for (int year : OfficialDays.YEARS) {
            byte[] file = OfficialDays.file(year).getBytes(StandardCharsets.UTF_8);
            assertThat(HolidayNotice.read(year, file).remarks()).isEmpty();
        }
    }

    private static HolidayNotice read(String csv) {
        return HolidayNotice.read(2027, csv.getBytes(StandardCharsets.UTF_8));
    }
}
