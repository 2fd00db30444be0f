package cn.zhengxie.proposalreply.deadline;

import cn.zhengxie.proposalreply.organization.Official;

/**
 * A deadline does not run any more; published in the transaction that ended it.
 *
 * @param why e.g. 已办复, 提案撤回
 */
public record DeadlineEnded(DeadlineKey key, String why, Official by) {}
