package cn.zhengxie.proposalreply.document;

import java.time.LocalDate;
import java.util.List;

/**
 * 关于请补正征询意见表的函: asks a proposer to complete the form that he sent back.
 *
 * @param agency who asks, as it stands above the date
 * @param addressee without colon, e.g. 徐博雅委员
 * @param paragraphs what came back, what it lacks, what to do and until when
 * @param date of the letter
 * @param contactUnit 联系单位
 * @param telephone of the contact
 * @param contactPerson 联系人
 */
public record FormRequestLetter(
        String agency,
        String addressee,
        List<String> paragraphs,
        LocalDate date,
        String contactUnit,
        String telephone,
        String contactPerson) {

    /** What it is called. */
    public static final String TITLE = "关于请补正征询意见表的函";

    public FormRequestLetter {
        paragraphs = List.copyOf(paragraphs);
    }
}
