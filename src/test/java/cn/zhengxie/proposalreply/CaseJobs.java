package cn.zhengxie.proposalreply;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Runs the waiting jobs of one case and of nobody else's; the tests' job executor is off. */
public final class CaseJobs implements Consumer<String> {

    private final ProcessEngine engine;

    public CaseJobs(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void accept(String businessKey) {
        for (List<Job> ready = ready(businessKey); !ready.isEmpty(); ready = ready(businessKey)) {
            ready.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    /** The moment of the case's timer has come; so has that of the jobs that follow. */
    public void fire(String businessKey, String timer) {
        engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .flatMap(instance -> engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(timer)
                        .list()
                        .stream())
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        accept(businessKey);
    }

    /** The city of this case asks 提案委 for its consent to the extension that is asked for. */
    void needsConsent(String businessKey) {
        String asking = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey("extension-request")
                .singleResult()
                .getId();
        engine.getRuntimeService().setVariable(asking, "consentRequired", true);
    }

    private List<Job> ready(String businessKey) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .flatMap(instance -> engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .messages()
                        .active()
                        .list()
                        .stream())
                .toList();
    }
}
