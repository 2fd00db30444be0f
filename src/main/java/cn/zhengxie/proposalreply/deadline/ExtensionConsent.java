package cn.zhengxie.proposalreply.deadline;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What 提案委 says to a day that 督查局 has granted, where the city asks for its consent. */
public record ExtensionConsent(Decision decision, String reason) {

    /** Agrees, or the deadline stays as it is. */
    public enum Decision {
        @JsonProperty("agree")
        AGREE,
        @JsonProperty("disagree")
        DISAGREE
    }
}
