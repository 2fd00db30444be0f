package cn.zhengxie.proposalreply.feedback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the form's third note asks the proposer to fill in, and whether he did. */
final class Completeness {

    private Completeness() {}

    /** The lines left empty, in the form's order and words. */
    static List<String> gaps(ReturnedForm form) {
        return List.copyOf(gapsByField(form).values());
    }

    /** The same by the names of their fields. */
    static Map<String, String> gapsByField(ReturnedForm form) {
        Map<String, String> gaps = new LinkedHashMap<>();
        addIf(gaps, form.replyReceivedOn() == null, "replyReceivedOn", "收到提案答复日期");
        form.ratings().lines().forEach(line -> addIf(gaps, !line.isTicked(), line.field(), line.name()));
        addIf(gaps, form.satisfaction() == null, "satisfaction", "满意度");
        addIf(gaps, form.opinion() == null, "opinion", "意见及建议");
        addIf(gaps, !form.signed() || form.signer() != null, "signed", signature(form));
        addIf(gaps, form.phone() == null, "phone", "联系电话");
        addIf(gaps, form.signedOn() == null, "signedOn", "日期");
        return gaps;
    }

    /** Somebody else's name is not the proposer's: the office settles it with him as it settles an empty line. */
    private static String signature(ReturnedForm form) {
        return form.signed() && form.signer() != null ? "提案者签名（由%s签名）".formatted(form.signer()) : "提案者签名";
    }

    private static void addIf(Map<String, String> gaps, boolean missing, String field, String line) {
        if (missing) {
            gaps.put(field, line);
        }
    }
}
