package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.document.ReplyDocuments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 制作复文: letter and form, as PDF and DOCX. */
@Component("renderDocuments")
class RenderDocumentsDelegate implements JavaDelegate {

    private final ReplyDocuments replyDocuments;

    RenderDocumentsDelegate(ReplyDocuments replyDocuments) {
        this.replyDocuments = replyDocuments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        replyDocuments.print(CaseVariables.round(execution));
    }
}
