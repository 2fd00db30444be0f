package cn.zhengxie.proposalreply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeApi.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees what of a case: one that waits for its seal, so that there are drafts and papers, and one that has gone out. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseRightsTest {

    private static final String EMAIL = "linxiaolan@example.com";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    private OfficeApi api;
    private CaseUnderway unsealed;
    private CaseUnderway dispatched;

    @BeforeAll
    void bringTheCasesThere() {
        api = new OfficeApi(port);
        unsealed = new CaseUnderway(api, new CaseJobs(engine), "阅1").to("seal");
        dispatched = new CaseUnderway(api, new CaseJobs(engine), "阅2").to("recordFeedback");
        Map<String, Object> form = dispatched.form("recordFeedback", "");
        form.put("phone", CaseUnderway.TELEPHONE);
        dispatched.complete("recordFeedback", "zjj.office", form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"czj.office", "czj.zonghe.drafter", "gxj.office", "gxj.deputy", "gxj.signer"})
    void otherUnitsSeeNothing(String official) {
        for (String part : List.of("", "/timeline", "/documents", "/documents/reply.pdf")) {
            Answer answer = api.get(official, dispatched.path() + part);
            assertThat(answer.status()).as(part).isEqualTo(403);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.json().get("detail").asText()).isEqualTo("您没有权限办理或查看这一事项");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zjj.office", "zjj.deputy", "zjj.signer", "zjj.laogai.drafter", "zjj.laogai.head", "auditor"})
    void whoWritesTheLetterAndTheAuditorSeeItBeforeItIsSealed(String official) {
        assertThat(versions(official)).hasSize(1);
        assertThat(papers(official, unsealed)).contains("reply.pdf", "reply.docx", "feedback-form.pdf");
        assertThat(api.get(official, unsealed.path() + "/documents/reply.pdf").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fgw.office",
                "fgw.zonghe.drafter",
                "ducha",
                "tianwei",
                "admin",
                "zjj.zhufang.drafter",
                "zjj.zhufang.head"
            })
    void everybodyElseOnTheCaseSeesItsProgressButNoUnsentLetter(String official) {
        JsonNode file = api.get(official, unsealed.path()).granted().json();

        assertThat(file.get("state").asText()).isNotEmpty();
        assertThat(file.get("units")).hasSize(2);
        assertThat(file.get("deadlines")).isNotEmpty();
        assertThat(api.get(official, unsealed.path() + "/timeline").granted().json())
                .isNotEmpty();
        assertThat(versions(official)).isEmpty();
        assertThat(file.at("/units/0/rounds/0/resultClass").isNull()).isTrue();
        assertThat(file.toString()).doesNotContain("我局已完成排查");
        assertThat(papers(official, unsealed)).containsOnly("contact-record.pdf", "contact-record.docx");
        assertThat(api.get(official, unsealed.path() + "/documents/reply.pdf").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fgw.office", "ducha", "tianwei", "auditor", "zjj.zhufang.head"})
    void whatHasGoneOutIsSeenByEverybodyOnTheCase(String official) {
        assertThat(papers(official, dispatched)).contains("reply.pdf", "feedback-form.pdf");
        assertThat(api.get(official, dispatched.path() + "/documents/reply.pdf").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "zjj.office, true",
        "zjj.laogai.drafter, true",
        "ducha, true",
        "tianwei, true",
        "fgw.office, false",
        "fgw.zonghe.drafter, false",
        "auditor, false",
        "admin, false"
    })
    void onlyWhoMustReachTheProposerSeesHowTo(String official, boolean reaches) {
        String file = api.get(official, dispatched.path()).granted().text();

        if (reaches) {
            assertThat(file).contains(CaseUnderway.TELEPHONE, CaseUnderway.ADDRESS);
        } else {
            assertThat(file).doesNotContain(CaseUnderway.TELEPHONE, CaseUnderway.ADDRESS);
        }
    }

    @ParameterizedTest
    @CsvSource({"zjj.office, true", "fgw.office, false", "auditor, false"})
    void anAddressInTheTimelineIsSeenByWhoMustReachTheProposerOnly(String official, boolean reaches) {
        // given
        CaseUnderway electronic = new CaseUnderway(
                        api,
                        new CaseJobs(engine),
                        "阅3" + official.split("\\.")[0],
                        Map.of("name", "林晓岚", "email", EMAIL))
                .to("nominate");
        Map<String, Object> nomination = electronic.form("nominate", "");
        nomination.put("proposal", "委员邮箱为" + EMAIL);

        // when
        electronic.complete("nominate", "zjj.office", nomination);

        // then
        String timeline =
                api.get(official, electronic.path() + "/timeline").granted().text();
        String file = api.get(official, electronic.path()).granted().text();
        assertThat(timeline.contains(EMAIL)).isEqualTo(reaches);
        assertThat(file.contains(EMAIL)).isEqualTo(reaches);
    }

    @ParameterizedTest
    @CsvSource({"zjj.office, true", "ducha, true", "tianwei, true", "fgw.office, false", "auditor, false"})
    void aTelephoneIsHiddenWhereverSomebodyHasWrittenIt(String official, boolean reaches) {
        // given
        String grouped = "138-9999 0000";
        String how = "电话" + CaseUnderway.TELEPHONE + "（即" + grouped + "）";
        CaseUnderway told =
                new CaseUnderway(api, new CaseJobs(engine), "阅4" + official.split("\\.")[0]).to("recordFeedback");
        Map<String, Object> form = told.form("recordFeedback", "");
        form.put("opinion", "请再联系我，" + how);
        told.complete("recordFeedback", "zjj.office", form);
        Map<String, Object> accepted = Map.of("decision", "acceptAsIs", "comment", "可再" + how, "verifiedBy", how);
        told.complete("resolveIncompleteForm", "zjj.office", accepted);
        told.complete("confirmForwarding", "tianwei", Map.of("receivedBy", "周提案，" + how));

        // when
        String file = api.get(official, told.path()).granted().text();
        String timeline = api.get(official, told.path() + "/timeline").granted().text();

        // then
        assertThat(file).contains("请再联系我", "周提案");
        for (String number : List.of(CaseUnderway.TELEPHONE, grouped)) {
            assertThat(List.of(file.contains(number), timeline.contains(number)))
                    .containsOnly(reaches);
        }
    }

    @Test
    void aPaperIsTheSameAtEveryFetch() {
        for (String paper : List.of("reply.pdf", "reply.docx", "feedback-form.pdf", "feedback-form.docx")) {
            byte[] first = paper("zjj.office", paper);
            assertThat(paper("zjj.office", paper)).as(paper).isEqualTo(first);
            assertThat(paper("auditor", paper)).as(paper).isEqualTo(first);
        }
    }

    @Test
    void aPaperThatDoesNotExistIsToldInWords() {
        for (String paper :
                List.of("poem.pdf", "reply.txt", "co-opinion.pdf", "reply.pdf?round=7", "reply.pdf?unit=xyz")) {
            Answer answer = api.get("zjj.office", dispatched.path() + "/documents/" + paper);
            assertThat(answer.status()).as(paper).isEqualTo(404);
            assertThat(answer.json().get("detail").asText()).isEqualTo("没有这份文件");
        }
        Answer malformed = api.get("zjj.office", dispatched.path() + "/documents/reply.pdf?round=x");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.json().get("detail").asText()).isEqualTo("请求的格式不对");
    }

    @Test
    void aCaseThatDoesNotExistIsToldInWords() {
        for (String official : List.of("ducha", "zjj.office", "auditor")) {
            Answer answer = api.get(official, "/proposals/ta-7-4-9999");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().get("detail").asText()).containsPattern("\\p{IsHan}{2}");
        }
    }

    @Test
    void nobodySeesAnythingWithoutLogin() {
        Answer answer = api.getAnonymously("/api" + dispatched.path());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(new String(answer.content(), StandardCharsets.UTF_8)).doesNotContain("林晓岚");
    }

    private JsonNode versions(String official) {
        return api.get(official, unsealed.path()).granted().json().at("/units/0/rounds/0/versions");
    }

    private List<String> papers(String official, CaseUnderway proposal) {
        return api.get(official, proposal.path() + "/documents")
                .granted()
                .json()
                .findValuesAsText("name");
    }

    private byte[] paper(String official, String name) {
        return api.get(official, dispatched.path() + "/documents/" + name)
                .granted()
                .content();
    }
}
