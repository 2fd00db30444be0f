package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.ChinaTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tasks as lists show them. What they are about is read for all of them at once, for a list has hundreds at times. */
@Component
class WaitingTasks {

    private final RuntimeService runtime;
    private final TaskService tasks;

    WaitingTasks(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    List<WaitingTask> of(List<Task> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, List<VariableInstance>> declared = declared(found);
        return found.stream()
                .map(task -> waiting(task, declared.getOrDefault(task.getProcessInstanceId(), List.of())))
                .toList();
    }

    /** Where the two variables are declared, by the instances of the tasks. */
    private Map<String, List<VariableInstance>> declared(List<Task> found) {
        String[] instances =
                found.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new);
        return runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances)
                .variableNameIn(CaseVariables.PROPOSAL_ID.name(), CaseVariables.UNIT.name())
                .list()
                .stream()
                .collect(Collectors.groupingBy(VariableInstance::getProcessInstanceId));
    }

    private WaitingTask waiting(Task task, List<VariableInstance> declared) {
        return new WaitingTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                seen(task, CaseVariables.PROPOSAL_ID, declared),
                seen(task, CaseVariables.UNIT, declared),
                task.getName(),
                task.getAssignee(),
                task.getDueDate() == null
                        ? null
                        : task.getDueDate().toInstant().atZone(ChinaTime.ZONE).toOffsetDateTime());
    }

    /** The variable as the task sees it: its own, or that of the instance; only one declared in between must be asked for. */
    private String seen(Task task, CaseVariable<String> variable, List<VariableInstance> declared) {
        Map<String, String> byScope = declared.stream()
                .filter(instance -> instance.getName().equals(variable.name()))
                .collect(Collectors.toMap(VariableInstance::getExecutionId, instance -> (String) instance.getValue()));
        for (String scope : List.of(task.getExecutionId(), task.getProcessInstanceId())) {
            if (byScope.containsKey(scope)) {
                return byScope.get(scope);
            }
        }
        return byScope.isEmpty() ? null : (String) tasks.getVariable(task.getId(), variable.name());
    }
}
