package cn.zhengxie.proposalreply.engine;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** A model of one user task for a test, removed with everything started from it when closed. */
final class ProbeModel implements AutoCloseable {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final DeploymentWithDefinitions deployment;

    private ProbeModel(
            RepositoryService repository, RuntimeService runtime, TaskService tasks, BpmnModelInstance model) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.deployment = repository
                .createDeployment()
                .addModelInstance("probe.bpmn", model)
                .deployWithResult();
    }

    /** One task that the post may claim. */
    static ProbeModel claimableBy(
            String post, RepositoryService repository, RuntimeService runtime, TaskService tasks) {
        return new ProbeModel(
                repository,
                runtime,
                tasks,
                Bpmn.createExecutableProcess("probe")
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .userTask("step")
                        .name("试办")
                        .camundaCandidateGroups(post)
                        .endEvent()
                        .done());
    }

    /** A service task that evaluates the expression. */
    static ProbeModel evaluating(
            String expression, RepositoryService repository, RuntimeService runtime, TaskService tasks) {
        return new ProbeModel(
                repository,
                runtime,
                tasks,
                Bpmn.createExecutableProcess("probe")
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .serviceTask()
                        .camundaExpression(expression)
                        .userTask("step")
                        .endEvent()
                        .done());
    }

    /** Starts an instance and returns its task. */
    Task start(String businessKey) {
        String instance = runtime.startProcessInstanceById(definition(), businessKey, Map.of())
                .getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    String definition() {
        return deployment.getDeployedProcessDefinitions().get(0).getId();
    }

    @Override
    public void close() {
        repository.deleteDeployment(deployment.getId(), true);
    }
}
