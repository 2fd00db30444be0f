package cn.zhengxie.proposalreply.document;

import java.time.LocalDate;
import java.util.List;

/**
 * The 沟通记录 of a unit's case: every talk with the proposers, in the order in which they were held.
 *
 * @param agency the unit whose record it is, by its full name
 * @param kind 提案 or 建议
 * @param proposers by name, the first signatory first
 */
public record ContactRecord(
        String agency,
        String kind,
        String proposalNumber,
        String proposalTitle,
        List<String> proposers,
        List<Talk> talks) {

    /**
     * A talk; what was not noted is null.
     *
     * @param manner e.g. 办前面商
     * @param participants for the unit
     * @param attachment file name of the photo or the signed record
     */
    public record Talk(
            LocalDate heldOn,
            int round,
            String manner,
            String proposer,
            String place,
            String participants,
            String summary,
            String attachment) {}

    public ContactRecord {
        proposers = List.copyOf(proposers);
        talks = List.copyOf(talks);
    }
}
