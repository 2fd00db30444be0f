package cn.zhengxie.proposalreply.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Writes the number of its case on every task, as a variable of the task itself: of a case's own variables Tasklist shows
 * nothing to officials, who may read their tasks but not the whole instance.
 */
class CaseNumberOnTask extends AbstractBpmnParseListener {

    static final String VARIABLE = "caseNumber";

    private static final TaskListener NOTE =
            task -> task.setVariableLocal(VARIABLE, task.getExecution().getProcessBusinessKey());

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, NOTE);
    }
}
