package cn.zhengxie.proposalreply.proposal;

/** One unit's handling of a proposal, for the first time or, after 不满意, again: what drafts, letters and forms hang on. */
public record Round(String proposalId, String unit, int number) {}
