package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.document.ReplyDocuments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 作废文号, and what bears it. */
@Component("voidDocumentNumber")
class VoidDocumentNumberDelegate implements JavaDelegate {

    private final ReplyDocuments replyDocuments;

    VoidDocumentNumberDelegate(ReplyDocuments replyDocuments) {
        this.replyDocuments = replyDocuments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        replyDocuments.withdraw(CaseVariables.round(execution), "复文撤回");
    }
}
