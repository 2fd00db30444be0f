package cn.zhengxie.proposalreply.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** The server as a default start has it, in a folder that is kept. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PostgresServerTest {

    @TempDir
    static Path folder;

    private static DataDirectory directory;

    @BeforeAll
    static void openDirectory() {
        directory = DataDirectory.open(folder);
    }

    @AfterAll
    static void closeDirectory() {
        directory.close();
    }

    @Test
    void writesEveryCommitToDiskAndIsReachedFromThisMachineOnly() throws Exception {
        try (PostgresServer server = PostgresServer.start(directory, PostgresServer::freePort)) {
            assertThat(answer(server, "show fsync")).isEqualTo("on");
            assertThat(answer(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(server, "show full_page_writes")).isEqualTo("on");
            assertThat(answer(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Files.readAllLines(directory.cluster().resolve("postmaster.pid")))
                    .as("fifth line: folder of the Unix socket, which every user of the machine could open")
                    .element(4)
                    .isEqualTo("");
        }
    }

    @Test
    void letsNobodyInWithoutThePasswordAndTheApplicationOnlyAsAnOrdinaryRole() throws Exception {
        try (PostgresServer server = PostgresServer.start(directory, PostgresServer::freePort)) {
            JdbcConnectionDetails connection = server.connection();

            assertThatThrownBy(() -> DriverManager.getConnection(connection.getJdbcUrl(), "postgres", "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThat(answer(server, "select rolname || ' ' || rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("proposal_reply false");
        }
    }

    @Test
    void takesAnotherPortWhereTheFirstOneIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Iterator<Integer> ports =
                    List.of(taken.getLocalPort(), PostgresServer.freePort()).iterator();
            try (PostgresServer server = PostgresServer.start(directory, ports::next)) {
                assertThat(answer(server, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void isNotHinderedByAPidFileThatNamesAStranger() throws Exception {
        PostgresServer.start(directory, PostgresServer::freePort).close();
        Process stranger = new ProcessBuilder("cat").start();
        try {
            Files.writeString(directory.cluster().resolve("postmaster.pid"), stranger.pid() + "\n");

            try (PostgresServer server = PostgresServer.start(directory, PostgresServer::freePort)) {
                assertThat(answer(server, "select 1")).isEqualTo("1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void opensTheLockOfASchemaChangeThatWasInterrupted() throws Exception {
        try (PostgresServer server = PostgresServer.start(directory, PostgresServer::freePort)) {
            execute(server, """
                    create table databasechangeloglock (
                        id integer, locked boolean, lockgranted timestamp, lockedby varchar);
                    insert into databasechangeloglock values (1, true, now(), 'killed')""");
        }

        try (PostgresServer server = PostgresServer.start(directory, PostgresServer::freePort)) {
            assertThat(answer(server, "select locked from databasechangeloglock"))
                    .isEqualTo("f");
        }
    }

    @Test
    void saysWhatTheServerSaidWhereItCannotStart(@TempDir Path broken) throws Exception {
        try (DataDirectory directory = DataDirectory.open(broken)) {
            Files.createDirectory(directory.cluster());

            assertThatThrownBy(() -> PostgresServer.start(directory, PostgresServer::freePort))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("内置数据库无法启动")
                    .hasMessageContaining("is not a database cluster directory");
        }
    }

    private static void execute(PostgresServer server, String statements) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        JdbcConnectionDetails details = server.connection();
        return DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }

    private static String answer(PostgresServer server, String query) throws SQLException {
        try (Connection connection = connect(server);
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
