package cn.zhengxie.proposalreply.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database of a default start: a real PostgreSQL under {@code database.directory}. Where {@code spring.datasource.url}
 * names an external server, nothing of this happens. Either way Spring Boot makes the one pool.
 */
@Configuration
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class EmbeddedDatabase {

    /** Empty means a throw-away server, for tests. */
    @Bean
    DataDirectory dataDirectory(@Value("${database.directory}") String directory) {
        return directory.isBlank() ? DataDirectory.throwAway() : DataDirectory.open(Path.of(directory));
    }

    @Bean
    PostgresServer postgresServer(DataDirectory directory) {
        return PostgresServer.start(directory, PostgresServer::freePort);
    }

    @Bean
    JdbcConnectionDetails connectionDetails(PostgresServer server) {
        return server.connection();
    }
}
