package cn.zhengxie.proposalreply.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeBrowser;
import cn.zhengxie.proposalreply.OfficeTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar as everybody reads it and an administrator keeps it. The years used here are far from those other tests count in. */
@OfficeTest
class CalendarApiTest {

    private static final String NOTICE = """
            date,kind,name
            2098-12-31,放假,元旦
            2099-01-01,放假,元旦
            2099-01-04,上班,元旦
            2099-05-01,放假,劳动节
            2099-10-01,放假,国庆节
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private HolidayCalendar calendar;

    @Autowired
    private CalendarDayRepository days;

    @Autowired
    private CalendarYearRepository years;

    @Autowired
    private CalendarWatch watch;

    private OfficeApi api;

    @BeforeEach
    void connect() {
        api = new OfficeApi(port);
    }

    @AfterEach
    void takeBack() {
        database.sql("delete from calendar_day where date >= '2098-01-01'").update();
        database.sql("delete from calendar_year where year >= 2098").update();
    }

    @Test
    void everybodyReadsAYear() {
        JsonNode year =
                api.get("zjj.laogai.drafter", "/calendar/2020").granted().json();

        assertThat(year.get("known").asBoolean()).isTrue();
        assertThat(year.get("days")).hasSize(36);
        assertThat(year.get("days").get(1).toString())
                .isEqualTo("{\"date\":\"2020-01-19\",\"kind\":\"WORKDAY\",\"name\":\"春节\"}");
    }

    @Test
    void administratorLoadsAYearAndItIsOnRecord() {
        // when
        JsonNode loaded = load("admin", NOTICE).granted().json();

        // then
        assertThat(loaded.get("holidays").asInt()).isEqualTo(4);
        assertThat(loaded.get("workdays").asInt()).isEqualTo(1);
        assertThat(loaded.get("remarks")).isEmpty();
        WorkingCalendar now = calendars.current();
        assertThat(now.knows(2099)).isTrue();
        assertThat(now.knows(2098))
                .as("one day of it came with the next year's notice")
                .isFalse();
        assertThat(now.isWorkingDay(LocalDate.of(2098, 12, 31))).isFalse();
        assertThat(now.isWorkingDay(LocalDate.of(2099, 1, 4))).as("a Sunday").isTrue();
        assertThat(recorded()).contains("载入2099年节假日安排：放假4天，调休上班1天");
    }

    @Test
    void loadingAgainReplacesTheYear() {
        load("admin", NOTICE).granted();

        load("admin", "date,kind,name\n2099-01-01,放假,元旦\n2099-01-02,放假,元旦\n").granted();

        JsonNode year = api.get("ducha", "/calendar/2099").granted().json();
        assertThat(year.get("days")).hasSize(2);
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2098, 12, 31)))
                .as("New Year's Eve, of which the new file does not speak")
                .isFalse();
    }

    @Test
    void oneFaultLeavesEverythingAsItWas() {
        load("admin", NOTICE).granted();

        OfficeApi.Answer refused = load("admin", NOTICE.replace("劳动节", "") + "2099-10-02,休,国庆节\n");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("detail").asText()).isEqualTo("第5行：缺少节日名称");
        assertThat(refused.json().get("faults")).hasSize(2);
        assertThat(api.get("ducha", "/calendar/2099").json().get("days")).hasSize(4);
    }

    @Test
    void onlyAdministratorsLoad() {
        assertThat(load("ducha", NOTICE).status()).isEqualTo(403);
        assertThat(load("zjj.office", NOTICE).status()).isEqualTo(403);
        assertThat(years.findById(2099)).isEmpty();
    }

    @Test
    void fileMayBeUploadedAsAForm() {
        String form =
                "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"2099.csv\"\r\n\r\n%s\r\n--cut--\r\n"
                        .formatted(NOTICE);

        OfficeApi.Answer answer = api.post(
                "admin", "/calendar/2099", "multipart/form-data; boundary=cut", form.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.granted().json().get("holidays").asInt()).isEqualTo(4);
    }

    @Test
    void yearOutOfReachIsRefused() {
        assertThat(api.get("ducha", "/calendar/1").json().get("detail").asText())
                .isEqualTo("年份应在2000至2100之间");
    }

    @Test
    void missingNoticeIsToldFromNovemberOn() {
        String warning = "2027年节假日安排还没有载入，跨年的期限都是暂定的。国务院办公厅通知公布后，请在工作日历页面上传";

        assertThat(on("2026-10-31T08:30:00Z").warnings()).isEmpty();
        assertThat(on("2026-10-31T16:00:00Z").warnings())
                .as("1 November in China")
                .containsExactly(warning);
        assertThat(on("2027-01-01T08:30:00Z").warnings()).containsExactly("2027年节假日安排没有载入，今年的期限都不准确，请立即载入");
        assertThat(on("2025-12-01T08:30:00Z").warnings()).isEmpty();
    }

    @Test
    void administratorsMeetTheWarnings() {
        JsonNode answered = api.get("admin", "/calendar/warnings").granted().json();

        assertThat(answered.get("warnings")).hasSameSizeAs(calendar.warnings());
        assertThat(Optional.ofNullable(watch.health().getDetails().get("warnings")))
                .isEqualTo(Optional.of(calendar.warnings()).filter(warnings -> !warnings.isEmpty()));
    }

    @Test
    void pageShowsTwelveMonthsWithHolidaysAndMakeUpDays() {
        String page = new OfficeBrowser(port)
                .loggedIn("zjj.office", "demo")
                .page("/calendar?year=2020")
                .body();

        assertThat(page.split("<table", -1)).hasSize(13);
        assertThat(page)
                .contains("2020年10月8日周四，国庆节放假", "2020年9月27日周日，国庆节调休上班", "2020年节假日安排已载入")
                .doesNotContain("载入一年的节假日安排");
    }

    @Test
    void administratorHasTheUploadOnThePage() {
        OfficeBrowser admin = new OfficeBrowser(port).loggedIn("admin", "demo");

        assertThat(admin.page("/calendar").body()).contains("载入一年的节假日安排");
        assertThat(admin.page("/calendar?year=2050").body()).contains("2050年节假日安排尚未载入");
    }

    private HolidayCalendar on(String moment) {
        return new HolidayCalendar(days, years, null, null, Clock.fixed(Instant.parse(moment), ChinaTime.ZONE));
    }

    private OfficeApi.Answer load(String official, String csv) {
        return api.post(official, "/calendar/2099", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private String recorded() {
        return database.sql("select what from audit_entry where verb = '载入日历' order by id desc limit 1")
                .query(String.class)
                .single();
    }
}
