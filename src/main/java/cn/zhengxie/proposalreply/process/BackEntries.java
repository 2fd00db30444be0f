package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.assignment.Nomination;
import cn.zhengxie.proposalreply.assignment.Nominations;
import cn.zhengxie.proposalreply.assignment.Receipts;
import cn.zhengxie.proposalreply.dispatch.PaperDispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.drafting.Chain;
import cn.zhengxie.proposalreply.drafting.Promise;
import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Progress;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.PaperReply;
import cn.zhengxie.proposalreply.signoff.SignOffs;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 补录: a case that came in under way is taken from its receipt to where it stands. What has happened is entered with the days on
 * which it did; the process begins like every other and is then moved on, so that its model knows nothing of late entries.
 */
@Component
class BackEntries {

    private static final int FIRST_ROUND = 1;

    private final RuntimeService runtime;
    private final Acting acting;
    private final Receipts receipts;
    private final Nominations nominations;
    private final Chain chain;
    private final SignOffs signOffs;
    private final PaperDispatch dispatch;
    private final FeedbackForms feedback;

    BackEntries(
            RuntimeService runtime,
            Acting acting,
            Receipts receipts,
            Nominations nominations,
            Chain chain,
            SignOffs signOffs,
            PaperDispatch dispatch,
            FeedbackForms feedback) {
        this.runtime = runtime;
        this.acting = acting;
        this.receipts = receipts;
        this.nominations = nominations;
        this.chain = chain;
        this.signOffs = signOffs;
        this.dispatch = dispatch;
        this.feedback = feedback;
    }

    /** Enters what the unit has done and moves its process, which has just begun, to the step that comes next. */
    @Transactional(propagation = Propagation.MANDATORY)
    void enter(String proposalId, String unit, Progress progress, Official by) {
        Round round = new Round(proposalId, unit, FIRST_ROUND);
        receipts.enterAcknowledged(proposalId, unit, progress.acknowledgedOn(), by);
        if (progress.drafter() == null) {
            moveTo("accepted", round, Routing.on());
            return;
        }
        Nomination nominated = new Nomination(progress.section(), progress.drafter(), null, List.of());
        nominations.enterNominated(proposalId, unit, nominated, by);
        Routing routing =
                Routing.with(CaseVariables.SECTION, progress.section()).and(CaseVariables.DRAFTER, progress.drafter());
        if (progress.reply() == null) {
            moveTo("toDrafting", round, routing);
        } else {
            moveTo("recordReplied", round, replied(round, progress.reply(), routing, by));
        }
    }

    private Routing replied(Round round, Progress.PaperReply reply, Routing routing, Official by) {
        List<Promise> promises =
                reply.promise() == null ? List.of() : List.of(new Promise(reply.promise(), reply.promisedBy()));
        chain.enterWritten(round, reply.resultClass(), promises);
        signOffs.enterSigned(
                round, new PaperReply(reply.year(), reply.sequence(), reply.signedBy(), reply.signedOn()), by);
        List<Recipient> recipients = dispatch.enterReplied(round, reply.signedOn(), reply.repliedOn(), by);
        List<Long> addressees = recipients.stream()
                .filter(Recipient::isAddressee)
                .map(Recipient::id)
                .toList();
        addressees.forEach(addressee -> feedback.expectEntered(addressee, by));
        return routing.and(CaseVariables.RESULT_CLASS, reply.resultClass())
                .and(CaseVariables.PROMISE_MADE, !promises.isEmpty())
                .and(
                        CaseVariables.RECIPIENT_IDS,
                        CaseVariables.storable(
                                recipients.stream().map(Recipient::id).toList()))
                .and(CaseVariables.ADDRESSEE_IDS, CaseVariables.storable(addressees));
    }

    private void moveTo(String step, Round round, Routing routing) {
        acting.asSystem(() -> {
            ProcessInstance handling = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(round.proposalId())
                    .processDefinitionKey("unit-handling")
                    .variableValueEquals(CaseVariables.UNIT.name(), round.unit())
                    .singleResult();
            runtime.setVariables(handling.getId(), routing.variables());
            runtime.createProcessInstanceModification(handling.getId())
                    .startBeforeActivity(step)
                    .cancelAllForActivity("acknowledge")
                    .setAnnotation("补录")
                    .execute();
            return null;
        });
    }
}
