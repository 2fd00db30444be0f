package cn.zhengxie.proposalreply.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes every node that is entered and every flow that is taken, in every model, from the first parse on. */
public class PassedPaths extends AbstractProcessEnginePlugin {

    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>(
                configuration.getCustomPostBPMNParseListeners() == null
                        ? List.of()
                        : configuration.getCustomPostBPMNParseListeners());
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity definition) {
                watch(definition.getKey(), definition);
            }
        });
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    /** Forgets what earlier tests passed. */
    void forget() {
        passed.clear();
    }

    boolean contains(String model, String element) {
        return passed.contains(key(model, element));
    }

    private void watch(String model, ScopeImpl scope) {
        for (ActivityImpl node : scope.getActivities()) {
            node.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                    entered -> passed.add(key(model, entered.getCurrentActivityId())));
            node.getOutgoingTransitions().forEach(flow -> ((TransitionImpl) flow)
                    .addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                            taken -> passed.add(key(model, taken.getCurrentTransitionId()))));
            watch(model, node);
        }
    }

    private static String key(String model, String element) {
        return model + "/" + element;
    }
}
