package cn.zhengxie.proposalreply.organization;

import java.util.List;
import java.util.Map;

/**
 * A handling unit (承办单位).
 *
 * @param code short id, the first part of its group ids, e.g. {@code zjj}
 * @param name full name as printed in letters
 * @param shortName name as printed in lists and forms, e.g. 市住建局
 * @param documentWord 机关代字 of its document numbers, e.g. 许建政协
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

    public Unit {
        signer = signer == null ? code + ".signer" : signer;
        firstNumbers = firstNumbers == null ? Map.of() : Map.copyOf(firstNumbers);
        sections = sections == null ? List.of() : List.copyOf(sections);
    }

    /** A section (科室) of a unit. */
    public record Section(String code, String name) {}

    public boolean hasSection(String sectionCode) {
        return sections.stream().anyMatch(section -> section.code().equals(sectionCode));
    }

    /** The first number that the register may issue in the year; 1 unless set. */
    public int firstNumber(int year) {
        return firstNumbers.getOrDefault(year, 1);
    }
}
