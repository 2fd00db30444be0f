package cn.zhengxie.proposalreply.assignment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What 督查局 decides on a unit's request to return a case. */
public record ReturnDecision(Decision decision, String reason) {

    /** Takes it back, or has the unit keep it. */
    public enum Decision {
        @JsonProperty("grant")
        GRANT,
        @JsonProperty("refuse")
        REFUSE
    }
}
