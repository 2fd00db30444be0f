package cn.zhengxie.proposalreply.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeBrowser;
import cn.zhengxie.proposalreply.OfficeTest;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The webapps' own API attacked by an official who may work on the task: queries and claiming are all he gets. */
@OfficeTest
class RawDoorsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private ProbeModel model;
    private Task task;
    private OfficeBrowser official;

    @BeforeEach
    void taskOfTheOffice() {
        model = ProbeModel.claimableBy("fgw.office", repository, runtime, tasks);
        task = model.start("门1");
        official = new OfficeBrowser(port).loggedIn("fgw.office", "demo");
    }

    @AfterEach
    void remove() {
        model.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /task/{task}/complete                       | {}",
                "POST   | /task/{task}/complete/                      | {}",
                "POST   | /task/{task}/submit-form                    | {\"variables\":{}}",
                "POST   | /task/{task}/resolve                        | {}",
                "POST   | /task/{task}/bpmnError                      | {\"errorCode\":\"x\"}",
                "POST   | /task/{task}/bpmnEscalation                 | {\"escalationCode\":\"x\"}",
                "POST   | /task/{task}/delegate                       | {\"userId\":\"ducha\"}",
                "POST   | /task/{task}/assignee                       | {\"userId\":\"ducha\"}",
                "POST   | /task/{task}/identity-links                 | {\"userId\":\"ducha\",\"type\":\"candidate\"}",
                "POST   | /task/{task}/identity-links/delete          | {\"groupId\":\"fgw.office\",\"type\":\"candidate\"}",
                "POST   | /task/{task}/comment/create                 | {\"message\":\"x\"}",
                "POST   | /task/{task}/variables                      | {\"modifications\":{}}",
                "POST   | /task/create                                | {\"id\":\"x\"}",
                "PUT    | /task/{task}                                | {\"name\":\"x\"}",
                "PUT    | /task/{task}/variables/decision             | {\"value\":\"accept\"}",
                "PUT    | /task/{task}/localVariables/decision        | {\"value\":\"accept\"}",
                "DELETE | /task/{task}                                | {}",
                "DELETE | /task/{task}/variables/decision             | {}",
                "POST   | /process-definition/{definition}/start      | {}",
                "POST   | /process-definition/key/probe/start         | {}",
                "POST   | /process-definition/key/probe/submit-form   | {}",
                "PUT    | /process-definition/{definition}/suspended  | {\"suspended\":true}",
                "DELETE | /process-definition/{definition}            | {}",
                "DELETE | /process-instance/{instance}                | {}",
                "POST   | /process-instance/delete                    | {\"processInstanceIds\":[\"{instance}\"]}",
                "POST   | /process-instance/{instance}/modification   | {\"instructions\":[]}",
                "POST   | /process-instance/message-async             | {\"messageName\":\"x\"}",
                "PUT    | /process-instance/{instance}/variables/x    | {\"value\":1}",
                "PUT    | /process-instance/{instance}/suspended      | {\"suspended\":true}",
                "POST   | /modification/execute                       | {\"instructions\":[]}",
                "POST   | /migration/execute                          | {}",
                "POST   | /execution/{instance}/signal                | {}",
                "POST   | /message                                    | {\"messageName\":\"caseEnded\",\"all\":true}",
                "POST   | /signal                                     | {\"name\":\"x\"}",
                "POST   | /condition                                  | {\"variables\":{}}",
                "PUT    | /job/retries                                | {\"retries\":1}",
                "PUT    | /job/x/retries                              | {\"retries\":1}",
                "PUT    | /job/x/duedate                              | {}",
                "POST   | /job/x/execute                              | {}",
                "POST   | /job/retries                                | {\"retries\":1}",
                "POST   | /external-task/fetchAndLock                 | {\"workerId\":\"x\",\"maxTasks\":1,\"topics\":[]}",
                "POST   | /filter/create                              | {\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}",
                "PUT    | /filter/x                                   | {\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}",
                "DELETE | /filter/x                                   | {}",
                "POST   | /deployment/create                          | {}",
                "DELETE | /deployment/x                               | {}",
                "POST   | /authorization/create                       | {\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"fgw.office\"}",
                "POST   | /user/create                                | {\"profile\":{\"id\":\"x\"}}",
                "PUT    | /user/fgw.office/profile                    | {\"id\":\"fgw.office\"}",
                "PUT    | /user/ducha/credentials                     | {\"password\":\"x\"}",
                "PUT    | /group/camunda-admin/members/fgw.office     | {}",
                "POST   | /history/cleanup                            | {}",
                "POST   | /history/process-instance/delete            | {\"historicProcessInstanceIds\":[\"x\"]}",
                "PATCH  | /task/{task}                                | {}"
            })
    void everythingElseIsForbidden(String method, String path, String body) {
        HttpResponse<String> answer = official.send(method, ENGINE + filled(path), filled(body));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("您没有权限办理或查看这一事项");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isNull();
        assertThat(official.get("/api/probe").statusCode())
                .as("session lives on")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /camunda/api/cockpit/plugin/base/default/process-definition/x/restart",
        "PUT, /camunda/api/admin/auth/user/default/password",
        "POST, /camunda/api/engine",
        "POST, /camunda/api/none"
    })
    void doorsNobodyThoughtOfAreShut(String method, String path) {
        assertThat(official.send(method, path, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void queriesOfTheWebappsWork() {
        assertThat(official.post(ENGINE + "/task", "{}").statusCode()).isEqualTo(200);
        assertThat(countOfItsTasks()).isEqualTo("{\"count\":1}");
        assertThat(official.get(ENGINE + "/filter?resourceType=Task").statusCode())
                .isEqualTo(200);
        assertThat(official.post(ENGINE + "/process-instance", "{}").body()).isEqualTo("[]");
    }

    /** Of the test's own instance: other tests leave tasks in the same lists. */
    private String countOfItsTasks() {
        String ofInstance = "{\"processInstanceId\":\"" + task.getProcessInstanceId() + "\"}";
        return official.post(ENGINE + "/task/count", ofInstance).body();
    }

    @Test
    void officialClaimsAndGivesBack() {
        assertThat(claim(official, "fgw.office").statusCode()).isEqualTo(204);
        assertThat(assignee()).isEqualTo("fgw.office");

        assertThat(official.post(ENGINE + "/task/" + task.getId() + "/unclaim", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(assignee()).isNull();
        assertThat(countOfItsTasks()).isEqualTo("{\"count\":1}");
    }

    @Test
    void nobodyClaimsForSomebodyElse() {
        HttpResponse<String> answer = claim(official, "ducha");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"detail\":\"只能为自己签领任务\"");
        assertThat(assignee()).isNull();
    }

    @Test
    void nobodyGivesBackWhatIsNotHis() {
        tasks.setAssignee(task.getId(), "fgw.deputy");

        HttpResponse<String> answer = official.post(ENGINE + "/task/" + task.getId() + "/unclaim", "{}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"detail\":\"只能退回自己签领的任务\"");
        assertThat(assignee()).isEqualTo("fgw.deputy");
    }

    @Test
    void taskOfAnotherUnitIsNotThere() {
        OfficeBrowser stranger = new OfficeBrowser(port).loggedIn("czj.office", "demo");

        assertThat(stranger.get(ENGINE + "/task/" + task.getId()).statusCode()).isEqualTo(404);
        assertThat(claim(stranger, "czj.office").statusCode()).isEqualTo(403);
        assertThat(assignee()).isNull();
    }

    @Test
    void administratorKeepsCockpitsOwnMeans() {
        OfficeBrowser administrator = new OfficeBrowser(port).loggedIn("admin", "demo");

        assertThat(administrator
                        .send("PUT", ENGINE + filled("/process-instance/{instance}/suspended"), "{\"suspended\":true}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(administrator
                        .send("DELETE", ENGINE + filled("/process-instance/{instance}"), "{}")
                        .statusCode())
                .isEqualTo(204);
    }

    private HttpResponse<String> claim(OfficeBrowser browser, String user) {
        return browser.post(ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\":\"" + user + "\"}");
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private String filled(String text) {
        return text.replace("{task}", task.getId())
                .replace("{instance}", task.getProcessInstanceId())
                .replace("{definition}", model.definition());
    }
}
