package cn.zhengxie.proposalreply.forwarding;

import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.List;

/** 转送: one returned form with its letter on the way to 提案委 and 督查局. */
public record Forwarding(
        long id, long recipientId, Round round, LocalDate forwardedOn, LocalDate due, List<Receipt> receipts) {}
