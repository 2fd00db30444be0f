package cn.zhengxie.proposalreply.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Fits the guards into the engine before it starts. */
@Component
class EngineGuards extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;

    EngineGuards(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        limitExpressions(configuration);
        configuration.setFailedJobCommandFactory(new UnclearMails());
        configuration.setTaskService(new GuardedTasks(configuration));
        configuration.setResourceAuthorizationProvider(new TaskAuthorizations());
        configuration.setCustomPreBPMNParseListeners(with(
                configuration.getCustomPreBPMNParseListeners(),
                new CompletionGuard(),
                new CaseNumberOnTask(),
                new DeadlineOnTask(context)));
        configuration.setCustomPreDeployers(
                with(configuration.getCustomPreDeployers(), new DeadlineTableGate(context)));
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration.getCustomPreCommandInterceptorsTxRequired(), new RefusalInterceptor()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                with(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), new RefusalInterceptor()));
    }

    /** The beans alone come too late: the engine's factory has made its expression manager before any plugin runs. */
    private void limitExpressions(ProcessEngineConfigurationImpl configuration) {
        Map<Object, Object> beans = new ExpressionBeans(context);
        configuration.setBeans(beans);
        configuration.setExpressionManager(new SpringExpressionManager(context, beans));
    }

    @SafeVarargs
    private static <T> List<T> with(List<T> present, T... more) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.addAll(List.of(more));
        return all;
    }
}
