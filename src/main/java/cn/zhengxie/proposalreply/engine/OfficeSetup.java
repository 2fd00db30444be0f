package cn.zhengxie.proposalreply.engine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings groups, rights, people, filters and the first table of deadlines into the engine at every start, before the first request is answered. All or
 * nothing; nodes that start together take turns by a lock in the database.
 */
@Component
class OfficeSetup implements SmartInitializingSingleton {

    private static final long LOCK = 7_240_001L;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final OfficeGroups groups;
    private final OfficeRights rights;
    private final OfficePeople people;
    private final TasklistFilters filters;
    private final PackagedPolicy policy;

    OfficeSetup(
            JdbcClient database,
            PlatformTransactionManager transactions,
            OfficeGroups groups,
            OfficeRights rights,
            OfficePeople people,
            TasklistFilters filters,
            PackagedPolicy policy) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.groups = groups;
        this.rights = rights;
        this.people = people;
        this.filters = filters;
        this.policy = policy;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> make());
    }

    void make() {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> number)
                .list();
        groups.make();
        rights.grant();
        people.make();
        filters.make();
        policy.deploy();
    }
}
