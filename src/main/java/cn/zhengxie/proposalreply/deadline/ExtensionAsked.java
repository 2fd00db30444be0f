package cn.zhengxie.proposalreply.deadline;

/** A unit has asked for more time; published in the transaction that keeps the request. */
public record ExtensionAsked(Extension extension, Deadline decision) {}
