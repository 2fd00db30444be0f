package cn.zhengxie.proposalreply.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.stereotype.Component;

/**
 * The table of deadlines that comes with the product. It is deployed by itself, and only while no city has deployed its own: in the one
 * deployment of all models it would come back, as the newest version, whenever any model changes.
 */
@Component
class PackagedPolicy {

    static final String FILE = "processes/deadline-policy.dmn";

    private static final String DEPLOYMENT = "PackagedDeadlinePolicy";
    private static final String SOURCE = "packaged";

    private final RepositoryService repository;
    private final DeployedPolicy deployed;

    PackagedPolicy(RepositoryService repository) {
        this.repository = repository;
        this.deployed = new DeployedPolicy(repository);
    }

    /** At every start: deployed where there is none, and where the packaged one is in force and has changed. */
    void deploy() {
        deploy(new String(content(), StandardCharsets.UTF_8));
    }

    void deploy(String table) {
        if (deployed.latest().map(this::isPackaged).orElse(true)) {
            repository
                    .createDeployment()
                    .name(DEPLOYMENT)
                    .source(SOURCE)
                    .enableDuplicateFiltering(false)
                    .addString(FILE, table)
                    .deploy();
        }
    }

    static byte[] content() {
        try (InputStream file = PackagedPolicy.class.getResourceAsStream("/" + FILE)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean isPackaged(DecisionDefinition version) {
        Deployment deployment = repository
                .createDeploymentQuery()
                .deploymentId(version.getDeploymentId())
                .singleResult();
        return DEPLOYMENT.equals(deployment.getName()) && SOURCE.equals(deployment.getSource());
    }
}
