package cn.zhengxie.proposalreply.feedback;

import java.util.ArrayList;
import java.util.List;

/** What the form's third note asks the proposer to fill in, and whether he did. */
final class Completeness {

    private Completeness() {}

    /** The lines left empty, in the form's order and words. */
    static List<String> gaps(ReturnedForm form) {
        List<String> gaps = new ArrayList<>();
        addIf(gaps, form.replyReceivedOn() == null, "收到提案答复日期");
        form.ratings().byLabel().forEach((line, rating) -> addIf(gaps, rating == null, line));
        addIf(gaps, form.satisfaction() == null, "满意度");
        addIf(gaps, form.opinion() == null, "意见及建议");
        addIf(gaps, !form.signed() || form.signer() != null, signature(form));
        addIf(gaps, form.phone() == null, "联系电话");
        addIf(gaps, form.signedOn() == null, "日期");
        return gaps;
    }

    /** Somebody else's name is not the proposer's: the office settles it with him as it settles an empty line. */
    private static String signature(ReturnedForm form) {
        return form.signed() && form.signer() != null ? "提案者签名（由%s签名）".formatted(form.signer()) : "提案者签名";
    }

    private static void addIf(List<String> gaps, boolean missing, String line) {
        if (missing) {
            gaps.add(line);
        }
    }
}
