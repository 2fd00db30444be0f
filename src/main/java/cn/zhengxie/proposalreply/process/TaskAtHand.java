package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Round;
import java.util.Map;

/** A task somebody completes: who, and the variables it sees. */
record TaskAtHand(String id, String task, Official official, Map<String, Object> variables) {

    String proposalId() {
        return get(CaseVariables.PROPOSAL_ID);
    }

    String unit() {
        return get(CaseVariables.UNIT);
    }

    Round round() {
        Integer edition = get(CaseVariables.EDITION);
        return new Round(proposalId(), unit(), get(CaseVariables.ROUND), edition == null ? 0 : edition);
    }

    long recipientId() {
        return get(CaseVariables.RECIPIENT_ID);
    }

    @SuppressWarnings("unchecked")
    <T> T get(CaseVariable<T> variable) {
        return (T) variable.type().cast(variables.get(variable.name()));
    }
}
