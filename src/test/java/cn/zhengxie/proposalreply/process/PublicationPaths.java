package cn.zhengxie.proposalreply.process;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.DocumentKind;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.publication.Publication;
import cn.zhengxie.proposalreply.publication.PublicationDecision;
import cn.zhengxie.proposalreply.publication.PublicationDecision.Decision;
import cn.zhengxie.proposalreply.publication.PublicationState;
import cn.zhengxie.proposalreply.publication.Publications;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 公开: beside the forms that are waited for, each letter that has gone out is published, or withheld with its reason. */
abstract class PublicationPaths extends CasePaths {

    private static final String CORRECTED = "您提出的建议收悉，现答复如下：已在四个社区建成日间照料中心。";

    @Autowired
    Publications publications;

    @Autowired
    PublishReplyDelegate publishReply;

    @Autowired
    CorrectionProcess correcting;

    @Autowired
    Documents documents;

    @Autowired
    Dispatch dispatch;

    @Autowired
    JdbcClient database;

    @Test
    void openReplyIsPublishedBesideTheFormsThatAreWaitedFor() {
        // given
        UnitWork zjj = repliedButUnpublished();
        ProcessInstance handling = zjj.handling();
        assertThat(handling).isWaitingAt("publishReply", "recordFeedback");
        Assertions.assertThat(publication(0).state()).isEqualTo(PublicationState.PENDING);
        Deadline due = work.deadline("zjj", DeadlineStep.PUBLICATION);
        Assertions.assertThat(due.anchor())
                .isEqualTo(dispatch.repliedOn(zjj.round()).orElseThrow());
        Assertions.assertThat(due.metOn()).isNull();

        // when
        work.engine().run("publishReply");

        // then
        assertThat(handling)
                .hasPassed("publishReply", "published", "publicationSettled")
                .hasNotPassed("withheld")
                .isWaitingAt("recordFeedback");
        Publication published = publication(0);
        Assertions.assertThat(published.state()).isEqualTo(PublicationState.PUBLISHED);
        Assertions.assertThat(published.publicKey()).matches("[0-9a-f]{20}");
        Assertions.assertThat(documents.find(zjj.round(), null, DocumentKind.PUBLIC_COPY, DocumentFormat.PDF))
                .isPresent();
        Assertions.assertThat(work.deadline("zjj", DeadlineStep.PUBLICATION).metOn())
                .isEqualTo(work.today());
        Assertions.assertThat(work.acts()).containsOnlyOnce("公开复文");
    }

    @Test
    void stepThatRunsTwicePublishesOnce() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        Publication published = publication(0);

        // when
        runAgain(publishReply, zjj.handling(), Map.of());

