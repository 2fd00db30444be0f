package cn.zhengxie.proposalreply.signoff;

import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;

/**
 * A correction (更正) of a letter that had gone out.
 *
 * @param letter the correcting letter, an edition of its round
 * @param correctsEdition which of the round's letters it replaces, 0 being the reply itself
 * @param ownNumber whether it gets a 发文字号 of its own or bears that of the letter it replaces
 * @param endedOn the day it had gone out or was given up, null while it is under way
 * @param endReason why it was given up, else null
 */
public record Correction(
        Round letter,
        int correctsEdition,
        boolean ownNumber,
        String reason,
        LocalDate askedOn,
        String askedBy,
        State state,
        LocalDate endedOn,
        String endReason) {

    /** The letter that it replaces. */
    public Round corrected() {
        return letter.edition(correctsEdition);
    }

    /** How far it has come. */
    public enum State {
        RUNNING("更正办理中"),
        DISPATCHED("已更正"),
        ABANDONED("已放弃更正");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** As officials call it. */
        public String label() {
            return label;
        }
    }
}
