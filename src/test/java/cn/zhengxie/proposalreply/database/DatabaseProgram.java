package cn.zhengxie.proposalreply.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An application that is nothing but its database, to be killed by a test. It says which words it found, writes one more, says
 * so, and runs until its input ends.
 */
final class DatabaseProgram {

    static final String FOUND = "FOUND ";
    static final String WRITTEN = "WRITTEN";

    private DatabaseProgram() {}

    public static void main(String[] arguments) throws IOException {
        SpringApplication application =
                new SpringApplication(EmbeddedDatabase.class, DataSourceAutoConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            JdbcTemplate database = new JdbcTemplate(context.getBean(DataSource.class));
            database.execute("create table if not exists kept (word text)");
            say(FOUND + database.queryForList("select word from kept", String.class));
            database.update(
                    "insert into kept values (?)", context.getEnvironment().getRequiredProperty("word"));
            say(WRITTEN);
            System.in.read();
        }
    }

    private static void say(String line) throws IOException {
        System.out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }
}
