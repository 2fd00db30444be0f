package cn.zhengxie.proposalreply.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The lists that Tasklist offers to everybody. Their expressions are evaluated each time, which stored filters may do and
 * queries may not; the engine shows each official only the tasks that are his or his post's. The code's version replaces
 * what stood there.
 */
@Component
class TasklistFilters {

    private static final int SOON_DAYS = 15;

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    TasklistFilters(@Lazy FilterService filters, @Lazy TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    void make() {
        save(5, "全部待办", "我和我的岗位要办的任务", tasks.createTaskQuery());
        save(10, "我的待办", "已由我签领的任务", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        save(
                20,
                "本单位待领",
                "本单位、本岗位尚无人签领的任务",
                tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
        save(
                30,
                "即将到期",
                SOON_DAYS + " 日内到期的任务",
                tasks.createTaskQuery()
                        .dueAfterExpression("${now()}")
                        .dueBeforeExpression("${dateTime().plusDays(" + SOON_DAYS + ")}"));
        save(40, "已逾期", "已过办理期限的任务", tasks.createTaskQuery().dueBeforeExpression("${now()}"));
    }

    private void save(int position, String name, String description, TaskQuery query) {
        Filter present = filters.createFilterQuery()
                .filterResourceType(EntityTypes.TASK)
                .filterName(name)
                .singleResult();
        Filter filter = present == null ? filters.newTaskFilter(name) : present;
        filter.setQuery(query.orderByTaskPriority().desc().orderByDueDate().asc());
        filter.setProperties(Map.of(
                "description",
                description,
                "priority",
                position,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(Map.of("name", CaseNumberOnTask.VARIABLE, "label", "案号"))));
        Filter saved = filters.saveFilter(filter);
        grants.toAll(Resources.FILTER, saved.getId(), Permissions.READ);
    }
}
