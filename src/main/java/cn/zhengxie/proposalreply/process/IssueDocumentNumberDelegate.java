package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.signoff.DocumentNumbers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 编发文字号. */
@Component("issueDocumentNumber")
class IssueDocumentNumberDelegate implements JavaDelegate {

    private final DocumentNumbers documentNumbers;

    IssueDocumentNumberDelegate(DocumentNumbers documentNumbers) {
        this.documentNumbers = documentNumbers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        documentNumbers.issue(CaseVariables.round(execution));
    }
}
