package cn.zhengxie.proposalreply.drafting;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a checker decides.
 *
 * @param comment opinion, the reason where he sends back
 * @param sendBackTo an earlier step
 * @param body the corrected text, null where he changed nothing
 * @param resultClass the corrected class, null where he changed nothing
 */
public record CheckForm(Decision decision, String comment, ChainStep sendBackTo, String body, String resultClass) {

    /** Lets it pass, or sends it back. */
    public enum Decision {
        @JsonProperty("approve")
        APPROVE,
        @JsonProperty("sendBack")
        SEND_BACK
    }
}
