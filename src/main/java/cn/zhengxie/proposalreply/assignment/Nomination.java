package cn.zhengxie.proposalreply.assignment;

/** 拟办: the section and drafter the office proposes, and its opinion. */
public record Nomination(String section, String drafter, String proposal) {}
