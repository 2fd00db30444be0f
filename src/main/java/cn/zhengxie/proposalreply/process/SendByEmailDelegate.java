package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.dispatch.Dispatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 发送电子邮件. */
@Component("sendByEmail")
class SendByEmailDelegate implements JavaDelegate {

    private final Dispatch dispatch;

    SendByEmailDelegate(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatch.sendByEmail(CaseVariables.RECIPIENT_ID.from(execution));
    }
}
