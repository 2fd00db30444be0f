package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tracking numbers of many letters at once. */
@OfficeTest
class PostedLettersTest {

    private static final String TODAY = CaseUnderway.today().toString();

    private static int cases;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    private OfficeApi api;

    @BeforeEach
    void api() {
        api = new OfficeApi(port);
    }

    @Test
    void enteredNumbersEndTheTasksOfTheirLetters() {
        CaseUnderway first = waiting();
        CaseUnderway second = waiting();

        enter("zjj.office", entry(first, "XA1", TODAY), entry(second, "XA2", TODAY))
                .granted();

        assertThat(addressee(first).get("trackingNumber").asText()).isEqualTo("XA1");
        assertThat(addressee(first).get("state").asText()).isEqualTo("DELIVERED");
        assertThat(addressee(second).get("trackingNumber").asText()).isEqualTo("XA2");
        assertThat(api.get("zjj.office", first.path() + "/timeline").granted().text())
                .contains("邮件号码XA1", "张办公");
        assertThat(waitingRecipients(first)).isEqualTo(3);
    }

    @Test
    void oneFaultLeavesAllAsTheyWere() {
        CaseUnderway first = waiting();
        CaseUnderway second = waiting();
        String tomorrow = CaseUnderway.today().plusDays(1).toString();

        OfficeApi.Answer answer = enter("zjj.office", entry(first, "XA1", TODAY), entry(second, "XA2", tomorrow));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("field").asText()).isEqualTo("deliveries[1].deliveredOn");
        assertThat(answer.json().get("detail").asText()).isEqualTo("林晓岚委员：寄送日期不能晚于今天");
        assertThat(addressee(first).get("state").asText()).isEqualTo("PENDING");
        assertThat(waitingRecipients(first)).isEqualTo(4);
    }

    @Test
    void letterThatCameBackIsPostedAgainWithTheOthers() {
        CaseUnderway returned = waiting().to("recordFeedback");
        returned.letterComesBack();

        enter("zjj.office", entry(returned, "XA9", TODAY)).granted();

        assertThat(addressee(returned).get("state").asText()).isEqualTo("DELIVERED");
        assertThat(addressee(returned).get("trackingNumber").asText()).isEqualTo("XA9");
        assertThat(returned.waiting("confirmRedelivery")).isEmpty();
    }

    @Test
    void whatIsMissingOrGoneIsSaidAtItsField() {
        CaseUnderway gone = waiting();
        Map<String, Object> posted = entry(gone, "XA1", TODAY);
        enter("zjj.office", posted).granted();
        Map<String, Object> dayless = entry(waiting(), "XA2", null);

        JsonNode faults = enter("zjj.office", posted, dayless).json().get("faults");

        assertThat(faults.findValuesAsText("field"))
                .containsExactly("deliveries[0].trackingNumber", "deliveries[1].deliveredOn");
        assertThat(faults.get(0).get("sentence").asText()).contains("不在待邮寄之列");
        assertThat(enter("zjj.office").json().get("detail").asText()).isEqualTo("请至少填写一封的邮件号码");
    }

    @Test
    void listOfThePostOfficeIsImported() {
        CaseUnderway first = waiting();
        CaseUnderway second = waiting();

        JsonNode answer = importList("序,编号,收件人,邮件号码,寄出日期\n1,%s,林晓岚,XA1,%s\n2,%s,林晓岚委员,XA2,%s\n"
                        .formatted(number(first), TODAY, second.key(), TODAY.replace("-", "/")))
                .granted()
                .json();

        assertThat(answer.get("recorded").asInt()).isEqualTo(2);
        assertThat(addressee(first).get("trackingNumber").asText()).isEqualTo("XA1");
        assertThat(addressee(second).get("trackingNumber").asText()).isEqualTo("XA2");
    }

    @Test
    void everyFaultOfAListIsSaidByRowAndColumnAndNothingIsRecorded() {
        CaseUnderway sound = waiting();
        CaseUnderway other = waiting();
        LocalDate tomorrow = CaseUnderway.today().plusDays(1);

        OfficeApi.Answer answer = importList("""
                编号,收件人,邮件号码,寄出日期
                %1$s,林晓岚,XA1,%3$s
                没有,林晓岚,XA2,%3$s
                %2$s,别人,XA3,%3$s
                %2$s,林晓岚,,%4$s
                %1$s,林晓岚,XA5,%3$s
                %2$s,,XA6,2月30日
                """.formatted(number(sound), number(other), TODAY, tomorrow));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("faults").findValuesAsText("sentence"))
                .containsExactly(
                        "第3行“编号”：没有编号为“没有”的待邮寄复文",
                        "第4行“收件人”：编号“%s”没有寄给“别人”的待邮寄复文".formatted(number(other)),
                        "第5行“邮件号码”：林晓岚委员：请填写邮件号码",
                        "第6行“编号”：这一封在表格中出现了两次",
                        "第7行“寄出日期”：“2月30日”不是日期，请写成 2020-08-10 这样",
                        "第7行“收件人”：没有填写");
        assertThat(addressee(sound).get("state").asText()).isEqualTo("PENDING");
    }

    @Test
    void fileThatIsNoSuchListIsRefused() {
        assertThat(importList("编号,收件人\n1,甲\n").json().get("detail").asText()).isEqualTo("表格缺少“邮件号码”、“寄出日期”列，列名要在第一行");
        assertThat(importList("编号,收件人,邮件号码,寄出日期\n").json().get("detail").asText())
                .isEqualTo("表格里没有一封信");
    }

    @Test
    void onlyTheOfficeOfTheUnitMay() {
        CaseUnderway waiting = waiting();

        for (String official : List.of("ducha", "tianwei", "auditor", "zjj.deputy")) {
            assertThat(enter(official, entry(waiting, "XA1", TODAY)).status())
                    .as(official)
                    .isEqualTo(403);
        }
        assertThat(enter("fgw.office", entry(waiting, "XA1", TODAY)).status()).isEqualTo(422);
        assertThat(addressee(waiting).get("state").asText()).isEqualTo("PENDING");
    }

    private CaseUnderway waiting() {
        return new CaseUnderway(api, new CaseJobs(engine), "投%02d".formatted(++cases)).to("confirmDelivery");
    }

    private Map<String, Object> entry(CaseUnderway of, String trackingNumber, String day) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("recipient", addressee(of).get("id").asLong());
        entry.put("trackingNumber", trackingNumber);
        entry.put("deliveredOn", day);
        return entry;
    }

    @SafeVarargs
    private OfficeApi.Answer enter(String official, Map<String, Object>... entries) {
        return api.post(official, "/post/deliveries", Map.of("deliveries", List.of(entries)));
    }

    private OfficeApi.Answer importList(String csv) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String boundary = "----list";
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(boundary, csv, boundary)
                        .getBytes(StandardCharsets.UTF_8));
        return api.post(
                "zjj.office",
                "/post/deliveries/import",
                "multipart/form-data; boundary=" + boundary,
                body.toByteArray());
    }

    private JsonNode addressee(CaseUnderway of) {
        return api.get("zjj.office", of.path()).granted().json().at("/units/0/rounds/0/recipients/0");
    }

    private long waitingRecipients(CaseUnderway of) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(of.key())
                .taskDefinitionKey("confirmDelivery")
                .count();
    }

    private static String number(CaseUnderway of) {
        return of.key().substring("ta-7-4-".length());
    }
}
