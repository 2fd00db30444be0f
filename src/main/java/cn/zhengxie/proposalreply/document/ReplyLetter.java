package cn.zhengxie.proposalreply.document;

import cn.zhengxie.proposalreply.organization.LetterStyle;
import java.time.LocalDate;
import java.util.List;

/**
 * The letter (复文) as it is printed.
 *
 * @param agency who answers, as it stands above the date and, with 文件 behind it, in the red heading
 * @param documentNumber e.g. 许建政协〔2020〕30号
 * @param signer 签发人
 * @param resultClass the letter of the 办理结果, e.g. B; not printed where it is null
 * @param title its lines, e.g. 对市政协七届四次会议 and 第110号提案的答复
 * @param correction what a correcting letter says below its title about the one it replaces, null for the reply itself
 * @param addressee without colon, e.g. 徐博雅委员
 * @param body plain text, one paragraph per line; how a paragraph begins (一、 or （一）) tells its level
 * @param enclosures titles of what travels with the letter, listed under its text
 * @param date of the letter, null before it has one
 * @param contactUnit 联系单位
 * @param telephone of the contact
 * @param contactPerson 联系人
 * @param copies 抄送; without any the letter has no 版记
 * @param style how it looks
 */
public record ReplyLetter(
        String agency,
        String documentNumber,
        String signer,
        String resultClass,
        List<String> title,
        String correction,
        String addressee,
        String body,
        List<String> enclosures,
        LocalDate date,
        String contactUnit,
        String telephone,
        String contactPerson,
        List<CopyLine> copies,
        LetterStyle style) {

    /** The red heading, e.g. 许昌市住房和城乡建设局文件. */
    String heading() {
        return isCorrespondence() ? agency : agency + "文件";
    }

    /** Whether it is set as 信函格式. */
    boolean isCorrespondence() {
        return style.layout() == LetterStyle.Layout.CORRESPONDENCE;
    }

    /** Who gets a copy, and how many. */
    public record CopyLine(String name, int count) {}

    public ReplyLetter {
        title = List.copyOf(title);
        enclosures = List.copyOf(enclosures);
        copies = List.copyOf(copies);
    }
}
