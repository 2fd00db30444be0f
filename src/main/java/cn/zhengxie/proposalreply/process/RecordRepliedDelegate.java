package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.dispatch.Dispatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记办复. */
@Component("recordReplied")
class RecordRepliedDelegate implements JavaDelegate {

    private final Dispatch dispatch;

    RecordRepliedDelegate(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatch.recordReplied(CaseVariables.round(execution));
        CaseVariables.ROUND_DECIDED.set(execution, false);
    }
}
