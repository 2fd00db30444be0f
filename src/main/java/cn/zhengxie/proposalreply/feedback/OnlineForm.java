package cn.zhengxie.proposalreply.feedback;

import cn.zhengxie.proposalreply.organization.Questionnaire;
import cn.zhengxie.proposalreply.organization.Unit;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What a proposer sees on his page: the letter he was sent, and the form as far as he has filled it in.
 *
 * @param proposer who answers, by name
 * @param you how the page speaks to him
 * @param kind 提案 or 建议
 * @param documentDate null where the letter's date is not known; so is the deadline's last day before the form is waited for
 * @param savedAt when the entry was kept last, null where it never was
 * @param receipt of the form that came last, null before one has
 */
record OnlineForm(
        String proposer,
        String you,
        String kind,
        String number,
        String title,
        Unit unit,
        String documentNumber,
        LocalDate documentDate,
        LocalDate due,
        LocalDate today,
        int pages,
        Questionnaire questions,
        FormEntry entry,
        LocalDateTime savedAt,
        Receipt receipt) {

    /** @param number by which the unit finds the form again */
    record Receipt(String number, LocalDateTime at, ReturnedForm form) {}
}
