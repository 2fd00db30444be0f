package cn.zhengxie.proposalreply.process;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.zhengxie.proposalreply.proposal.ProposalState;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 撤案: the proposer takes the proposal back, wherever it stands. */
abstract class WithdrawalPaths extends CasePaths {

    @Test
    void caseNotYetAssignedIsWithdrawn() {
        // given
        work.registered();

        // then
        assertWithdrawn();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acknowledge",
                "nominate",
                "draft",
                "sign",
                "register",
                "seal",
                "confirmDelivery",
                "recordFeedback"
            })
    void caseIsWithdrawnFromTheUnit(String task) {
        // given
        work.assignedTo("zjj").until(task);

        // then
        assertWithdrawn();
    }

    @Test
    void caseAboutToBeReturnedIsWithdrawn() {
        // given
        UnitWork zjj = work.assignedTo("zjj");
        zjj.complete("acknowledge", Map.of("decision", "requestReturn", "reason", "不属职责", "statement", "经局长同意"));

        // then
        assertWithdrawn();
    }

    @Test
    void caseBetweenTwoUnitsIsWithdrawn() {
        // given
        work.assignedTo("zjj").until("draft");
        work.reassign("zjj", "职能已划转");

        // then
        assertWithdrawn();
    }

    @Test
    void caseBeforeSupervisionAfterItsLastRoundIsWithdrawn() {
        // given
        UnitWork zjj = work.assignedTo("zjj");
        for (int round = 1; round <= 2; round++) {
            zjj.until("recordFeedback");
            zjj.returned(zjj.addressee(1), "dissatisfied");
            work.engine().runJobs();
        }
        assertThat(zjj.handling()).isWaitingAt("decideDissatisfaction");

        // then
        assertWithdrawn();
        assertThat(work.engine().waitsFor("dissatisfactionWatch")).isFalse();
    }

    @Test
    void everyUnitOfASharedCaseLosesIt() {
        // given
        work.sharedBy("zjj", "fgw");
        work.unit("zjj").until("sign");

        // then
        assertWithdrawn();
    }

    @Test
    void letterThatDoesNotGoOutLosesItsNumber() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("seal");
        assertThat(zjj.documentNumber()).isPresent();

        // when
        work.withdraw("提案者撤回");

        // then
        assertThat(zjj.documentNumber()).isEmpty();
        assertThat(work.acts()).contains("作废文号");
    }

    @Test
    void letterThatHasLeftKeepsItsNumber() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");

        // when
        work.withdraw("提案者撤回");

        // then
        assertThat(zjj.documentNumber()).isPresent();
    }

    @Test
    void whatIsOverIsNotWithdrawn() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        zjj.returned(zjj.addressee(1), "satisfied");
        work.engine().runJobs();

        // then
        assertRefused(() -> work.withdraw("提案者撤回"), null, "这件提案已办理完毕，不能撤回");
        assertThat(work.state()).isEqualTo(ProposalState.CONCLUDED);
    }

    private void assertWithdrawn() {
        List<ProcessInstance> running = work.engine().instances();
        work.withdraw("提案者撤回");
        assertThat(work.life()).hasPassed("proposalWithdrawn", "closeWithdrawnCase", "withdrawn");
        running.forEach(process -> assertThat(process).isEnded());
        assertThat(work.engine().isOver()).isTrue();
        assertThat(work.state()).isEqualTo(ProposalState.WITHDRAWN);
    }
}
