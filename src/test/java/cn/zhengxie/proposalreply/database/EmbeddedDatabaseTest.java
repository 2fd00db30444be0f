package cn.zhengxie.proposalreply.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EmbeddedDatabaseTest {

    @Test
    void staysOutWhereAnExternalServerIsNamed() {
        new ApplicationContextRunner()
                .withUserConfiguration(EmbeddedDatabase.class)
                .withPropertyValues("spring.datasource.url=jdbc:postgresql://database:5432/proposal_reply")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(DataDirectory.class)
                        .doesNotHaveBean(PostgresServer.class));
    }
}
