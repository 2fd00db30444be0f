package cn.zhengxie.proposalreply.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A form of an addressee as it lies in the file, with what the unit made of it.
 *
 * @param late whether it came after the case had gone on without it, so that it decides nothing
 * @param enteredBy name of who entered it, null for forms entered by earlier versions
 * @param complete whether it was checked and nothing is missing
 * @param gaps what is missing
 * @param comment why it was accepted as it is
 * @param verifiedBy who asked the proposer and how
 * @param forwardedOn null where it was not forwarded
 */
public record EnteredForm(
        long id,
        ReturnedForm form,
        boolean late,
        String enteredBy,
        LocalDate enteredOn,
        boolean complete,
        List<String> gaps,
        String comment,
        String verifiedBy,
        LocalDate forwardedOn) {

    EnteredForm withoutPersonalData(UnaryOperator<String> concealing) {
        return new EnteredForm(
                id,
                form.withoutPersonalData(concealing),
                late,
                enteredBy,
                enteredOn,
                complete,
                gaps,
                concealing.apply(comment),
                concealing.apply(verifiedBy),
                forwardedOn);
    }
}
