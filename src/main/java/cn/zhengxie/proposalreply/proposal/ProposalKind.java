package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.organization.Jurisdiction;
import java.util.Arrays;
import java.util.Optional;

/** 提案 of the CPPCC or 建议 of a people's congress deputy. */
public enum ProposalKind {
    CPPCC_PROPOSAL("提案", "ta", "委员", "提案者"),
    NPC_SUGGESTION("建议", "jy", "代表", "代表");

    private final String label;
    private final String code;
    private final String honorific;
    private final String proposer;

    ProposalKind(String label, String code, String honorific, String proposer) {
        this.label = label;
        this.code = code;
        this.honorific = honorific;
        this.proposer = proposer;
    }

    /** As officials call it. */
    public String label() {
        return label;
    }

    /** What follows the name of a person who is addressed: 委员 or 代表. */
    public String honorific() {
        return honorific;
    }

    /** Who made it, as papers call him: 提案者 or 代表. */
    public String proposer() {
        return proposer;
    }

    /** Who received it, as letters name that body: 市政协 or 市人大. */
    public String receivedBy(Jurisdiction city) {
        return this == CPPCC_PROPOSAL ? city.proposalBody() : city.suggestionBody();
    }

    /** What papers say of a 提案 in words for this kind: 提案者签名 becomes 代表签名, 提案答复 becomes 建议答复. */
    public String worded(String ofProposal) {
        return this == CPPCC_PROPOSAL
                ? ofProposal
                : ofProposal.replace("政协提案", "人大代表建议").replace("提案者", proposer).replace("提案", label);
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
