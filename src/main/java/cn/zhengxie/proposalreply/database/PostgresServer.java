package cn.zhengxie.proposalreply.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of our own, reachable from this machine alone and with the password alone. It is durable unless its directory
 * is a throw-away one.
 */
final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    private static final String HOST = "127.0.0.1";
    private static final String SUPERUSER = "postgres";
    /** Name of the application's role, which owns the database of the same name and may do nothing else. */
    private static final String NAME = "proposal_reply";

    private static final int PORTS_TRIED = 5;
    private static final int LOG_LINES_SHOWN = 15;

    private final DataDirectory directory;
    private final ServerPrograms programs;
    private final int port;

    private PostgresServer(DataDirectory directory, ServerPrograms programs, int port) {
        this.directory = directory;
        this.programs = programs;
        this.port = port;
    }

    /** Starts the server, after having stopped a forgotten one and made the cluster where needed. */
    static PostgresServer start(DataDirectory directory, IntSupplier ports) {
        try {
            ServerPrograms programs = ServerPrograms.unpackInto(directory.programs());
            OrphanedServer.stop(directory.cluster(), programs);
            if (Files.notExists(directory.cluster())) {
                makeCluster(directory, programs);
            }
            PostgresServer server = new PostgresServer(directory, programs, launch(directory, programs, ports));
            server.makeDatabaseOrStop();
            LOG.info("Database at {}:{}, data in {}", HOST, server.port, directory.cluster());
            return server;
        } catch (IOException | SQLException failure) {
            throw cannotStart(directory, failure.toString(), failure);
        }
    }

    /** A port that nobody uses at this moment. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void makeCluster(DataDirectory directory, ServerPrograms programs) throws IOException {
        FileSystemUtils.deleteRecursively(directory.unfinishedCluster());
        directory.choosePassword();
        List<String> options = new ArrayList<>(List.of(
                "--pgdata=" + directory.unfinishedCluster(),
                "--username=" + SUPERUSER,
                "--pwfile=" + directory.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8"));
        options.addAll(programs.localeOptions());
        if (!directory.durable()) {
            options.add("--no-sync");
        }
        ServerPrograms.Outcome outcome = programs.run("initdb", options);
        if (!outcome.succeeded()) {
            throw cannotStart(directory, outcome.output(), null);
        }
        Files.move(directory.unfinishedCluster(), directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A port that was free may be taken a moment later: then the next one is tried. */
    private static int launch(DataDirectory directory, ServerPrograms programs, IntSupplier ports) throws IOException {
        if (Files.exists(directory.log())) {
            Path previous = directory.log().resolveSibling("server.previous.log");
            Files.move(directory.log(), previous, StandardCopyOption.REPLACE_EXISTING);
        }
        for (int attempt = 1; ; attempt++) {
            int port = ports.getAsInt();
            ServerPrograms.Outcome outcome = programs.run("pg_ctl", startCommand(directory, port));
            if (outcome.succeeded()) {
                return port;
            }
            if (attempt == PORTS_TRIED || !taken(port)) {
                throw cannotStart(directory, outcome.output() + System.lineSeparator() + logTail(directory), null);
            }
            LOG.warn("Port {} is taken, trying another", port);
        }
    }

    private static List<String> startCommand(DataDirectory directory, int port) {
        Stream<String> settings = Stream.of(
                "port=" + port,
                "listen_addresses=" + HOST,
                "unix_socket_directories=",
                "max_connections=60",
                "timezone=Asia/Shanghai",
                "log_timezone=Asia/Shanghai",
                "log_checkpoints=off");
        if (!directory.durable()) {
            settings =
                    Stream.concat(settings, Stream.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        String options = String.join(" ", settings.map("-c %s"::formatted).toList());
        // A recovery after a crash may take minutes; a server that fails is seen at once all the same.
        return List.of(
                "start",
                "-D",
                directory.cluster().toString(),
                "-l",
                directory.log().toString(),
                "-o",
                options,
                "-w",
                "-t",
                "600");
    }

    private static boolean taken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
            return false;
        } catch (IOException inUse) {
            return true;
        }
    }

    private static String logTail(DataDirectory directory) throws IOException {
        if (Files.notExists(directory.log())) {
            return "";
        }
        // Not every line need be UTF-8.
        List<String> lines = new String(Files.readAllBytes(directory.log()), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return String.join(
                System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
    }

    private static DatabaseUnavailable cannotStart(DataDirectory directory, String why, Exception cause) {
        return new DatabaseUnavailable(
                "内置数据库无法启动。The embedded database does not start." + System.lineSeparator() + why,
                "日志见 %1$s；也可用 SPRING_DATASOURCE_URL 改用外部 PostgreSQL。See the log %1$s; an external PostgreSQL can be named by SPRING_DATASOURCE_URL."
                        .formatted(directory.log()),
                cause);
    }

    private void makeDatabaseOrStop() throws IOException, SQLException {
        try {
            makeDatabase();
        } catch (IOException | SQLException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private void makeDatabase() throws IOException, SQLException {
        String password = directory.password();
        try (Connection connection = DriverManager.getConnection(url("postgres"), SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "select from pg_roles where rolname = ?")) {
                statement.execute("create role %s login password '%s'".formatted(NAME, password));
            }
            if (!exists(connection, "select from pg_database where datname = ?")) {
                statement.execute("create database %1$s owner %1$s".formatted(NAME));
            }
        }
        try (Connection connection = DriverManager.getConnection(url(NAME), NAME, password)) {
            releaseForgottenMigrationLock(connection);
        }
    }

    /** An application killed while it changed the schema leaves Liquibase's lock; nobody but us can hold it here. */
    private static void releaseForgottenMigrationLock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet table = statement.executeQuery("select to_regclass('databasechangeloglock') is not null")) {
            table.next();
            if (table.getBoolean(1)) {
                statement.executeUpdate(
                        "update databasechangeloglock set locked = false, lockgranted = null, lockedby = null where locked");
            }
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, NAME);
            return statement.executeQuery().next();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(HOST, port, database);
    }

    /** How the application reaches its database. */
    JdbcConnectionDetails connection() {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return NAME;
            }

            @Override
            public String getPassword() {
                try {
                    return directory.password();
                } catch (IOException missing) {
                    throw new UncheckedIOException(missing);
                }
            }

            @Override
            public String getJdbcUrl() {
                return url(NAME);
            }
        };
    }

    /** Stops the server; open transactions are rolled back, committed ones are on disk. */
    @Override
    public void close() throws IOException {
        ServerPrograms.Outcome outcome = programs.run(
                "pg_ctl", List.of("stop", "-D", directory.cluster().toString(), "-m", "fast", "-w", "-t", "60"));
        if (!outcome.succeeded()) {
            LOG.error("The database server did not stop: {}", outcome.output());
        }
    }
}
