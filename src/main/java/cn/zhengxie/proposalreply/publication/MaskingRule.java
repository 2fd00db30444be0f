package cn.zhengxie.proposalreply.publication;

import java.util.stream.Stream;

/** Finds personal data of one kind. */
interface MaskingRule {

    /** Says that something has been taken out, as official texts do. */
    String CROSSES = "×××";

    /** What may stand between two places of a long number. */
    String APART = "[ \\p{Pd}\\p{Cf}]{0,2}";

    MaskingKind kind();

    /** @param text with the characters of full width as those of half width, see {@link HalfWidth} */
    Stream<Span> find(String text);

    /** What stands in the place of such data. */
    default String shown(String original) {
        return CROSSES;
    }
}
