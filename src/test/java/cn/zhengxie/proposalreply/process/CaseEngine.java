package cn.zhengxie.proposalreply.process;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** The engine's side of one case: its running processes, tasks and jobs, and nobody else's. Time never passes by itself. */
final class CaseEngine {

    private final String businessKey;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;

    CaseEngine(ProcessEngine engine, String businessKey) {
        this.businessKey = businessKey;
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.management = engine.getManagementService();
        this.history = engine.getHistoryService();
    }

    /** The running processes of the case. */
    List<ProcessInstance> instances() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list();
    }

    List<ProcessInstance> instances(String model) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey(model)
                .list();
    }

    /** The running process of that model in the unit. */
    ProcessInstance instance(String model, String unit) {
        return only(
                instances(model),
                running -> unit.equals(runtime.getVariable(running.getId(), CaseVariables.UNIT.name())),
                model + " of " + unit);
    }

    List<Task> tasks() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    List<Task> tasks(String kind) {
        return tasks().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(kind))
                .toList();
    }

    /** What a task sees under that name. */
    Object seen(Task task, CaseVariable<?> variable) {
        return tasks.getVariable(task.getId(), variable.name());
    }

    <T> void set(ProcessInstance instance, CaseVariable<T> variable, T value) {
        runtime.setVariable(instance.getId(), variable.name(), value);
    }

    /** Everything a process, which may have ended, has noted for the whole of itself. */
    Map<String, Object> variables(String instanceId) {
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instanceId)
                .activityInstanceIdIn(instanceId)
                .list()
                .stream()
                .filter(variable -> variable.getValue() != null)
                // What a sub-process has declared its own is noted under the whole process, too.
                .filter(variable -> instanceId.equals(variable.getExecutionId()))
                .collect(Collectors.toMap(variable -> variable.getName(), variable -> variable.getValue()));
    }

    /** The moment of a unit's timer has come. */
    void fire(String timer, String unit) {
        fire(timer, CaseVariables.UNIT, unit);
    }

    /** The moment of a timer that waits for a recipient's form has come. */
    void fire(String timer, long recipientId) {
        fire(timer, CaseVariables.RECIPIENT_ID, recipientId);
    }

    private void fire(String timer, CaseVariable<?> variable, Object value) {
        management.executeJob(timer(timer, variable, value).getId());
    }

    /** When a unit's timer will fire. */
    Date due(String timer, String unit) {
        return timer(timer, CaseVariables.UNIT, unit).getDuedate();
    }

    /** When a timer that waits for a recipient's form will fire. */
    Date due(String timer, long recipientId) {
        return timer(timer, CaseVariables.RECIPIENT_ID, recipientId).getDuedate();
    }

    /** The moment of a timer of one process has come. */
    void fireIn(String timer, ProcessInstance instance) {
        management.executeJob(timerOf(timer, instance).getId());
    }

    Date dueIn(String timer, ProcessInstance instance) {
        return timerOf(timer, instance).getDuedate();
    }

    private Job timerOf(String timer, ProcessInstance instance) {
        return management
                .createJobQuery()
                .timers()
                .activityId(timer)
                .processInstanceId(instance.getId())
                .singleResult();
    }

    private Job timer(String timer, CaseVariable<?> variable, Object value) {
        return only(
                ofCase(() -> management.createJobQuery().timers().activityId(timer)),
                job -> value.equals(runtime.getVariable(job.getExecutionId(), variable.name())),
                timer + " of " + value);
    }

    /** Runs every job that waits for nothing but a thread, until none is left. */
    void runJobs() {
        List<Job> ready = waitingJobs();
        while (!ready.isEmpty()) {
            management.executeJob(ready.get(0).getId());
            ready = waitingJobs();
        }
    }

    private List<Job> waitingJobs() {
        return ofCase(
                () -> management.createJobQuery().messages().withRetriesLeft().active());
    }

    /** The one job that waits before the step. */
    Job job(String step) {
        return only(ofCase(() -> management.createJobQuery().messages().activityId(step)), job -> true, step);
    }

    /** Every job that waits before the step. */
    List<Job> jobs(String step) {
        return ofCase(() -> management.createJobQuery().messages().activityId(step));
    }

    /** Runs the job; what fails there comes out here. */
    void run(Job job) {
        management.executeJob(job.getId());
    }

    /** An administrator lets the job try again. */
    void retry(Job job) {
        management.setJobRetries(job.getId(), 1);
    }

    /** Runs the one job before the step; what fails there comes out here. */
    void run(String step) {
        management.executeJob(job(step).getId());
    }

    /** What Cockpit says went wrong, once each, however many processes above it are concerned. */
    List<String> incidents() {
        return instances().stream()
                .flatMap(running -> runtime.createIncidentQuery().processInstanceId(running.getId()).list().stream())
                .filter(incident -> incident.getId().equals(incident.getCauseIncidentId()))
                .map(Incident::getIncidentMessage)
                .toList();
    }

    /** Whether nothing of the case is left: no process, no task, no job. */
    boolean isOver() {
        return instances().isEmpty() && tasks().isEmpty();
    }

    /** Whether a timer or job of the case is still to come at the step. */
    boolean waitsFor(String step) {
        return !ofCase(() -> management.createJobQuery().activityId(step)).isEmpty();
    }

    private List<Job> ofCase(Supplier<JobQuery> query) {
        return instances().stream()
                .flatMap(running -> query.get().processInstanceId(running.getId()).list().stream())
                .toList();
    }

    private static <T> T only(List<T> all, Predicate<T> wanted, String what) {
        List<T> found = all.stream().filter(wanted).toList();
        if (found.size() != 1) {
            throw new AssertionError("%d instead of one: %s".formatted(found.size(), what));
        }
        return found.get(0);
    }
}
