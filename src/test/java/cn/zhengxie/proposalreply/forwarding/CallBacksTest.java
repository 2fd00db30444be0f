package cn.zhengxie.proposalreply.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeApi.Answer;
import cn.zhengxie.proposalreply.OfficeTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 回访核实: 提案委 calls proposers back about the forms that were forwarded. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallBacksTest {

    private static final AtomicInteger CASES = new AtomicInteger();
    private static final Map<String, Object> NOT_REACHED = Map.of("reached", false, "note", "无人接听");
    private static final Map<String, Object> CONFIRMS = Map.of("reached", true, "confirms", true);
    private static final Map<String, Object> DENIES = Map.of(
            "reached", true, "confirms", false, "note", "表不是本人填的，请打" + CaseUnderway.TELEPHONE, "calledBy", "周提案");

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient database;

    private OfficeApi api;
    /** Its proposer is never called, for nobody who tries may. */
    private CaseUnderway uncalled;

    private CaseUnderway denied;

    @BeforeAll
    void bringTheCasesThere() {
        api = new OfficeApi(port);
        uncalled = forwarded();
        denied = forwarded();
        call(denied, DENIES).granted();
    }

    @Test
    void everyCallIsKept() {
        // given
        CaseUnderway forwarded = forwarded();

        // when
        call(forwarded, NOT_REACHED).granted();
        call(forwarded, CONFIRMS).granted();

        // then
        assertThat(calls("tianwei", forwarded))
                .extracting(made -> made.get("result").asText(), made -> made.get("note")
                        .asText(null))
                .containsExactly(tuple("未联系上", "无人接听"), tuple("提案者确认", null));
        assertThat(timeline("auditor", forwarded))
                .filteredOn(entry -> entry.get("act").asText().equals("回访核实"))
                .extracting(entry -> entry.get("what").asText())
                .containsExactly("回访林晓岚（意见表：满意），未联系上", "回访林晓岚（意见表：满意），提案者确认");
        assertThat(told(forwarded)).isEmpty();
    }

    @Test
    void supervisionAndTheUnitsOfficeAreToldWhereTheProposerDoesNotConfirm() {
        assertThat(told(denied)).containsExactly("ducha", "zjj.office");
        assertThat(api.get("zjj.office", "/messages").granted().text())
                .contains("提案委回访林晓岚（意见表：满意），提案者不确认。")
                .doesNotContain("表不是本人填的");
    }

    @ParameterizedTest
    @CsvSource({"tianwei, true, true", "ducha, true, true", "auditor, true, false", "zjj.office, false, false"})
    void unitLearnsTheResultAndNotWhatWasSaid(String reader, boolean readsNote, boolean readsTelephone) {
        // when
        JsonNode made = calls(reader, denied).get(0);

        // then
        assertThat(made.get("result").asText()).isEqualTo("提案者不确认");
        assertThat(made.get("confirms").asBoolean()).isFalse();
        assertThat(made.get("calledBy").asText(null)).isEqualTo(readsNote ? "周提案" : null);
        assertThat(made.get("note").asText("").contains("表不是本人填的")).isEqualTo(readsNote);
        assertThat(made.get("note").asText("").contains(CaseUnderway.TELEPHONE)).isEqualTo(readsTelephone);
        assertThat(timeline(reader, denied).toString()).doesNotContain("表不是本人填的");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ducha", "auditor", "admin", "zjj.office", "zjj.deputy", "fgw.office", "czj.office"})
    void onlyTheCommitteeCallsBack(String official) {
        // when
        Answer answer = api.post(official, path(uncalled), CONFIRMS);

        // then
        assertThat(answer.status()).isEqualTo(403);
        assertThat(calls("tianwei", uncalled)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calledOn | 2019-01-02 | 回访日期不能早于转送日期",
                "calledOn | 2099-01-02 | 回访日期不能晚于今天",
                "reached  |            | 请选择是否联系上提案者",
                "confirms |            | 请选择提案者是否确认",
                "note     |            | 提案者不确认的，请写明他的说法",
                "note     | 长         | 情况说明不能超过4000个字",
                "calledBy | 长         | 回访人不能超过100个字"
            })
    void faultIsToldAtItsField(String field, String value, String sentence) {
        // given
        Map<String, Object> form = new HashMap<>(DENIES);
        form.put(field, "长".equals(value) ? value.repeat(4001) : value);

        // when
        Answer answer = call(uncalled, form);

        // then
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
        assertThat(answer.json().get("detail").asText()).startsWith(sentence);
        assertThat(calls("tianwei", uncalled)).isEmpty();
    }

    @Test
    void whoWasNotReachedHasConfirmedNothing() {
        // when
        Answer answer = call(uncalled, Map.of("reached", false, "confirms", true));

        // then
        assertThat(answer.json().get("field").asText()).isEqualTo("confirms");
        assertThat(answer.json().get("detail").asText()).isEqualTo("没有联系上提案者，不能登记是否确认");
    }

    @Test
    void formThatWasNotForwardedIsNotAskedAbout() {
        // given
        CaseUnderway waiting = underway().to("recordFeedback");

        // then
        assertThat(call(waiting, CONFIRMS).json().get("detail").asText()).isEqualTo("这位提案者的意见表尚未转送，还不能回访");
        assertThat(api.post("tianwei", path(waiting).replaceAll("/recipients/\\d+", "/recipients/0"), CONFIRMS)
                        .status())
                .isEqualTo(404);
    }

    private CaseUnderway underway() {
        return new CaseUnderway(api, new CaseJobs(engine), "访" + CASES.incrementAndGet());
    }

    /** A case whose form has been forwarded, with the proposer's telephone on it. */
    private CaseUnderway forwarded() {
        return underway().to("confirmForwarding");
    }

    private Answer call(CaseUnderway of, Map<String, Object> report) {
        return api.post("tianwei", path(of), report);
    }

    private String path(CaseUnderway of) {
        long recipient = api.get("tianwei", of.path())
                .granted()
                .json()
                .at("/units/0/rounds/0/recipients/0/id")
                .asLong();
        return of.path() + "/recipients/" + recipient + "/call-backs";
    }

    private JsonNode calls(String reader, CaseUnderway of) {
        return api.get(reader, of.path()).granted().json().at("/units/0/rounds/0/callBacks");
    }

    private JsonNode timeline(String reader, CaseUnderway of) {
        return api.get(reader, of.path() + "/timeline").granted().json();
    }

    private List<String> told(CaseUnderway of) {
        return database.sql("""
                        select distinct official_id from message
                        where proposal_id = :case and text like '回访不确认%' order by official_id""").param("case", of.key()).query(String.class).list();
    }
}
