package cn.zhengxie.proposalreply.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeApi.Answer;
import cn.zhengxie.proposalreply.OfficeTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A proposer hands in his form at the very moment at which somebody else moves his case. */
@OfficeTest
class OnlineFormRacesTest {

    private static final String PROPOSER = "林晓岚";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient database;

    private OfficeApi api;

    @BeforeEach
    void connect() {
        api = new OfficeApi(port);
    }

    @AfterEach
    void forgetWrongTokens() {
        database.sql("delete from failed_login").update();
    }

    @RepeatedTest(3)
    void againstThePaperThatTheOfficeEnters(RepetitionInfo run) {
        // given
        CaseUnderway underway = underway("赛纸" + run.getCurrentRepetition());
        ProposersPage page = ProposersPage.ofPaper(port, api, underway);
        String task = underway.taskId("recordFeedback");
        Map<String, Object> paper = underway.form("recordFeedback", "");

        // when
        CompletableFuture<Answer> entered = api.postMeanwhile("zjj.office", "/tasks/" + task + "/complete", paper);
        CompletableFuture<HttpResponse<String>> submitted =
                page.submitMeanwhile(ProposersPage.whole(PROPOSER, "DISSATISFIED"));

        // then
        assertThat(submitted.join().statusCode()).as(submitted.join().body()).isEqualTo(200);
        assertThat(entered.join().status()).as(entered.join().text()).isIn(204, 404);
        JsonNode feedback = feedback(underway);
        assertThat(feedback.get("state").asText()).isEqualTo("RETURNED");
        assertThat(feedback.get("forms")).hasSize(entered.join().status() == 204 ? 2 : 1);
        assertThat(underway.waiting("recordFeedback")).isEmpty();

        // when
        goOn(underway);

        // then
        assertThat(forwarded(underway)).isEqualTo(1);
    }

    @RepeatedTest(3)
    void againstTheLapseOfItsTime(RepetitionInfo run) {
        // given
        CaseUnderway underway = underway("赛期" + run.getCurrentRepetition());
        ProposersPage page = ProposersPage.ofPaper(port, api, underway);
        Job lapse = job(underway, "feedbackLapsed");

        // when
        CompletableFuture<HttpResponse<String>> submitted =
                page.submitMeanwhile(ProposersPage.whole(PROPOSER, "SATISFIED"));
        boolean lapsed = fires(lapse);

        // then
        int status = submitted.join().statusCode();
        assertThat(feedback(underway).get("state").asText()).isEqualTo(status == 200 ? "RETURNED" : "LAPSED");
        assertThat(status).isEqualTo(lapsed ? 404 : 200);
        assertThat(underway.waiting("recordFeedback")).isEmpty();

        // when
        goOn(underway);

        // then
        assertThat(forwarded(underway)).isEqualTo(status == 200 ? 1 : 0);
    }

    @RepeatedTest(2)
    void againstTheWithdrawalOfTheCase(RepetitionInfo run) {
        // given
        CaseUnderway underway = underway("赛撤" + run.getCurrentRepetition());
        ProposersPage page = ProposersPage.ofPaper(port, api, underway);

        // when
        CompletableFuture<Answer> withdrawn =
                api.postMeanwhile("ducha", underway.path() + "/withdrawal", Map.of("reason", "委员撤回"));
        CompletableFuture<HttpResponse<String>> submitted =
                page.submitMeanwhile(ProposersPage.whole(PROPOSER, "SATISFIED"));

        // then
        int status = submitted.join().statusCode();
        assertThat(status).isIn(200, 404);
        assertThat(feedback(underway).get("form").isNull()).isEqualTo(status == 404);
        if (withdrawn.join().status() >= 300) {
            api.post("ducha", underway.path() + "/withdrawal", Map.of("reason", "委员撤回"))
                    .granted();
        }
        assertThat(page.open().statusCode()).isEqualTo(404);
        assertThat(running(underway)).isEmpty();
    }

    private CaseUnderway underway(String number) {
        return new CaseUnderway(api, new CaseJobs(engine), number).to("recordFeedback");
    }

    private JsonNode feedback(CaseUnderway underway) {
        return api.get("zjj.office", underway.path()).granted().json().at("/units/0/rounds/0/feedback/0");
    }

    /** Whatever form counts is not corrected any more. */
    private void goOn(CaseUnderway underway) {
        database.sql("update feedback_form set recorded_at = recorded_at - interval '1 day' where recipient_id = ?")
                .param(ProposersPage.recipient(api, underway))
                .update();
        new CaseJobs(engine).fire(underway.key(), "correctionOver");
    }

    private int forwarded(CaseUnderway underway) {
        return database.sql("select count(*) from forwarding where recipient_id = ?")
                .param(ProposersPage.recipient(api, underway))
                .query(Integer.class)
                .single();
    }

    private boolean fires(Job job) {
        ManagementService management = engine.getManagementService();
        try {
            management.executeJob(job.getId());
            return true;
        } catch (OptimisticLockingException collision) {
            return false;
        } catch (org.camunda.bpm.engine.exception.NullValueException gone) {
            return false;
        }
    }

    private Job job(CaseUnderway underway, String timer) {
        return running(underway).stream()
                .flatMap(instance -> engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(timer)
                        .list()
                        .stream())
                .findFirst()
                .orElseThrow();
    }

    private List<ProcessInstance> running(CaseUnderway underway) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(underway.key())
                .list();
    }
}
