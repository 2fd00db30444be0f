package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.assignment.HandlingUnit;
import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.document.ReplyDocuments;
import cn.zhengxie.proposalreply.drafting.ChainStep;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.ProposalState;
import cn.zhengxie.proposalreply.proposal.Proposals;
import cn.zhengxie.proposalreply.proposal.Round;
import cn.zhengxie.proposalreply.signoff.Correction;
import cn.zhengxie.proposalreply.signoff.Corrections;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 更正: a small process of its own beside the case, from the request until everybody has the correcting letter. */
@Service
class CorrectionProcess {

    static final String MODEL = "correction";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Acting acting;
    private final Corrections corrections;
    private final Proposals proposals;
    private final Dispatch dispatch;
    private final ReplyDocuments documents;
    private final Jurisdiction jurisdiction;

    CorrectionProcess(
            RuntimeService runtime,
            TaskService tasks,
            Acting acting,
            Corrections corrections,
            Proposals proposals,
            Dispatch dispatch,
            ReplyDocuments documents,
            Jurisdiction jurisdiction) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.acting = acting;
        this.corrections = corrections;
        this.proposals = proposals;
        this.dispatch = dispatch;
        this.documents = documents;
        this.jurisdiction = jurisdiction;
    }

    /** The letter of the unit's round, which must have gone out to everybody, is to be corrected. */
    @Transactional
    public Correction begin(HandlingUnit held, String reason, Official by) {
        Round reply = new Round(held.proposalId(), held.unit(), held.round());
        boolean withdrawn = proposals.get(held.proposalId()).state() == ProposalState.WITHDRAWN;
        Refusal.unless(!withdrawn, null, "提案已撤回，不再更正复文");
        Refusal.unless(
                dispatch.repliedOn(reply).isPresent(),
                null,
                held.round() == 1 ? "复文还没有寄出，不能更正" : "重新办理的复文还没有寄出，不能更正；前一次复文的差错请在这次复文中改正");
        Correction correction = corrections.begin(reply, reason, by);
        Routing start = Routing.about(correction.letter())
                .and(CaseVariables.PURPOSE, MODEL)
                .and(CaseVariables.START_AT, ChainStep.DRAFT.task())
                .and(CaseVariables.SECTION, held.section())
                .and(CaseVariables.DRAFTER, held.drafter())
                .and(CaseVariables.SIGNER, jurisdiction.unit(held.unit()).signer())
                .and(CaseVariables.ENDORSEMENT_REQUIRED, jurisdiction.policy().endorse());
        acting.asSystem(() -> runtime.startProcessInstanceByKey(MODEL, held.proposalId(), start.variables()));
        return correction;
    }

    /** Gives the unit's running correction up, wherever it stands, as long as it is not sealed; its number is voided. */
    @Transactional
    public void abandon(HandlingUnit held, String reason, Official by) {
        Round letter = corrections
                .running(held.proposalId(), held.unit())
                .map(Correction::letter)
                .orElseThrow(() -> new Refusal(null, "这件提案没有正在办理的更正"));
        Refusal.unless(mayBeAbandoned(letter), null, "更正件已用印核发，正在寄送，不能再放弃");
        corrections.abandon(letter, reason, by);
        documents.withdraw(letter, "放弃更正：" + reason.strip());
        send("correctionAbandoned", held.proposalId(), held.unit());
    }

    boolean mayBeAbandoned(Round letter) {
        return dispatch.of(letter).isEmpty();
    }

    /** The unit has the case no longer. */
    void end(String proposalId, String unit) {
        send("caseEnded", proposalId, unit);
    }

    /** Where a running correction stands: the names of its open tasks. */
    List<String> steps(Round letter) {
        return acting.asSystem(() -> tasks
                .createTaskQuery()
                .processInstanceBusinessKey(letter.proposalId())
                .processVariableValueEquals(CaseVariables.UNIT.name(), letter.unit())
                .processVariableValueEquals(CaseVariables.EDITION.name(), letter.edition())
                .list()
                .stream()
                .map(Task::getName)
                .distinct()
                .toList());
    }

    private void send(String message, String proposalId, String unit) {
        acting.asSystem(() -> {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(proposalId)
                    .processInstanceVariableEquals(CaseVariables.UNIT.name(), unit)
                    .processInstanceVariableEquals(CaseVariables.PURPOSE.name(), MODEL)
                    .correlateAll();
            return null;
        });
    }
}
