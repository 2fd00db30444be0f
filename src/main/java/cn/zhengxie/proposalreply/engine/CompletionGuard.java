package cn.zhengxie.proposalreply.engine;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.process.CompletionPermit;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Puts a guard on every user task of every model: it completes only by our own way, whichever door is tried. */
class CompletionGuard extends AbstractBpmnParseListener {

    private static final TaskListener GUARD =
            task -> Refusal.unless(CompletionPermit.isGranted(task.getId()), null, "请在任务表单中办理");

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, GUARD);
    }
}
