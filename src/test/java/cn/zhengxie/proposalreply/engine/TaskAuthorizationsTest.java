package cn.zhengxie.proposalreply.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rights on a task come and go with assignee and candidates. */
@OfficeTest
class TaskAuthorizationsTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuthorizationService authorizations;

    private ProbeModel model;
    private Task task;

    @BeforeEach
    void taskOfTheOffice() {
        model = ProbeModel.claimableBy("fgw.office", repository, runtime, tasks);
        task = model.start("权1");
    }

    @AfterEach
    void remove() {
        model.close();
    }

    @Test
    void candidateMayReadAndWorkButNotChange() {
        assertThat(may("fgw.office", Permissions.READ)).isTrue();
        assertThat(may("fgw.office", TaskPermissions.TASK_WORK)).isTrue();
        assertThat(may("fgw.office", Permissions.UPDATE)).isFalse();
        assertThat(may("fgw.office", TaskPermissions.TASK_ASSIGN)).isFalse();
    }

    @Test
    void oldAssigneeLosesTheTask() {
        tasks.setAssignee(task.getId(), "fgw.deputy");
        tasks.setAssignee(task.getId(), "fgw.signer");

        assertThat(users()).containsExactly("fgw.signer");
    }

    @Test
    void whoGivesItBackLosesIt() {
        tasks.setAssignee(task.getId(), "fgw.deputy");
        tasks.setAssignee(task.getId(), null);

        assertThat(users()).isEmpty();
        assertThat(groups()).containsExactly("fgw.office");
    }

    @Test
    void oldAssigneeWhoIsCandidateKeepsIt() {
        tasks.addCandidateUser(task.getId(), "fgw.deputy");
        tasks.setAssignee(task.getId(), "fgw.deputy");
        tasks.setAssignee(task.getId(), "fgw.signer");

        assertThat(users()).containsExactlyInAnyOrder("fgw.deputy", "fgw.signer");
    }

    @Test
    void removedGroupLosesTheTask() {
        tasks.addCandidateGroup(task.getId(), "czj.office");
        tasks.deleteCandidateGroup(task.getId(), "fgw.office");

        assertThat(groups()).containsExactly("czj.office");
    }

    @Test
    void removedCandidateLosesTheTaskUnlessItIsHis() {
        tasks.addCandidateUser(task.getId(), "fgw.deputy");
        tasks.addCandidateUser(task.getId(), "fgw.signer");
        tasks.setAssignee(task.getId(), "fgw.signer");

        tasks.deleteCandidateUser(task.getId(), "fgw.deputy");
        tasks.deleteCandidateUser(task.getId(), "fgw.signer");

        assertThat(users()).containsExactly("fgw.signer");
    }

    @Test
    void deletedTaskLeavesNoRights() {
        tasks.setAssignee(task.getId(), "fgw.deputy");
        runtime.deleteProcessInstance(task.getProcessInstanceId(), "试办完毕");

        assertThat(rows()).isEmpty();
    }

    private boolean may(String group, org.camunda.bpm.engine.authorization.Permission permission) {
        return authorizations.isUserAuthorized(null, List.of(group), permission, Resources.TASK, task.getId());
    }

    private List<String> users() {
        return rows().stream()
                .map(Authorization::getUserId)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private List<String> groups() {
        return rows().stream()
                .map(Authorization::getGroupId)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private List<Authorization> rows() {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task.getId())
                .list();
    }
}
