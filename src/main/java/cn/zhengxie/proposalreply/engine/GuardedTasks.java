package cn.zhengxie.proposalreply.engine;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.organization.Posts;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The engine's task service with three gaps closed: expressions in the OR parts of a query (any user could run a bean by
 * them), claiming for somebody else, and giving back what somebody else has claimed.
 */
class GuardedTasks extends TaskServiceImpl {

    private final ProcessEngineConfigurationImpl configuration;

    GuardedTasks(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public TaskQuery createTaskQuery() {
        TaskQueryImpl query = (TaskQueryImpl) super.createTaskQuery();
        query.addValidator(GuardedTasks::refuseExpressions);
        return query;
    }

    @Override
    public void claim(String taskId, String userId) {
        if (isOfficial()) {
            if (userId == null) {
                giveBack(taskId);
                return;
            }
            Refusal.unless(userId.equals(currentUser()), null, "只能为自己签领任务");
        }
        super.claim(taskId, userId);
    }

    /** The webapps' unclaim comes here; the right to assign, which the engine asks for it, officials do not have. */
    @Override
    public void setAssignee(String taskId, String userId) {
        if (userId == null && isOfficial()) {
            giveBack(taskId);
        } else {
            super.setAssignee(taskId, userId);
        }
    }

    private void giveBack(String taskId) {
        Task task = createTaskQuery().taskId(taskId).singleResult();
        Refusal.unless(task != null && currentUser().equals(task.getAssignee()), null, "只能退回自己签领的任务");
        commandExecutor.execute(new ClaimTaskCmd(taskId, null));
    }

    private boolean isOfficial() {
        Authentication login = identity().getCurrentAuthentication();
        return login != null
                && login.getUserId() != null
                && (login.getGroupIds() == null || !login.getGroupIds().contains(Posts.ADMINISTRATOR));
    }

    private String currentUser() {
        return identity().getCurrentAuthentication().getUserId();
    }

    private IdentityService identity() {
        return configuration.getIdentityService();
    }

    private static void refuseExpressions(AbstractQuery<?, ?> query) {
        for (TaskQueryImpl part : ((TaskQueryImpl) query).getQueries()) {
            if (!part.getExpressions().isEmpty()) {
                throw new BadUserRequestException("Expressions are forbidden in adhoc queries");
            }
        }
    }
}
