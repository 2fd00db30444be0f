package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.ProposalReplyApplication;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockServletContext;

/**
 * A second application with an engine and a job executor of its own on the database of the first one. It serves no pages: the webapps
 * keep themselves in static fields, of which this JVM has one set.
 */
final class SecondNode implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private SecondNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static SecondNode on(HikariDataSource database) {
        SpringApplication application = new SpringApplication(ProposalReplyApplication.class);
        application.setAdditionalProfiles("demo", "test");
        application.setRegisterShutdownHook(false);
        application.setApplicationContextFactory(type -> {
            AnnotationConfigServletWebApplicationContext pageless = new AnnotationConfigServletWebApplicationContext();
            pageless.setServletContext(new MockServletContext());
            return pageless;
        });
        Map<String, String> settings = Map.of(
                "spring.datasource.url", database.getJdbcUrl(),
                "spring.datasource.username", database.getUsername(),
                "spring.datasource.password", database.getPassword(),
                "camunda.bpm.process-engine-name", "second",
                "camunda.bpm.job-execution.enabled", "true",
                "camunda.bpm.job-execution.max-wait", "500",
                "demo.cases", "false",
                "spring.main.banner-mode", "off");
        return new SecondNode(application.run(settings.entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toArray(String[]::new)));
    }

    ApplicationContext context() {
        return context;
    }

    <T> T its(Class<T> kind) {
        return context.getBean(kind);
    }

    @Override
    public void close() {
        context.close();
    }
}
