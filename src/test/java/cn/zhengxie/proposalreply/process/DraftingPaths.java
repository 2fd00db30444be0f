package cn.zhengxie.proposalreply.process;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.zhengxie.proposalreply.drafting.ChainStep;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 拟办 批示 and the chain from 拟稿 to 签发. */
abstract class DraftingPaths extends CasePaths {

    @Test
    void draftGoesUpTheWholeChain() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("draft");
        ProcessInstance drafting = zjj.drafting();

        // when
        zjj.until("register");

        // then
        assertThat(zjj.handling()).hasPassedInOrder("nominate", "instruct").isWaitingAt("register");
        assertThat(drafting)
                .hasPassedInOrder("draft", "review", "proofread", "endorse", "sign", "signedOff")
                .isEnded();
        assertThat(work.acts()).containsSubsequence("拟办", "批示", "拟稿", "审核", "核稿", "审阅", "签发");
    }

    @Test
    void cityWithoutInstructionGoesStraightToTheDraft() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("nominate");
        work.engine().set(zjj.handling(), CaseVariables.INSTRUCTION_REQUIRED, false);

        // when
        zjj.nominate();

        // then
        assertThat(zjj.handling()).hasNotPassed("instruct").isWaitingAt("draftReply");
        assertThat(zjj.drafting()).isWaitingAt("draft");
    }

    @Test
    void cityWithoutEndorsementGoesFromProofreadingToTheSigner() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("instruct");
        work.engine().set(zjj.handling(), CaseVariables.ENDORSEMENT_REQUIRED, false);
        zjj.until("proofread");

        // when
        zjj.approve("proofread");

        // then
        assertThat(zjj.drafting()).hasNotPassed("endorse").isWaitingAt("sign");
    }

    @ParameterizedTest
    @CsvSource({
        "review, draft",
        "proofread, draft",
        "proofread, review",
        "endorse, draft",
        "endorse, review",
        "endorse, proofread",
        "sign, draft",
        "sign, review",
        "sign, proofread",
        "sign, endorse"
    })
    void whatIsSentBackComesUpAgainStepByStep(String checker, String earlier) {
        // given
        UnitWork zjj = work.assignedTo("zjj").until(checker);
        ProcessInstance drafting = zjj.drafting();

        // when
        zjj.sendBack(checker, earlier);

        // then
        assertThat(drafting).isWaitingAtExactly(earlier);
        assertThat(zjj.documentNumber()).isEmpty();

        // when
        zjj.until(checker);

        // then
        assertThat(drafting).isWaitingAtExactly(checker);
        zjj.until("register");
        assertThat(drafting).isEnded();
    }

    @ParameterizedTest
    @CsvSource({"review", "proofread", "endorse", "sign"})
    void draftSentBackGoesStraightToWhoSentIt(String checker) {
        // given
        UnitWork zjj = work.assignedTo("zjj").until(checker);
        zjj.sendBack(checker, ChainStep.DRAFT.task());

        // when
        zjj.draft("direct");

        // then
        assertThat(zjj.drafting()).isWaitingAtExactly(checker);
    }

    @Test
    void sendingBackNeedsAReasonAndChangesNothingWithoutOne() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("review");

        // then
        assertRefused(
                () -> zjj.complete("review", Map.of("decision", "sendBack", "sendBackTo", "draft")),
                "comment",
                "退回时请写明理由");
        assertThat(zjj.drafting()).isWaitingAtExactly("review");
    }
}
