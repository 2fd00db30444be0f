package cn.zhengxie.proposalreply.commitment;

import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;

/**
 * A promise that is followed until it is kept.
 *
 * @param position among the promises of its reply, from 1
 */
public record Commitment(long id, Round round, int position, String text, LocalDate dueOn, State state) {

    /** What became of it. */
    public enum State {
        OPEN("跟踪中"),
        FULFILLED("已落实"),
        MISSED("未按期落实");

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
