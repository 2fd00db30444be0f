package cn.zhengxie.proposalreply.engine;

import cn.zhengxie.proposalreply.deadline.DeadlinePolicy;
import cn.zhengxie.proposalreply.deadline.Term;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The rule book as the latest deployed version of the decision {@code deadline-policy}. Which version that is, the database says each time,
 * so that every node follows a city's edit at once; the versions themselves never change and are read once.
 */
@Component
class TableDeadlinePolicy implements DeadlinePolicy {

    private final DeployedPolicy deployed;
    private final IdentityService identity;
    private final Map<String, DeadlineTable> tables = new ConcurrentHashMap<>();
    private final DeadlineTable packaged = DeadlineTable.read(PackagedPolicy.content());

    TableDeadlinePolicy(@Lazy RepositoryService repository, @Lazy IdentityService identity) {
        this.deployed = new DeployedPolicy(repository);
        this.identity = identity;
    }

    /** A city's table of former days knows no row for a step that the product has learned since: there the packaged one speaks. */
    @Override
    public Term term(Question question) {
        return current()
                .find(question)
                .or(() -> packaged.find(question))
                .orElseThrow(() -> new IllegalStateException("no term for " + question));
    }

    private DeadlineTable current() {
        return WithoutAuthentication.ask(identity, () -> deployed.latest()
                .map(version ->
                        tables.computeIfAbsent(version.getId(), id -> DeadlineTable.read(deployed.content(version))))
                .orElse(packaged));
    }
}
