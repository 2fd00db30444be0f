package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.Extension;
import java.time.LocalDate;

/**
 * A reply that a unit still owes, as its office sees it when it thinks of asking for more time.
 *
 * @param left days left, in words
 * @param limit the last day that may be granted
 * @param mayAsk whether a request can be made now
 * @param waiting the request that is not decided yet, or null
 */
record RunningReply(
        String businessKey,
        String number,
        String title,
        String unitName,
        LocalDate due,
        String left,
        boolean late,
        LocalDate limit,
        boolean mayAsk,
        Extension waiting) {}
