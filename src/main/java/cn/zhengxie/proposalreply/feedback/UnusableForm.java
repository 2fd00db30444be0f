package cn.zhengxie.proposalreply.feedback;

import java.time.LocalDate;

/**
 * Paper that came back and cannot count.
 *
 * @param receivedOn the day it came, today where none is given
 * @param fault why it cannot count
 * @param note what was found, e.g. whose form it is
 * @param scan attachment id of the scanned paper, or null
 */
public record UnusableForm(LocalDate receivedOn, Fault fault, String note, String scan) {

    /** Why a paper cannot count. */
    public enum Fault {
        UNREADABLE("字迹无法辨认"),
        OTHER_CASE("不是本件的意见表");

        private final String label;

        Fault(String label) {
            this.label = label;
        }

        /** As officials call it. */
        public String label() {
            return label;
        }
    }
}
