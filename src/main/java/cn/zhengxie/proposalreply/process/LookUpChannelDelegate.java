package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.dispatch.Dispatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 核对寄送方式: it may have been changed until now. */
@Component("lookUpChannel")
class LookUpChannelDelegate implements JavaDelegate {

    private final Dispatch dispatch;

    LookUpChannelDelegate(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseVariables.CHANNEL.set(
                execution,
                dispatch.get(CaseVariables.RECIPIENT_ID.from(execution))
                        .channel()
                        .name());
    }
}
