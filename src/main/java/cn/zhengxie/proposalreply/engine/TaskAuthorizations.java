package cn.zhengxie.proposalreply.engine;

import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** Rights on tasks that end where their reason ends; left alone, the engine only ever adds them. */
class TaskAuthorizations extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        if (oldAssignee != null && !oldAssignee.equals(newAssignee) && !isCandidate(task, oldAssignee)) {
            withdrawFromUser(task, oldAssignee);
        }
        return super.newTaskAssignee(task, oldAssignee, newAssignee);
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        if (!userId.equals(task.getAssignee())) {
            withdrawFromUser(task, userId);
        }
        return super.deleteTaskUserIdentityLink(task, userId, type);
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        withoutCheck(() -> {
            manager().deleteAuthorizationsByResourceIdAndGroupId(Resources.TASK, task.getId(), groupId);
            return null;
        });
        return super.deleteTaskGroupIdentityLink(task, groupId, type);
    }

    private static boolean isCandidate(Task task, String userId) {
        Set<IdentityLink> candidates = ((TaskEntity) task).getCandidates();
        return candidates.stream().anyMatch(candidate -> userId.equals(candidate.getUserId()));
    }

    private static void withdrawFromUser(Task task, String userId) {
        withoutCheck(() -> {
            manager().deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), userId);
            return null;
        });
    }

    private static void withoutCheck(Callable<Void> change) {
        CommandContext command = Context.getCommandContext();
        command.runWithoutAuthorization(change);
    }

    private static AuthorizationManager manager() {
        return Context.getCommandContext().getAuthorizationManager();
    }
}
