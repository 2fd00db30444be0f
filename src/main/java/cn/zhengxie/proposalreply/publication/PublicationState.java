package cn.zhengxie.proposalreply.publication;

/** What has become of the publication of a letter. */
public enum PublicationState {
    PENDING("待公开"),
    PUBLISHED("已公开"),
    WITHHELD("不公开"),
    /** It was published once. */
    WITHDRAWN("已撤下"),
    /** A correction stands in its place. */
    REPLACED("已由更正件代替");

    private final String label;

    PublicationState(String label) {
        this.label = label;
    }

    /** As officials call it. */
    public String label() {
        return label;
    }
}
