package cn.zhengxie.proposalreply.drafting;

/** A sentence that an official keeps at hand for his opinions. */
public record CommentTemplate(long id, String text) {}
