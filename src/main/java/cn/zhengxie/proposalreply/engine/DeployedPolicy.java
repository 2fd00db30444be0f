package cn.zhengxie.proposalreply.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/** The versions of the table of deadlines that are deployed. */
final class DeployedPolicy {

    private final RepositoryService repository;

    DeployedPolicy(RepositoryService repository) {
        this.repository = repository;
    }

    /** The version in force. */
    Optional<DecisionDefinition> latest() {
        return Optional.ofNullable(repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DeadlineTable.KEY)
                .latestVersion()
                .singleResult());
    }

    byte[] content(DecisionDefinition version) {
        try (InputStream file = repository.getDecisionModel(version.getId())) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
