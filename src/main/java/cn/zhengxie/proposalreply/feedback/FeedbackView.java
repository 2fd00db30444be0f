package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.proposal.Round;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How things stand with one addressee's form. Returned, complete and satisfied are three different facts.
 *
 * @param formId the form that counts, the one that came last, or null while there is none; so are all below
 * @param late whether it came after the case went on without it
 * @param complete whether it was checked and nothing is missing
 * @param gaps what is missing
 * @param comment why it was accepted as it is
 * @param verifiedBy who asked the proposer and how
 * @param forms every form that came, in the order in which they came; the last one counts
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
        LocalDate forwardedOn,
        List<EnteredForm> forms) {

    static FeedbackView of(long recipientId, Round round, State state, List<EnteredForm> forms) {
        FeedbackView none = new FeedbackView(
                recipientId, round, state, null, null, false, false, List.of(), null, null, null, forms);
        return forms.isEmpty() ? none : none.showing(forms.get(forms.size() - 1));
    }

    private FeedbackView showing(EnteredForm shown) {
        return new FeedbackView(
                recipientId,
                round,
                state,
                shown.id(),
                shown.form(),
                shown.late(),
                shown.complete(),
                shown.gaps(),
                shown.comment(),
                shown.verifiedBy(),
                shown.forwardedOn(),
                forms);
    }

    /** The same as it stood with that form. */
    public FeedbackView showing(long formId) {
        return forms.stream()
                .filter(entered -> entered.id() == formId)
                .findFirst()
                .map(this::showing)
                .orElseThrow();
    }

    /** The form by which the round is judged: the last that came while it could still decide something. */
    Optional<EnteredForm> judged() {
        return state == State.RETURNED ? inTime().reduce((earlier, later) -> later) : Optional.empty();
    }

    /** Forms that came while they could still decide something. */
    Stream<EnteredForm> inTime() {
        return forms.stream().filter(entered -> !entered.late());
    }

    /** Forms without which the case had gone on. */
    Stream<EnteredForm> afterwards() {
        return forms.stream().filter(EnteredForm::late);
    }

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
                forwardedOn,
                forms.stream()
                        .map(entered -> entered.withoutPersonalData(concealing))
                        .toList());
    }

    /** Whether a form is here that 提案委 and 督查局 have not got yet. */
    public boolean awaitsForwarding() {
        return state == State.RETURNED && forwardedOn == null;
    }

    /** Whether the case waits for nothing of this addressee any more. */
    boolean isSettled() {
        return state == State.LAPSED
                || judged().filter(form -> form.forwardedOn() != null).isPresent();
    }
}
