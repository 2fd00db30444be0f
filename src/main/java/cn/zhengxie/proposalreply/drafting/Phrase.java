package cn.zhengxie.proposalreply.drafting;

/** A sentence or two that a unit's officials keep for their letters (常用语). */
public record Phrase(long id, String unit, String text) {}
