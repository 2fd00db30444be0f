package cn.zhengxie.proposalreply;

import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A node dies right after a commit: the database has everything, and nothing that was to follow is done. */
public final class DyingNode extends Error {

    private static final long serialVersionUID = 1;

    private DyingNode() {}

    /** Dies as soon as the transaction that runs is committed, before anybody else hears of that. */
    public static void atCommit() {
        TransactionSynchronizationManager.registerSynchronization(new LastMoment());
    }

    private static final class LastMoment implements TransactionSynchronization, Ordered {

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            throw new DyingNode();
        }
    }
}
