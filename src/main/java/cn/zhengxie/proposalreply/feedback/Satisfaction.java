package cn.zhengxie.proposalreply.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a proposer ticked about the result. Nothing ticked is no satisfaction at all, see {@link #UNTICKED}. */
public enum Satisfaction {
    @JsonProperty("satisfied")
    SATISFIED("满意"),
    @JsonProperty("basicallySatisfied")
    BASICALLY_SATISFIED("基本满意"),
    @JsonProperty("dissatisfied")
    DISSATISFIED("不满意");

    /** How a form without a tick is shown. */
    public static final String UNTICKED = "未评价";

    private final String label;

    Satisfaction(String label) {
        this.label = label;
    }

    /** As the form calls it. */
    public String label() {
        return label;
    }

    /** The words for a form's satisfaction, which may be null. */
    public static String label(Satisfaction satisfaction) {
        return satisfaction == null ? UNTICKED : satisfaction.label;
    }
}
