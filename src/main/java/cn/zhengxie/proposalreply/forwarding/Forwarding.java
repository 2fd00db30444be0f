package cn.zhengxie.proposalreply.forwarding;

import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.List;

/**
 * 转送: one returned form with its letter on the way to 提案委 and 督查局.
 *
 * @param sequence the how-manieth of the addressee's forms that was forwarded, which its papers bear too
 */
public record Forwarding(
        long id,
        long formId,
        int sequence,
        long recipientId,
        Round round,
        LocalDate forwardedOn,
        LocalDate due,
        List<Receipt> receipts) {}
