package cn.zhengxie.proposalreply.document;

/** A letter in the making as pages: how many, and the key by which they are fetched. */
public record LetterPreview(int pages, String key) {}
