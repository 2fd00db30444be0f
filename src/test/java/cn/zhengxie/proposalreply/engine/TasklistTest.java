package cn.zhengxie.proposalreply.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeBrowser;
import cn.zhengxie.proposalreply.OfficeTest;
import java.util.Date;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What officials find in Tasklist and supervisors in Cockpit, by the calls that these make. */
@OfficeTest
class TasklistTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final long DAY = 24 * 60 * 60 * 1000L;

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    private ProbeModel ours;
    private ProbeModel theirs;
    private Task task;

    @BeforeEach
    void aTaskHereAndThere() {
        ours = ProbeModel.claimableBy("zjj.office", repository, runtime, tasks);
        theirs = ProbeModel.claimableBy("gxj.office", repository, runtime, tasks);
        task = ours.start("单1");
        theirs.start("单2");
    }

    @AfterEach
    void remove() {
        ours.close();
        theirs.close();
    }

    @Test
    void officeSeesItsTasksWithTheCaseAndNoOthers() {
        String list = list("zjj.office", "本单位待领");

        assertThat(list).contains("\"value\":\"单1\"").doesNotContain("单2");
    }

    @Test
    void claimedTaskMovesToTheOwnList() {
        tasks.setAssignee(task.getId(), "zjj.office");

        assertThat(list("zjj.office", "我的待办")).contains("单1");
        assertThat(list("zjj.office", "本单位待领")).doesNotContain("单1");
    }

    @Test
    void dueSoonAndOverdueAreToldApart() {
        setDue(5);
        assertThat(list("zjj.office", "即将到期")).contains("单1");
        assertThat(list("zjj.office", "已逾期")).doesNotContain("单1");

        setDue(-1);
        assertThat(list("zjj.office", "即将到期")).doesNotContain("单1");
        assertThat(list("zjj.office", "已逾期")).contains("单1");

        setDue(30);
        assertThat(list("zjj.office", "即将到期")).doesNotContain("单1");
        assertThat(list("zjj.office", "已逾期")).doesNotContain("单1");
    }

    @Test
    void supervisionSeesInstancesButNotTheirTasks() {
        OfficeBrowser supervision = new OfficeBrowser(port).loggedIn("ducha", "demo");

        assertThat(supervision.post(ENGINE + "/process-instance", "{}").body())
                .contains("\"businessKey\":\"单1\"", "\"businessKey\":\"单2\"");
        assertThat(supervision
                        .get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics")
                        .statusCode())
                .isEqualTo(200);
        assertThat(supervision.post(ENGINE + "/task", "{}").body()).doesNotContain(task.getId());
    }

    @Test
    void officeSeesNoInstances() {
        OfficeBrowser office = new OfficeBrowser(port).loggedIn("zjj.office", "demo");

        assertThat(office.post(ENGINE + "/process-instance", "{}").body()).isEqualTo("[]");
    }

    @Test
    void bannerIsHiddenAndLoginIsOurs() {
        OfficeBrowser office = new OfficeBrowser(port).loggedIn("zjj.office", "demo");

        assertThat(office.get("/camunda/app/tasklist/styles/user-styles.css").body())
                .contains("assets/webapp.css", ".create-task-action", ".start-process-action");
        assertThat(office.get("/assets/webapp.css").body()).contains(".ce-eol-banner { display: none !important; }");
        assertThat(office.get("/camunda/app/tasklist/scripts/config.js").body()).contains("assets/webapp.js");
        assertThat(office.get("/assets/webapp.js").statusCode()).isEqualTo(200);
    }

    private void setDue(int days) {
        Task present = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        present.setDueDate(new Date(ClockUtil.getCurrentTime().getTime() + days * DAY));
        tasks.saveTask(present);
    }

    private String list(String user, String filter) {
        String id = filters.createFilterQuery()
                .filterResourceType(EntityTypes.TASK)
                .filterName(filter)
                .singleResult()
                .getId();
        OfficeBrowser browser = new OfficeBrowser(port).loggedIn(user, "demo");
        return browser.hal("POST", ENGINE + "/filter/" + id + "/list?firstResult=0&maxResults=5000", "{}")
                .body();
    }
}
