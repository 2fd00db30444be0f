package cn.zhengxie.proposalreply.forwarding;

import java.time.LocalDate;

/**
 * That 提案委 called a proposer about his form.
 *
 * @param calledOn today where none is given
 * @param reached whether he was reached
 * @param confirms whether the form says what he means; only where he was reached
 * @param note what he said, needed where he does not confirm
 * @param calledBy who called, where it was not the official who enters it
 */
public record CallBackReport(LocalDate calledOn, Boolean reached, Boolean confirms, String note, String calledBy) {

    public CallBackReport {
        note = stripped(note);
        calledBy = stripped(calledBy);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
