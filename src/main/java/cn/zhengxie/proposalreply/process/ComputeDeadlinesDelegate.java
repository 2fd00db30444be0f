package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.assignment.Receipts;
import cn.zhengxie.proposalreply.assignment.Timetable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 计算办理期限: what the unit has to do until when. */
@Component("computeDeadlines")
class ComputeDeadlinesDelegate implements JavaDelegate {

    private final Receipts receipts;

    ComputeDeadlinesDelegate(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Timetable timetable =
                receipts.timetable(CaseVariables.PROPOSAL_ID.from(execution), CaseVariables.UNIT.from(execution));
        CaseVariables.schedule(execution, timetable);
    }
}
