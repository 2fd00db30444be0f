package cn.zhengxie.proposalreply.drafting;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The steps of the drafting chain, in their order. */
public enum ChainStep {
    @JsonProperty("draft")
    DRAFT("draft", "拟稿"),
    @JsonProperty("review")
    REVIEW("review", "审核"),
    @JsonProperty("proofread")
    PROOFREAD("proofread", "核稿"),
    @JsonProperty("endorse")
    ENDORSE("endorse", "审阅"),
    @JsonProperty("sign")
    SIGN("sign", "签发");

    private final String task;
    private final String label;

    ChainStep(String task, String label) {
        this.task = task;
        this.label = label;
    }

    /** The task of the step, as the models call it. */
    public String task() {
        return task;
    }

    /** As officials call it. */
    public String label() {
        return label;
    }

    boolean isBefore(ChainStep other) {
        return ordinal() < other.ordinal();
    }
}
