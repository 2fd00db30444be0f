package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.signoff.Correction;
import java.time.LocalDate;
import java.util.List;

/**
 * A reply that has gone out, as the page of corrections shows it.
 *
 * @param number of the proposal
 * @param documentNumber of the letter in force, which may be a correction already
 * @param earlier the corrections that have ended, each in a line
 * @param running the one under way, or null
 * @param where its step in words, null where none is under way
 * @param mayAbandon whether the one under way can still be given up
 */
record CorrectableReply(
        String businessKey,
        String number,
        String title,
        String unit,
        String unitName,
        String documentNumber,
        LocalDate documentDate,
        LocalDate repliedOn,
        List<String> earlier,
        Correction running,
        String where,
        boolean mayAbandon) {}
