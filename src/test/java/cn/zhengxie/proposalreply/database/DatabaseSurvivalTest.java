package cn.zhengxie.proposalreply.database;

import static cn.zhengxie.proposalreply.database.DatabaseProgram.FOUND;
import static cn.zhengxie.proposalreply.database.DatabaseProgram.WRITTEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was committed is lost, however the application ends. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DatabaseSurvivalTest {

    /** A server removes its pid file a moment before it is gone. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    static Path folder;

    /** One for all tests, since making a cluster takes its time; each test writes words of its own. */
    private static Path directory;

    @BeforeAll
    static void chooseDirectory() {
        directory = folder.resolve("data/数据 库");
    }

    @AfterEach
    void stopWhatIsLeft() throws IOException {
        server().ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void aStoppedApplicationTakesItsServerAlongAndFindsItsRowsAgain() throws Exception {
        ProcessHandle server;
        try (DatabaseProcess first = new DatabaseProcess(directory, "停一")) {
            first.awaitLine(WRITTEN);
            server = server().orElseThrow();

            first.terminate();

            assertThat(server.onExit()).succeedsWithin(SOON);
        }

        try (DatabaseProcess second = new DatabaseProcess(directory, "停二")) {
            assertThat(second.awaitLine(FOUND)).contains("停一");
            second.awaitLine(WRITTEN);
            second.terminate();
        }
    }

    @Test
    void aKilledApplicationLeavesAServerThatTheNextStartReplaces() throws Exception {
        ProcessHandle orphan;
        try (DatabaseProcess first = new DatabaseProcess(directory, "杀一")) {
            first.awaitLine(WRITTEN);
            first.kill();
            orphan = server().orElseThrow();
            assertThat(orphan.isAlive()).isTrue();
        }

        try (DatabaseProcess second = new DatabaseProcess(directory, "杀二")) {
            assertThat(second.awaitLine(FOUND)).contains("杀一");
            second.awaitLine(WRITTEN);

            assertThat(orphan.onExit()).succeedsWithin(SOON);
            assertThat(server()).isPresent().get().isNotEqualTo(orphan);
            second.terminate();
        }
    }

    @Test
    void aServerKilledWithItsApplicationRecoversWhatWasCommitted() throws Exception {
        try (DatabaseProcess first = new DatabaseProcess(directory, "崩一")) {
            first.awaitLine(WRITTEN);
            first.kill();
        }
        ProcessHandle server = server().orElseThrow();
        server.destroyForcibly();
        server.onExit().join();

        try (DatabaseProcess second = new DatabaseProcess(directory, "崩二")) {
            assertThat(second.awaitLine(FOUND)).contains("崩一");
            second.awaitLine(WRITTEN);
            second.terminate();
        }
    }

    @Test
    void aSecondApplicationOnTheSameDirectoryIsToldAndChangesNothing() throws Exception {
        try (DatabaseProcess first = new DatabaseProcess(directory, "占一")) {
            first.awaitLine(WRITTEN);
            ProcessHandle server = server().orElseThrow();
            FileTime lockedAt = Files.getLastModifiedTime(directory.resolve("lock"));

            try (DatabaseProcess second = new DatabaseProcess(directory, "占二")) {
                String said = second.outputToTheEnd();

                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(said)
                        .contains("数据目录 " + directory.toRealPath() + " 正被另一个进程使用", "is in use by another process")
                        .doesNotContain("\tat ");
            }
            assertThat(server.isAlive()).isTrue();
            assertThat(Files.getLastModifiedTime(directory.resolve("lock"))).isEqualTo(lockedAt);
            first.terminate();
        }
    }

    @Test
    void nobodyElseOnTheMachineCanReadTheDirectoryOrItsPassword() throws Exception {
        try (DatabaseProcess application = new DatabaseProcess(directory, "密")) {
            application.awaitLine(WRITTEN);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("password"))))
                    .isEqualTo("rw-------");
            application.terminate();
        }
    }

    private Optional<ProcessHandle> server() throws IOException {
        Path pidFile = directory.resolve("cluster/postmaster.pid");
        return Files.exists(pidFile)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0)))
                : Optional.empty();
    }
}
