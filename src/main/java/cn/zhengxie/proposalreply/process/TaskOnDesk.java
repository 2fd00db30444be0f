package cn.zhengxie.proposalreply.process;

/** A task somebody looks at: what it is about, its Chinese name, and who has taken it, null while nobody has. */
record TaskOnDesk(TaskAtHand at, String name, String assignee) {}
