package cn.zhengxie.proposalreply.drafting;

import java.time.Instant;

/** A state of the letter's text: who wrote it at which step; set aside, where two wrote at once and it was not taken. */
public record DraftVersion(
        int number,
        ChainStep step,
        String authorId,
        String authorName,
        String body,
        Instant writtenAt,
        boolean setAside) {}
