package cn.zhengxie.proposalreply.publication;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What 督查局 or a unit's office decides about a letter that has gone out, and why. */
public record PublicationDecision(Decision decision, String reason) {

    /** Puts it into public view, or takes it out. */
    public enum Decision {
        @JsonProperty("publish")
        PUBLISH,
        @JsonProperty("withdraw")
        WITHDRAW
    }
}
