package cn.zhengxie.proposalreply.engine;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationContext;

/**
 * The beans that expressions of a model may name: delegates and listeners by bean name, nothing else of the application.
 * Looked up when first asked for, since the engine is made before them.
 */
class ExpressionBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;
    private Set<String> names;

    ExpressionBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean containsKey(Object name) {
        return names().contains(name);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? context.getBean((String) name) : null;
    }

    @Override
    public Set<Object> keySet() {
        return Set.copyOf(names());
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return names().stream()
                .map(name -> Map.<Object, Object>entry(name, context.getBean(name)))
                .collect(Collectors.toSet());
    }

    private synchronized Set<String> names() {
        if (names == null) {
            names = Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                    .flatMap(type -> Arrays.stream(context.getBeanNamesForType(type, true, false)))
                    .collect(Collectors.toUnmodifiableSet());
        }
        return names;
    }
}
