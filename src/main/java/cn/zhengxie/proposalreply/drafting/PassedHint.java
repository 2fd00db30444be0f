package cn.zhengxie.proposalreply.drafting;

/** A hint that the drafter passes, and why. */
public record PassedHint(String hint, String reason) {}
