package cn.zhengxie.proposalreply.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhengxie.proposalreply.OfficeBrowser;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.process.CompletionPermit;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A task completes by our own way only, whoever tries and by whichever door. */
@OfficeTest
class CompletionGuardTest {

    private static final String SENTENCE = "请在任务表单中办理";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private PlatformTransactionManager transactions;

    private ProbeModel model;
    private Task task;

    @BeforeEach
    void taskOfTheOffice() {
        model = ProbeModel.claimableBy("czj.office", repository, runtime, tasks);
        task = model.start("守1");
    }

    @AfterEach
    void remove() {
        model.close();
    }

    @Test
    void javaIsRefusedWithTheSentenceAlone() {
        assertThatThrownBy(() -> tasks.complete(task.getId()))
                .isInstanceOf(Refusal.class)
                .hasMessage(SENTENCE);
        assertThatThrownBy(() -> forms.submitTaskForm(task.getId(), Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage(SENTENCE);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void administratorIsRefusedOverHttp(String door) {
        OfficeBrowser administrator = new OfficeBrowser(port).loggedIn("admin", "demo");

        HttpResponse<String> answer = administrator.post(
                "/camunda/api/engine/engine/default/task/" + task.getId() + "/" + door, "{\"variables\":{}}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"detail\":\"" + SENTENCE + "\"").doesNotContain("ENGINE", "Exception");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
    }

    @Test
    void ourOwnWayCompletes() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            TransactionSynchronizationManager.bindResource(
                    CompletionPermit.class.getName() + "/" + task.getId(), Boolean.TRUE);
            try {
                tasks.complete(task.getId());
            } finally {
                TransactionSynchronizationManager.unbindResource(CompletionPermit.class.getName() + "/" + task.getId());
            }
        });

        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
    }

    @Test
    void permitForOneTaskOpensNoOther() {
        Task other = model.start("守2");
        TransactionSynchronizationManager.bindResource(
                CompletionPermit.class.getName() + "/" + other.getId(), Boolean.TRUE);
        try {
            assertThatThrownBy(() -> tasks.complete(task.getId())).hasMessage(SENTENCE);
        } finally {
            TransactionSynchronizationManager.unbindResource(CompletionPermit.class.getName() + "/" + other.getId());
        }
    }
}
