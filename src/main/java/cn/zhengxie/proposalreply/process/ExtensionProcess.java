package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.ExtensionAsked;
import cn.zhengxie.proposalreply.deadline.ExtensionDropped;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 延期申请: a small process of its own beside the unit's work, from the request to the decision. */
@Component
class ExtensionProcess {

    private static final String MODEL = "extension-request";

    private final RuntimeService runtime;
    private final Jurisdiction jurisdiction;
    private final Acting acting;

    ExtensionProcess(RuntimeService runtime, Jurisdiction jurisdiction, Acting acting) {
        this.runtime = runtime;
        this.jurisdiction = jurisdiction;
        this.acting = acting;
    }

    @EventListener
    void begin(ExtensionAsked asked) {
        DeadlineKey reply = asked.extension().key();
        Routing start = Routing.with(CaseVariables.PROPOSAL_ID, reply.proposalId())
                .and(CaseVariables.UNIT, reply.unit())
                .and(CaseVariables.ROUND, reply.round())
                .and(CaseVariables.EXTENSION_ID, asked.extension().id())
                .and(CaseVariables.CONSENT_REQUIRED, jurisdiction.policy().extensionConsent())
                .and(asked.decision());
        acting.asSystem(() -> runtime.startProcessInstanceByKey(MODEL, reply.proposalId(), start.variables()));
    }

    /** Ends this request and no other: another unit's of the same case goes on. */
    @EventListener
    void end(ExtensionDropped dropped) {
        acting.asSystem(() -> {
            runtime.createMessageCorrelation("caseEnded")
                    .processInstanceBusinessKey(dropped.extension().key().proposalId())
                    .processInstanceVariableEquals(
                            CaseVariables.EXTENSION_ID.name(),
                            dropped.extension().id())
                    .correlateAll();
            return null;
        });
    }
}
