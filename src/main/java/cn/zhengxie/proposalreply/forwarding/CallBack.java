package cn.zhengxie.proposalreply.forwarding;

import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;

/**
 * A call of 提案委 to a proposer about a form that was forwarded.
 *
 * @param confirms whether the form says what he means, null where he was not reached
 * @param note what he said, or null
 */
public record CallBack(
        long forwardingId,
        long recipientId,
        Round round,
        LocalDate calledOn,
        boolean reached,
        Boolean confirms,
        String note,
        String calledBy) {

    /** The same with other words for what he said. */
    public CallBack with(String otherNote) {
        return new CallBack(forwardingId, recipientId, round, calledOn, reached, confirms, otherNote, calledBy);
    }

    /** What came of it, in a few words. */
    public String result() {
        if (!reached) {
            return "未联系上";
        }
        return Boolean.TRUE.equals(confirms) ? "提案者确认" : "提案者不确认";
    }
}
