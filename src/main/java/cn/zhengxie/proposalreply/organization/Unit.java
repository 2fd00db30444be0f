package cn.zhengxie.proposalreply.organization;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A handling unit (承办单位).
 *
 * @param code short id, the first part of its group ids, e.g. {@code zjj}
 * @param name full name as printed in letters
 * @param shortName name as printed in lists and forms, e.g. 市住建局
 * @param documentWord 机关代字 of its document numbers: 许建政协 for 许建政协〔2020〕30号, 许建函 for 许建函〔2020〕30号; with the place
 *     of the year where 第 follows it: 许建提复字〔〕第 for 许建提复字〔2020〕第30号
 * @param contactPerson printed in the letter as 联系人
 * @param telephone printed in the letter
 * @param signer user id of the leader who signs its replies, by default {@code <code>.signer}
 * @param firstNumbers the first number the register may issue in a year, where lower ones were used on paper
 */
public record Unit(
        String code,
        String name,
        String shortName,
        String documentWord,
        String contactPerson,
        String telephone,
        String signer,
        Map<Integer, Integer> firstNumbers,
        List<Section> sections) {

    private static final String YEAR = "〔〕";
    private static final Pattern DOCUMENT_WORD = Pattern.compile("[\\p{IsHan}A-Za-z]{1,28}(?:〔〕第?)?");

    public Unit {
        if (documentWord != null && !DOCUMENT_WORD.matcher(documentWord).matches()) {
            throw new IllegalArgumentException(
                    "jurisdiction.units %s: document-word is 许建政协 or 许建提复字〔〕第, not %s".formatted(code, documentWord));
        }
        signer = signer == null ? code + ".signer" : signer;
        firstNumbers = firstNumbers == null ? Map.of() : Map.copyOf(firstNumbers);
        sections = sections == null ? List.of() : List.copyOf(sections);
    }

    /** A section (科室) of a unit. */
    public record Section(String code, String name) {}

    /** A 发文字号 with this word, e.g. 许建政协〔2020〕30号. */
    public static String documentNumber(String word, Object year, Object sequence) {
        String withYear = word.contains(YEAR) ? word : word + YEAR;
        return withYear.replace(YEAR, "〔%s〕".formatted(year)) + sequence + "号";
    }

    public boolean hasSection(String sectionCode) {
        return sections.stream().anyMatch(section -> section.code().equals(sectionCode));
    }

    /** The first number that the register may issue in the year; 1 unless set. */
    public int firstNumber(int year) {
        return firstNumbers.getOrDefault(year, 1);
    }
}
