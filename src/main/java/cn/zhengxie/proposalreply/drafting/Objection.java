package cn.zhengxie.proposalreply.drafting;

/**
 * What a check has against a draft.
 *
 * @param blocks whether the draft cannot go on with it; else it is a hint, which the drafter may pass with a reason
 * @param hint by what it is passed, the same as long as the passage is; null where it blocks
 * @param sentence for the drafter, the passage included
 */
public record Objection(boolean blocks, String hint, String sentence) {

    static Objection block(String sentence) {
        return new Objection(true, null, sentence);
    }

    static Objection hint(String sentence) {
        return new Objection(false, Integer.toHexString(sentence.hashCode()), sentence);
    }
}
