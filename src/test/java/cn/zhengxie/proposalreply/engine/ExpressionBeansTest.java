package cn.zhengxie.proposalreply.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhengxie.proposalreply.OfficeTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.GenericApplicationContext;

/** Expressions of a model reach delegates and listeners, nothing else of the application. */
@OfficeTest
class ExpressionBeansTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataSource",
                "processEngine",
                "runtimeService",
                "identityService",
                "environment",
                "engineOfficials",
                "officeSetup",
                "auditTrail"
            })
    void otherBeansAreUnknownToTheEngine(String bean) {
        try (ProbeModel model = ProbeModel.evaluating("${" + bean + ".toString()}", repository, runtime, tasks)) {
            assertThatThrownBy(() -> model.start("豆1"))
                    .hasMessageContaining("Unknown property used in expression")
                    .hasMessageContaining(bean);
        }
    }

    @Test
    void delegatesAndListenersAreKnownByName() {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.registerBean("issueNumber", JavaDelegate.class, () -> execution -> {});
            context.registerBean("onStart", ExecutionListener.class, () -> execution -> {});
            context.registerBean("onCreate", TaskListener.class, () -> task -> {});
            context.registerBean("secret", String.class, () -> "secret");
            context.refresh();

            ExpressionBeans beans = new ExpressionBeans(context);

            assertThat(beans.keySet()).containsExactlyInAnyOrder("issueNumber", "onStart", "onCreate");
            assertThat(beans.get("issueNumber")).isInstanceOf(JavaDelegate.class);
            assertThat(beans.get("secret")).isNull();
            assertThat(beans).hasSize(3);
        }
    }
}
