package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.publication.Publications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记办复: from now on the letter waits to be published, too. */
@Component("recordReplied")
class RecordRepliedDelegate implements JavaDelegate {

    private final Dispatch dispatch;
    private final Publications publications;

    RecordRepliedDelegate(Dispatch dispatch, Publications publications) {
        this.dispatch = dispatch;
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatch.recordReplied(CaseVariables.round(execution));
        publications.expect(CaseVariables.round(execution));
        CaseVariables.ROUND_DECIDED.set(execution, false);
    }
}
