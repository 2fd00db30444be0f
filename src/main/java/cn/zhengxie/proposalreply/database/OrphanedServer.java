package cn.zhengxie.proposalreply.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server whose application was killed: it goes on running on the data directory and nobody would ever stop it. */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);

    private OrphanedServer() {}

    /**
     * Stops the orphan of this cluster, if there is one; whatever it has committed is kept. Only to be called by the holder of
     * the data directory's lock.
     */
    static void stop(Path cluster, ServerPrograms programs) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        Optional<ProcessHandle> named = processNamedIn(pidFile);
        if (named.isEmpty()) {
            return;
        }
        ProcessHandle process = named.get();
        if (serves(process, cluster)) {
            LOG.warn("Stopping the database server {} that an interrupted run left behind", process.pid());
            ServerPrograms.Outcome stop =
                    programs.run("pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "120"));
            if (!stop.succeeded() && process.isAlive()) {
                throw new DatabaseUnavailable(
                        ("上次运行遗留的数据库进程（进程号 %1$d）无法停止。"
                                        + "The database server (pid %1$d) left by an interrupted run does not stop.")
                                .formatted(process.pid()),
                        "请人工核实并停止该进程。Look at that process and stop it by hand: " + stop.output());
            }
        } else if (process.info().command().isPresent()) {
            // After a reboot the number may be somebody else's, and PostgreSQL would take him for a server of this
            // cluster.
            LOG.warn("Removing {}: process {} is no server of this cluster", pidFile, process.pid());
            Files.delete(pidFile);
        }
    }

    private static Optional<ProcessHandle> processNamedIn(Path pidFile) throws IOException {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        String pid = Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
        return pid.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        boolean postgres = process.info()
                .command()
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(false);
        return postgres
                && process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains(cluster.toString()))
                        .orElse(false);
    }
}
