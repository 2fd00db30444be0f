package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How things stand with one addressee's form. Returned, complete and satisfied are three different facts.
 *
 * @param formId the form that counts, the last one that came, or null while there is none; so are all below
 * @param late whether it came after the case went on without it
 * @param complete whether it was checked and nothing is missing
 * @param gaps what is missing
 * @param comment why it was accepted as it is
 * @param verifiedBy who asked the proposer and how
 */
public record FeedbackView(
        long recipientId,
        Round round,
        State state,
        Long formId,
        ReturnedForm form,
        boolean late,
        boolean complete,
        List<String> gaps,
        String comment,
        String verifiedBy,
        LocalDate forwardedOn) {

    /** Where the unit stands with an addressee's form. */
    public enum State {
        EXPECTED("待反馈"),
        RETURNED("已返回"),
        LAPSED("未反馈");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** As officials call it. */
        public String label() {
            return label;
        }
    }

    /**
     * The same for eyes that need not reach the proposer.
     *
     * @param concealing takes out of a text, which may be null, what reaches him
     */
    public FeedbackView withoutPersonalData(UnaryOperator<String> concealing) {
        return new FeedbackView(
                recipientId,
                round,
                state,
                formId,
                form == null ? null : form.withoutPersonalData(concealing),
                late,
                complete,
                gaps,
                concealing.apply(comment),
                concealing.apply(verifiedBy),
                forwardedOn);
    }

    /** Whether a form is here that 提案委 and 督查局 have not got yet. */
    public boolean awaitsForwarding() {
        return state == State.RETURNED && forwardedOn == null;
    }
}
