package cn.zhengxie.proposalreply.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is decided about a form with gaps.
 *
 * @param comment what is still to be filled in, or why it is accepted
 * @param verifiedBy who asked the proposer and how, where it is accepted as it is
 */
public record AcceptedForm(Decision decision, String comment, String verifiedBy) {

    /** Send it back to be completed, or take it as it is. */
    public enum Decision {
        @JsonProperty("askAgain")
        ASK_AGAIN,
        @JsonProperty("acceptAsIs")
        ACCEPT_AS_IS
    }
}
