package cn.zhengxie.proposalreply.feedback;

import static cn.zhengxie.proposalreply.dispatch.SealedReply.OFFICE;

import cn.zhengxie.proposalreply.organization.Questionnaire;
import cn.zhengxie.proposalreply.proposal.Attachments;
import java.time.LocalDate;
import java.util.Map;

/** Forms as proposers fill them in for tests; all came back on 2020-11-16. */
public final class FilledForm {

    public static final LocalDate RECEIVED_ON = LocalDate.of(2020, 11, 16);

    private FilledForm() {}

    /** Like the reference case: a tick and a phone number, nothing else. */
    public static ReturnedForm sparse(Satisfaction satisfaction, Attachments attachments) {
        return new ReturnedForm(
                RECEIVED_ON, null, "13800000000", null, satisfaction, null, false, null, null, scan(attachments));
    }

    /** Every line filled in. */
    public static ReturnedForm whole(Satisfaction satisfaction, Attachments attachments) {
        return new ReturnedForm(
                RECEIVED_ON,
                LocalDate.of(2020, 11, 10),
                "0374-2169961",
                rated("good", "good", "fair", "poor"),
                satisfaction,
                "请加快实施进度。",
                true,
                null,
                LocalDate.of(2020, 11, 12),
                scan(attachments));
    }

    /** The four lines of the usual form, in its order. */
    public static Ratings rated(String leadership, String communication, String quality, String implementation) {
        return Ratings.entered(Map.of(
                        "leadership", leadership,
                        "communication", communication,
                        "quality", quality,
                        "implementation", implementation))
                .on(Questionnaire.usual());
    }

    private static String scan(Attachments attachments) {
        return attachments
                .keep("意见表.jpg", "image/jpeg", new byte[] {1, 2, 3}, OFFICE)
                .id();
    }
}
