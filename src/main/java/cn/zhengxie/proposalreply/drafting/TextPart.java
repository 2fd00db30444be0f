package cn.zhengxie.proposalreply.drafting;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A stretch of a marked text (花脸稿): in both texts, in the later only, or in the earlier only. */
public record TextPart(Op op, String text) {

    /** What became of the stretch. */
    public enum Op {
        @JsonProperty("same")
        SAME,
        @JsonProperty("added")
        ADDED,
        @JsonProperty("removed")
        REMOVED
    }
}
