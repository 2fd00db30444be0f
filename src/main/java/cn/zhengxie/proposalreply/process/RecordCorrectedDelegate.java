package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.signoff.Corrections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记更正: everybody has the correcting letter. */
@Component("recordCorrected")
class RecordCorrectedDelegate implements JavaDelegate {

    private final Corrections corrections;

    RecordCorrectedDelegate(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        corrections.complete(CaseVariables.round(execution));
    }
}