        // then
        Assertions.assertThat(publication(0)).isEqualTo(published);
        Assertions.assertThat(work.acts()).containsOnlyOnce("公开复文");
    }

    @Test
    void replyThatItsSignerClosesIsWithheldWithTheReason() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("sign");
        zjj.complete("sign", Map.of("decision", "approve", "publicity", "closed", "publicityReason", "涉及企业商业秘密"));

        // when
        zjj.until("recordFeedback");

        // then
        assertThat(zjj.handling()).hasPassed("publishReply", "withheld").hasNotPassed("published");
        Assertions.assertThat(publication(0).state()).isEqualTo(PublicationState.WITHHELD);
        Assertions.assertThat(publication(0).reason()).isEqualTo("不予公开：涉及企业商业秘密");
        Assertions.assertThat(documents.find(zjj.round(), null, DocumentKind.PUBLIC_COPY, DocumentFormat.PDF))
                .isEmpty();
        Assertions.assertThat(work.deadline("zjj", DeadlineStep.PUBLICATION).metOn())
                .isEqualTo(work.today());
        Assertions.assertThat(work.acts()).contains("核定公开属性", "不公开复文").doesNotContain("公开复文");
    }

    @Test
    void signerWhoClosesAReplyHasToSayWhy() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("sign");

        // then
        assertRefused(
                () -> zjj.complete("sign", Map.of("decision", "approve", "publicity", "onRequest")),
                "publicityReason",
                "不主动公开的，请写明理由");
        assertThat(zjj.drafting()).isWaitingAt("sign");
        Assertions.assertThat(work.acts()).doesNotContain("核定公开属性");
    }

    @Test
    void failingPublicationBecomesAnIncidentAndHoldsNobodyUp() {
        // given
        UnitWork zjj = repliedButUnpublished();
        Job job = work.engine().job("publishReply");
        rename("zjj", "gone");

        // when
        for (int attempt = 0; attempt < 4; attempt++) {
            assertThatThrownBy(() -> work.engine().run(job)).isNotNull();
        }

        // then
        Assertions.assertThat(work.engine().incidents()).hasSize(1);
        zjj.returned(zjj.addressee(1), "satisfied");
        work.engine().runJobs();
        assertThat(zjj.handling()).hasPassed("forwardToCommittee", "answered").isWaitingAt("publishReply");
        Assertions.assertThat(publication(0).state()).isEqualTo(PublicationState.PENDING);

        // when
        rename("gone", "zjj");
        work.engine().retry(job);
        work.engine().runJobs();

        // then
        Assertions.assertThat(publication(0).state()).isEqualTo(PublicationState.PUBLISHED);
        assertThat(work.life()).isEnded();
        Assertions.assertThat(work.state()).isEqualTo(ProposalState.CONCLUDED);
    }

    /** What the step cannot do without is missing for a while: the letter's record of its signature. */
    private void rename(String from, String to) {
        database.sql("update sign_off set unit = ? where proposal_id = ? and unit = ?")
                .params(to, work.key(), from)
                .update();
    }

    @Test
    void everyRoundHasItsOwnPublication() {
        // given
        UnitWork zjj = repliedButUnpublished();
        zjj.returned(zjj.addressee(1), "dissatisfied");
        work.engine().jobs("forwardToCommittee").forEach(work.engine()::run);
        Assertions.assertThat(zjj.round().number()).isEqualTo(1);
        while (zjj.tasks("draft").isEmpty()) {
            work.engine().jobs("collectFeedback").forEach(work.engine()::run);
            zjj.tasks("instruct").forEach(task -> zjj.complete("instruct", Map.of("instruction", "请认真办理")));
        }
        Assertions.assertThat(zjj.round().number()).isEqualTo(2);

        // when
        work.engine().run("publishReply");

        // then
        Assertions.assertThat(publications.of(work.key())).singleElement().satisfies(first -> {
            Assertions.assertThat(first.letter().number()).isEqualTo(1);
            Assertions.assertThat(first.state()).isEqualTo(PublicationState.PUBLISHED);
        });

        // when
        zjj.until("recordFeedback");

        // then
        Assertions.assertThat(publications.of(work.key()))
                .extracting(publication -> publication.letter().number(), Publication::state)
                .containsExactly(
                        Assertions.tuple(1, PublicationState.PUBLISHED),
                        Assertions.tuple(2, PublicationState.PUBLISHED));
        Assertions.assertThat(publications.of(work.key()))
                .extracting(Publication::publicKey)
                .doesNotHaveDuplicates();
    }

    @Test
    void correctionTakesThePlaceOfWhatWasPublished() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        String key = publication(0).publicKey();

        // when
        Round letter = correct(zjj);

        // then
        Assertions.assertThat(publications.of(work.key()))
                .extracting(Publication::letter, Publication::state, Publication::publicKey)
                .containsExactly(
                        Assertions.tuple(zjj.round(), PublicationState.REPLACED, key),
                        Assertions.tuple(letter, PublicationState.PUBLISHED, key));
    }

    @Test
    void correctionOfWhatWasTakenDownStaysDown() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        decide(zjj.round(), Decision.WITHDRAW, "文中附图不宜公开");

        // when
        correct(zjj);

        // then
        Assertions.assertThat(publication(1).state()).isEqualTo(PublicationState.WITHHELD);
        Assertions.assertThat(publication(1).reason()).isEqualTo("文中附图不宜公开");
        Assertions.assertThat(
                        documents.find(zjj.round().edition(1), null, DocumentKind.PUBLIC_COPY, DocumentFormat.PDF))
                .isEmpty();
    }

    @Test
    void replyOfAWithdrawnCaseIsTakenDown() {
        // given
        work.assignedTo("zjj").until("recordFeedback");

        // when
        work.withdraw("提案者要求撤回");

        // then
        Assertions.assertThat(publication(0).state()).isEqualTo(PublicationState.WITHDRAWN);
        Assertions.assertThat(publication(0).reason()).isEqualTo("提案已撤回：提案者要求撤回");
        Assertions.assertThat(work.engine().isOver()).isTrue();
        assertRefused(() -> decide(publication(0).letter(), Decision.PUBLISH, "应公众要求"), "decision", "提案已撤回，不能公开复文");
    }

    @Test
    void replyOfACaseThatIsWithdrawnBeforeIsNotPublished() {
        // given
        UnitWork zjj = repliedButUnpublished();
        Round round = zjj.round();

        // when
        work.withdraw("提案者要求撤回");

        // then
        Assertions.assertThat(work.engine().isOver()).isTrue();
        Assertions.assertThat(publication(0).state()).isEqualTo(PublicationState.WITHHELD);
        Assertions.assertThat(documents.find(round, null, DocumentKind.PUBLIC_COPY, DocumentFormat.PDF))
                .isEmpty();
    }

    @Test
    void bureauTakesDownAndPublishesAgainUnderTheSameAddress() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("recordFeedback");
        String key = publication(0).publicKey();

        // when
        decide(zjj.round(), Decision.WITHDRAW, "文中附图不宜公开");

        // then
        Assertions.assertThat(publication(0).state()).isEqualTo(PublicationState.WITHDRAWN);
        assertRefused(() -> decide(zjj.round(), Decision.WITHDRAW, "再撤"), "decision", "这份复文没有公开，不必撤下");

        // when
        decide(zjj.round(), Decision.PUBLISH, "已复核，可以公开");

        // then
        Assertions.assertThat(publication(0).state()).isEqualTo(PublicationState.PUBLISHED);
        Assertions.assertThat(publication(0).publicKey()).isEqualTo(key);
        Assertions.assertThat(publication(0).reason()).isEqualTo("已复核，可以公开");
        assertRefused(() -> decide(zjj.round(), Decision.PUBLISH, "再公开"), "decision", "这份复文已经公开");
        assertRefused(() -> decide(zjj.round(), Decision.WITHDRAW, " "), "reason", "请写明理由");
        Assertions.assertThat(work.acts()).contains("公开复文", "撤下公开文本");
    }

    @Test
    void whatSomebodyHasDecidedBeforeTheStepRunsStands() {
        // given
        UnitWork zjj = repliedButUnpublished();
        decide(zjj.round(), Decision.WITHDRAW, "暂缓公开");

        // when
        work.engine().run("publishReply");

        // then
        assertThat(zjj.handling()).hasPassed("withheld").hasNotPassed("published");
        Assertions.assertThat(publication(0).state()).isEqualTo(PublicationState.WITHHELD);
        Assertions.assertThat(publication(0).reason()).isEqualTo("暂缓公开");
    }

    /** Everybody has the letter; the job that publishes it has not run yet. */
    private UnitWork repliedButUnpublished() {
        UnitWork zjj = work.assignedTo("zjj").until("confirmDelivery");
        zjj.recipients().forEach(zjj::post);
        List<Job> joins = work.engine().jobs("dispatchToRecipient");
        joins.forEach(work.engine()::run);
        return zjj;
    }

    private Round correct(UnitWork zjj) {
        Round letter = correcting
                .begin(zjj.held(), "数字有误", work.official("zjj.office"))
                .letter();
        zjj.correctUntil(letter, CORRECTED, "confirmDelivery");
        dispatch.of(letter).forEach(zjj::post);
        work.engine().runJobs();
        return letter;
    }

    private void decide(Round round, Decision decision, String reason) {
        publications.decide(round, new PublicationDecision(decision, reason), work.official(Casework.SUPERVISOR));
    }

    /** Of the letter with that edition in the first round. */
    private Publication publication(int edition) {
        return publications.of(work.key()).stream()
                .filter(one -> one.letter().number() == 1 && one.letter().edition() == edition)
                .findFirst()
                .orElseThrow();
    }
}
