package cn.zhengxie.proposalreply.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a proposer rates one side of the unit's work. */
public enum Rating {
    @JsonProperty("good")
    GOOD("好"),
    @JsonProperty("fair")
    FAIR("较好"),
    @JsonProperty("poor")
    POOR("差");

    private final String label;

    Rating(String label) {
        this.label = label;
    }

    /** As the form calls it. */
    public String label() {
        return label;
    }
}
