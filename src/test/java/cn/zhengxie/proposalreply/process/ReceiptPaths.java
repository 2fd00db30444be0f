package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.zhengxie.proposalreply.deadline.ChinaTime;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.forwarding.Forwardings;
import cn.zhengxie.proposalreply.forwarding.Receipt;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 转送签收. */
abstract class ReceiptPaths extends CasePaths {

    @Autowired
    Forwardings forwardings;

    @Test
    void receiversSignForThemselvesAndHoldNothingUp() {
        // given
        forwarded();
        assertThat(work.life()).isEnded();
        assertThat(work.listOf("tianwei")).containsExactly("confirmForwarding");
        ProcessInstance receipt = receiptOf("committee");

        // when
        work.complete(taskOf("committee"), Map.of("receivedBy", "周提案"), "tianwei");

        // then
        assertThat(receipt).hasPassed("confirmForwarding", "receiptConfirmed").isEnded();
        assertThat(receipts())
                .extracting(Receipt::receiver, Receipt::receivedBy)
                .containsExactly(tuple("committee", "周提案"), tuple("supervision", null));
        assertThat(work.listOf("ducha")).containsExactly("confirmForwarding");
    }

    @Test
    void officeSignsForAReceiptOnPaper() {
        // given
        forwarded();

        // when
        work.complete(taskOf("supervision"), Map.of("receivedBy", "李督查"), "zjj.office");

        // then
        assertThat(receipts()).extracting(Receipt::receivedBy).containsExactly(null, "李督查");
    }

    @Test
    void whoeverHasNotSignedIsToldAndSoIsTheUnitsOffice() {
        // given
        forwarded();
        ProcessInstance receipt = receiptOf("committee");
        Deadline deadline = work.deadline("zjj", DeadlineStep.RECEIPT);
        assertThat(taskOf("committee").getDueDate()).isEqualTo(Date.from(ChinaTime.closeOf(deadline.due())));
        assertThat(work.engine().dueIn("receiptWatch", receipt))
                .isEqualTo(Date.from(
                        ChinaTime.morningOf(deadline.due().plusDays(1)).toInstant()));
        work.reminderIsDue(DeadlineStep.RECEIPT);

        // when
        work.engine().fireIn("receiptWatch", receipt);
        work.engine().fireIn("receiptWatch", receipt);
        work.engine().fireIn("receiptWatch", receiptOf("supervision"));

        // then
        assertThat(receipt).hasPassed("climbReceiptLadder", "receiptUrged").isWaitingAt("confirmForwarding");
        assertThat(work.acts()).containsOnlyOnce("逾期催办");
        assertThat(work.told("逾期催办")).containsExactly("ducha", "tianwei", "zjj.office");
    }

    @Test
    void receiverWhoHasSignedIsNotTold() {
        // given
        forwarded();
        work.complete(taskOf("committee"), Map.of(), "tianwei");
        assertThat(work.deadline("zjj", DeadlineStep.RECEIPT).metOn()).isNull();
        work.reminderIsDue(DeadlineStep.RECEIPT);

        // when
        work.engine().fireIn("receiptWatch", receiptOf("supervision"));

        // then
        assertThat(work.told("逾期催办")).containsExactly("ducha", "zjj.office");

        // when
        work.complete(taskOf("supervision"), Map.of(), "ducha");

        // then
        assertThat(work.deadline("zjj", DeadlineStep.RECEIPT).metOn()).isEqualTo(work.today());
    }

    @Test
    void receiptsAreDroppedWithTheirCase() {
        // given
        UnitWork zjj = work.proposedBy("甲委员", "乙委员").assignedTo("zjj").until("recordFeedback");
        zjj.returned(zjj.addressee(2), "satisfied");
        work.engine().runJobs();
        ProcessInstance receipt = receiptOf("committee");
        work.complete(taskOf("supervision"), Map.of(), "ducha");

        // when
        work.withdraw("提案者撤回");

        // then
        assertThat(receipt)
                .hasPassed("receiptDropped")
                .hasNotPassed("receiptConfirmed")
                .isEnded();
        assertThat(work.engine().isOver()).isTrue();
    }

    private void forwarded() {
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        zjj.returned(zjj.addressee(1), "satisfied");
        work.engine().runJobs();
    }

    private List<Receipt> receipts() {
        return forwardings.ofProposal(work.key()).get(0).receipts();
    }

    private Task taskOf(String receiver) {
        return work.engine().tasks("confirmForwarding").stream()
                .filter(task -> receiver.equals(work.engine().seen(task, CaseVariables.RECEIVER)))
                .findFirst()
                .orElseThrow();
    }

    private ProcessInstance receiptOf(String receiver) {
        String instance = taskOf(receiver).getProcessInstanceId();
        return work.engine().instances("forwarding-receipt").stream()
                .filter(running -> running.getId().equals(instance))
                .findFirst()
                .orElseThrow();
    }
}
