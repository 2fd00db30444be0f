package cn.zhengxie.proposalreply.deadline;

/** Another table of deadlines is in force: published after its deployment has been committed. */
public record DeadlinePolicyChanged() {}
