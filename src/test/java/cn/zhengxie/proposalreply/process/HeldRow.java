package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A row of the database that somebody else has in hand: whoever needs it waits, so that acts can be made to meet there. */
final class HeldRow {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final String lock;

    /** @param lock the statement that takes the row */
    HeldRow(JdbcClient database, TransactionTemplate transaction, String lock) {
        this.database = database;
        this.transaction = transaction;
        this.lock = lock;
    }

    /** Begins all acts and lets them go on together once each of them waits; returns what went wrong in each, null where nothing did. */
    List<Throwable> meet(Runnable... acts) {
        List<CompletableFuture<Void>> begun = transaction.execute(status -> {
            database.sql(lock).query().listOfRows();
            List<CompletableFuture<Void>> running =
                    Stream.of(acts).map(HeldRow::begin).toList();
            Awaitility.await().pollInSameThread().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                            waiting())
                    .isEqualTo(acts.length));
            return running;
        });
        return begun.stream().map(HeldRow::faultOf).toList();
    }

    private static CompletableFuture<Void> begin(Runnable act) {
        CompletableFuture<Void> running = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                act.run();
                running.complete(null);
            } catch (Throwable fault) {
                running.completeExceptionally(fault);
            }
        });
        thread.start();
        return running;
    }

    private static Throwable faultOf(CompletableFuture<Void> running) {
        try {
            running.join();
            return null;
        } catch (CompletionException fault) {
            return fault.getCause();
        }
    }

    /** How many sessions wait for the one that asks, directly or behind each other. */
    private int waiting() {
        return database.sql("""
                        with recursive waiting as (select distinct pid from pg_locks where not granted), behind as (
                          select pid from waiting where pg_backend_pid() = any (pg_blocking_pids(pid))
                          union
                          select later.pid from waiting later join behind on behind.pid = any (pg_blocking_pids(later.pid)))
                        select count(*) from behind""").query(Integer.class).single();
    }
}
