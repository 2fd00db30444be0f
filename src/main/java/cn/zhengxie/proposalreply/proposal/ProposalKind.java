package cn.zhengxie.proposalreply.proposal;

import java.util.Arrays;
import java.util.Optional;

/** 提案 of the CPPCC or 建议 of a people's congress deputy. */
public enum ProposalKind {
    CPPCC_PROPOSAL("提案", "ta"),
    NPC_SUGGESTION("建议", "jy");

    private final String label;
    private final String code;

    ProposalKind(String label, String code) {
        this.label = label;
        this.code = code;
    }

    /** As officials call it. */
    public String label() {
        return label;
    }

    /** The kind by its label or its name in code, as lists and scripts write it. */
    static Optional<ProposalKind> called(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(name) || kind.name().equals(name))
                .findFirst();
    }

    /** The business key of a proposal: kind, 届, 次 and number, e.g. {@code ta-7-4-110}. */
    public String businessKey(int committee, int session, String number) {
        return "%s-%d-%d-%s".formatted(code, committee, session, number);
    }
}
