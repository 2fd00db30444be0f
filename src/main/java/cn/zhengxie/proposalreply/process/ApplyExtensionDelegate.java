package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.Extensions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 顺延办复期限. */
@Component("applyExtension")
class ApplyExtensionDelegate implements JavaDelegate {

    private final Extensions extensions;

    ApplyExtensionDelegate(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        extensions.apply(CaseVariables.EXTENSION_ID.from(execution));
    }
}
