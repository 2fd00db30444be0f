package cn.zhengxie.proposalreply.document;

import java.time.LocalDate;
import java.util.List;

/**
 * What is published of a reply (公开文本): the letter's text without personal data, and without what belongs to the original alone,
 * its red heading, seal, 签发人, 联系人 and 版记.
 *
 * @param resultClass the letter of the 办理结果, null where the letter bears none
 * @param correction what a correcting letter says below its title about the one it replaces, else null
 * @param enclosures titles only: what is enclosed is not published
 */
public record PublicCopy(
        String agency,
        String documentNumber,
        String resultClass,
        List<String> title,
        String correction,
        String addressee,
        String body,
        List<String> enclosures,
        LocalDate date,
        String contactUnit,
        String telephone) {

    /** Tells it from the letter. */
    static final String LABEL = "公开文本";

    public PublicCopy {
        title = List.copyOf(title);
        enclosures = List.copyOf(enclosures);
    }

    /** Its text, paragraph by paragraph, as it is printed. */
    public List<Paragraph> paragraphs() {
        return LetterParagraph.of(body).stream()
                .map(paragraph -> new Paragraph(paragraph.isFirstLevel(), paragraph.heading(), paragraph.text()))
                .toList();
    }

    /** A paragraph: a heading, which may be of the first level, then text; either may be empty. */
    public record Paragraph(boolean first, String heading, String text) {}
}
