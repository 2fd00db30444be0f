package cn.zhengxie.proposalreply.document;

import java.time.LocalDate;
import java.util.List;

/**
 * The 会办函: what a co-handling unit tells the lead unit, in the letter form of GB/T 9704 (信函格式). The proposer gets nothing from
 * a co-handler.
 *
 * @param agency the co-handling unit, as its red mark and its signature name it
 * @param documentNumber its own, e.g. 许发改函〔2020〕12号
 * @param signer who signed it for the unit
 * @param title its lines, e.g. 关于市政协七届四次会议第110号提案的 / 会办意见
 * @param addressee the lead unit by its full name
 * @param body plain text, headings by their numbers as in a reply
 */
public record CoOpinionLetter(
        String agency,
        String documentNumber,
        String signer,
        List<String> title,
        String addressee,
        String body,
        LocalDate date,
        String telephone,
        String contactPerson) {

    public CoOpinionLetter {
        title = List.copyOf(title);
    }
}
