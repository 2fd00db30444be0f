package cn.zhengxie.proposalreply.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.reset;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Paths through the life of a case; each test goes one way with a case of its own. */
abstract class CasePaths {

    @Autowired
    ProcessEngine processEngine;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TransactionTemplate transaction;

    Casework work;

    @BeforeEach
    void openCase() {
        init(processEngine);
        work = beans.createBean(Casework.class);
    }

    @AfterEach
    void forgetProcess() {
        reset();
    }

    /** A step is run once more with what its process knows, as happens when its first run was not noted. */
    void runAgain(JavaDelegate step, ProcessInstance process, Map<String, Object> local) {
        Map<String, Object> variables = new HashMap<>(work.engine().variables(process.getId()));
        variables.putAll(local);
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getVariable(anyString())).thenAnswer(asked -> variables.get(asked.<String>getArgument(0)));
        doAnswer(set -> variables.put(set.getArgument(0), set.getArgument(1)))
                .when(execution)
                .setVariable(anyString(), any());
        transaction.executeWithoutResult(status -> {
            try {
                step.execute(execution);
            } catch (RuntimeException failed) {
                throw failed;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }
}
