package cn.zhengxie.proposalreply.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhengxie.proposalreply.OfficeBrowser;
import cn.zhengxie.proposalreply.OfficeTest;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Expressions in the queries of users run nothing, at the top or hidden in an OR; plain OR queries go on working. */
@OfficeTest
class QueryExpressionsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String ATTACK = "${''.getClass().forName('java.lang.Runtime')}";

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

    private ProbeModel model;
    private OfficeBrowser official;

    @BeforeEach
    void taskOfTheOffice() {
        model = ProbeModel.claimableBy("gxj.office", repository, runtime, tasks);
        model.start("问1");
        official = new OfficeBrowser(port).loggedIn("gxj.office", "demo");
    }

    @AfterEach
    void remove() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orQueries\":[{\"dueBeforeExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"candidateGroupsExpression\":\"%s\"}]}",
                "{\"orQueries\":[{\"name\":\"x\"},{\"taskNameLike\":\"x\",\"candidateUserExpression\":\"%s\"}]}",
                "{\"dueBeforeExpression\":\"%s\"}"
            })
    void queryWithExpressionIsRefused(String query) {
        for (String path : new String[] {"/task", "/task/count"}) {
            HttpResponse<String> answer = official.post(ENGINE + path, query.formatted(ATTACK));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("java.lang.Runtime");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/list", "/count"})
    void filterCannotBeExtendedByOne(String door) {
        String filter = filters.createFilterQuery()
                .filterResourceType(EntityTypes.TASK)
                .filterName("本单位待领")
                .singleResult()
                .getId();

        HttpResponse<String> answer = official.post(
                ENGINE + "/filter/" + filter + door,
                "{\"orQueries\":[{\"dueBeforeExpression\":\"%s\"}]}".formatted(ATTACK));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void getQueryWithExpressionIsRefused() {
        assertThat(official.get(ENGINE + "/task?dueBeforeExpression=%24%7Bnow()%7D")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void plainOrWorks() {
        HttpResponse<String> answer =
                official.post(ENGINE + "/task", "{\"orQueries\":[{\"taskDefinitionKey\":\"step\",\"name\":\"没有\"}]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"taskDefinitionKey\":\"step\"");
    }

    @Test
    void javaIsRefusedToo() {
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression("${currentUser()}")
                        .endOr()
                        .list())
                .isInstanceOf(BadUserRequestException.class);
    }
}
