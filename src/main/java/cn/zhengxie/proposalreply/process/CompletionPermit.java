package cn.zhengxie.proposalreply.process;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says, for the rest of the current transaction, that a task is being completed by our own way. The engine's guard asks for it
 * at every completion, so that no other door leads past the checks of the features.
 */
public final class CompletionPermit {

    private CompletionPermit() {}

    static void grant(String taskId) {
        TransactionSynchronizationManager.bindResource(key(taskId), Boolean.TRUE);
    }

    static void withdraw(String taskId) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key(taskId));
    }

    public static boolean isGranted(String taskId) {
        return TransactionSynchronizationManager.hasResource(key(taskId));
    }

    private static String key(String taskId) {
        return CompletionPermit.class.getName() + "/" + taskId;
    }
}
