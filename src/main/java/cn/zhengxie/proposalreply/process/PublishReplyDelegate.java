package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.publication.Publications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 公开复文; says whether it is public now. */
@Component("publishReply")
class PublishReplyDelegate implements JavaDelegate {

    private final Publications publications;

    PublishReplyDelegate(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseVariables.PUBLISHED.set(execution, publications.publish(CaseVariables.round(execution)));
    }
}
