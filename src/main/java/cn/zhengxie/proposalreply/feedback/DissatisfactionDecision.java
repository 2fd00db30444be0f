package cn.zhengxie.proposalreply.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What 督查局 decides where the proposer is dissatisfied and no round is left.
 *
 * @param reason why, never left out
 * @param instruction what the unit is to heed, or null
 */
public record DissatisfactionDecision(Decision decision, String reason, String instruction) {

    public DissatisfactionDecision {
        reason = stripped(reason);
        instruction = stripped(instruction);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The unit handles the proposal once more, or the case goes on to its end. */
    public enum Decision {
        @JsonProperty("anotherRound")
        ANOTHER_ROUND("再办理一轮"),
        @JsonProperty("close")
        CLOSE("予以结案");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        /** As officials call it. */
        public String label() {
            return label;
        }
    }
}
