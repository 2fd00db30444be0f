package cn.zhengxie.proposalreply.assignment;

/** 批示 of the deputy leader. */
public record Instruction(String instruction) {}
