package cn.zhengxie.proposalreply.drafting;

import java.util.List;

/** The reply of a round as it stands: text, class, publicity, promises; the step that sent it back last, or null. */
public record ReplyDraft(
        String body,
        String resultClass,
        Publicity publicity,
        String publicityReason,
        List<Promise> promises,
        ChainStep sentBackFrom) {}
