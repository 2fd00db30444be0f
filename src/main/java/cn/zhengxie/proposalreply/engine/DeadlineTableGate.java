package cn.zhengxie.proposalreply.engine;

import cn.zhengxie.proposalreply.deadline.DeadlinePolicyChanged;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Lets no broken table of deadlines in, through whatever door it comes: the deployment is refused before anything is stored, so the table
 * before it stays in force. Who has to count by the new one is told in the deployment's own transaction: what he notes is there when the
 * table is, and not otherwise.
 */
class DeadlineTableGate implements Deployer {

    private final ApplicationEventPublisher events;

    DeadlineTableGate(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        deployment.getResources().values().stream()
                .filter(DeadlineTableGate::isTable)
                .forEach(this::letIn);
    }

    private static boolean isTable(ResourceEntity file) {
        boolean dmn = file.getName().endsWith(".dmn") || file.getName().endsWith(".dmn11.xml");
        return dmn && DeadlineTableCheck.concerns(file.getName(), file.getBytes());
    }

    private void letIn(ResourceEntity file) {
        DeadlineTableCheck.check(file.getBytes());
        events.publishEvent(new DeadlinePolicyChanged());
    }
}
