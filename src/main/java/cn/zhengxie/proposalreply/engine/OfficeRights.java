package cn.zhengxie.proposalreply.engine;

import cn.zhengxie.proposalreply.organization.Posts;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.stereotype.Component;

/**
 * Who may do what in the engine. Tasks need nothing here: the engine grants each to its candidates. Nobody but administrators
 * changes instances, makes filters or deploys.
 */
@Component
class OfficeRights {

    private static final String ANY = "*";
    private static final String TASKLIST = "tasklist";
    private static final String COCKPIT = "cockpit";

    private final OfficeGroups groups;
    private final Grants grants;

    OfficeRights(OfficeGroups groups, Grants grants) {
        this.groups = groups;
        this.grants = grants;
    }

    void grant() {
        everybodyKnowsNames();
        groups.ofUnits().keySet().forEach(group -> open(TASKLIST, group));
        for (String group : List.of(Posts.SUPERVISION, Posts.COMMITTEE)) {
            open(TASKLIST, group);
            open(COCKPIT, group);
            seeProgress(group);
        }
        open(COCKPIT, Posts.AUDITOR);
        readAll(Posts.AUDITOR);
        for (Resource resource : Resources.values()) {
            grants.toGroup(Posts.ADMINISTRATOR, resource, ANY, Permissions.ALL);
        }
    }

    /** Tasklist shows the names of colleagues, posts and processes. */
    private void everybodyKnowsNames() {
        for (Resource resource : Set.of(Resources.USER, Resources.GROUP, Resources.PROCESS_DEFINITION)) {
            grants.toAll(resource, ANY, Permissions.READ);
        }
    }

    private void open(String app, String group) {
        grants.toGroup(group, Resources.APPLICATION, app, Permissions.ACCESS);
    }

    /** Instances and their history, but not the tasks of others, at which unsigned drafts hang. */
    private void seeProgress(String group) {
        grants.toGroup(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY);
        readDecisions(group);
    }

    private void readAll(String group) {
        grants.toGroup(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        readDecisions(group);
        grants.toGroup(group, Resources.TASK, ANY, Permissions.READ);
        grants.toGroup(group, Resources.DEPLOYMENT, ANY, Permissions.READ);
        grants.toGroup(group, Resources.HISTORIC_PROCESS_INSTANCE, ANY, HistoricProcessInstancePermissions.READ);
        grants.toGroup(group, Resources.OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ);
    }

    private void readDecisions(String group) {
        grants.toGroup(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        grants.toGroup(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
    }
}
