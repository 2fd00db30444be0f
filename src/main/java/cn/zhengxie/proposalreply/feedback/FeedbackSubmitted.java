package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.proposal.Round;

/** A proposer has handed in a form himself; heard in the same transaction. */
public record FeedbackSubmitted(Round round, long recipientId) {}
