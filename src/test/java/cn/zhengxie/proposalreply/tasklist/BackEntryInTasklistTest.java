package cn.zhengxie.proposalreply.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cases that came in under way, as an official and a script see them: 补录 in words, wherever the case is shown. */
@OfficeTest
class BackEntryInTasklistTest {

    private static final String COLUMNS = "类型,届,次,编号,标题,提案者,提案者类型,联系电话,通讯地址,电子邮箱,类别,主办单位,会办单位,办理方式,是否重点,交办日期,内容,"
            + "进度,签收日期,承办科室,拟稿人,办理结果,发文字号,签发人,签发日期,办复日期";

    @RegisterExtension
    final Browser browser = Browser.onDesk();

    private final Tasklist tasklist = new Tasklist(browser);

    @LocalServerPort
    private int port;

    private OfficeApi api;

    @BeforeEach
    void connect() {
        api = new OfficeApi(port);
    }

    @Test
    void officialSeesAtOnceThatTheCaseWasEnteredLate() {
        // given
        entered("补101", "拟稿中,2018-03-05,综合科,czj.zonghe.drafter,,,,,");

        // when
        tasklist.logIn("czj.zonghe.drafter").open("ta-7-4-补101", "拟稿");

        // then
        browser.see(".office-case h3 .office-back-entered", "补录");
        assertThat(browser.find(".office-facts").getText()).contains("2018年3月1日交办，2018年3月5日签收");
        browser.photograph("back-entry");
    }

    @Test
    void replyOnPaperIsCalledThatInTheFormOfItsFeedback() {
        // given
        entered("补102", "已办复,2018-03-05,综合科,czj.zonghe.drafter,A,许财政协〔2018〕1号,朱局长,2018-05-20,2018-05-28");

        // when
        tasklist.logIn("czj.office").open("ta-7-4-补102", "登记意见表");

        // then
        assertThat(browser.find(".office-facts").getText())
                .contains("许财政协〔2018〕1号", "朱局长，2018年5月20日", "复文系补录，原件为纸质，正文未录入系统");
        browser.click(By.xpath("//details[contains(@class, 'office-section')]/summary[contains(., '办理过程')]"));
        browser.see(".office-thread", "在纸质稿上签发（补录）");
        browser.photograph("back-entry-replied");
    }

    @Test
    void caseFileTimelineAndSheetTellTheLateEntry() {
        // given
        entered("补103", "已签收,2018-03-05,,,,,,,");
        String path = OfficeApi.casePath("ta-7-4-补103");

        // then
        JsonNode file = api.get("ducha", path).granted().json();
        assertThat(file.get("backEntered").asBoolean()).isTrue();
        assertThat(file.at("/units/0/backEntered").asBoolean()).isTrue();
        assertThat(file.at("/units/0/acknowledgedOn").asText()).isEqualTo("2018-03-05");
        assertThat(api.get("ducha", path + "/timeline").granted().json())
                .filteredOn(entry -> entry.get("backEntered").asBoolean())
                .extracting(
                        entry -> entry.get("act").asText() + entry.get("date").asText())
                .containsExactly("交办2018-03-01", "签收2018-03-05");
        String task = api.task("czj.office", "ta-7-4-补103", "nominate")
                .orElseThrow()
                .get("id")
                .asText();
        assertThat(api.get("czj.office", "/tasks/" + task)
                        .granted()
                        .json()
                        .get("backEntered")
                        .asBoolean())
                .isTrue();
    }

    private void entered(String number, String progress) {
        String csv =
                COLUMNS + "\n提案,7,4," + number + ",关于示例事项的提案,林晓岚,,,许昌市示例路9号,,,市财政局,,,,2018-03-01,," + progress + "\n";
        String boundary = "----list";
        String body =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(boundary, csv, boundary);
        api.post(
                        "ducha",
                        "/proposals/import",
                        "multipart/form-data; boundary=" + boundary,
                        body.getBytes(StandardCharsets.UTF_8))
                .granted();
    }
}
