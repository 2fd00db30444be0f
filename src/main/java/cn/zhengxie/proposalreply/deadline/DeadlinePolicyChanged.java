package cn.zhengxie.proposalreply.deadline;

/** Another table of deadlines is in force: published in the transaction that deploys it, before its commit. */
public record DeadlinePolicyChanged() {}
