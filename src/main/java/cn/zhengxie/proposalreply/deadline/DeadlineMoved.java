package cn.zhengxie.proposalreply.deadline;

/** A running deadline has another last day, other reminders or another standing; published in the transaction that moved it. */
public record DeadlineMoved(Deadline before, Deadline now) {}
