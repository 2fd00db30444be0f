package cn.zhengxie.proposalreply.engine;

import cn.zhengxie.proposalreply.process.TaskSchedule;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationContext;

/** Gives every task that begins its follow-up date and its priority, whatever model it stands in. */
class DeadlineOnTask extends AbstractBpmnParseListener {

    private final TaskListener begin;

    /** The schedule is asked for when the first task begins, since the engine is made before it. */
    DeadlineOnTask(ApplicationContext context) {
        this.begin = task -> context.getBean(TaskSchedule.class).begin(task);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, begin);
    }
}
