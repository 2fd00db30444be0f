package cn.zhengxie.proposalreply.proposal;

/** Where a case stands, as the ledger shows it. */
public enum ProposalState {
    REGISTERED("已登记"),
    ASSIGNED("办理中"),
    REPLIED("办复"),
    CONCLUDED("办结"),
    WITHDRAWN("已撤回");

    private final String label;

    ProposalState(String label) {
        this.label = label;
    }

    /** As officials call it. */
    public String label() {
        return label;
    }
}
