package cn.zhengxie.proposalreply.dispatch;

/** A letter that had come back is on its way again; published in the transaction that records it. */
public record LetterSentAgain(Recipient recipient) {}
