package cn.zhengxie.proposalreply.deadline;

/** Nobody has to decide a request any more; published in the transaction that notes it. */
public record ExtensionDropped(Extension extension) {}
