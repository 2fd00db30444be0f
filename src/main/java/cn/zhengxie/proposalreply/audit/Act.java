package cn.zhengxie.proposalreply.audit;

import java.time.LocalDate;

/**
 * What somebody did to a case.
 *
 * @param proposalId the case
 * @param unit the unit it concerns, or null for the case as a whole
 * @param round round of handling, or null
 * @param verb the act in one word, e.g. 签收
 * @param businessDate day on which it happened, which for 补录 lies before its entry
 * @param what the facts in one sentence
 * @param reason why, where a reason was given, else null
 */
public record Act(
        String proposalId,
        String unit,
        Integer round,
        String verb,
        LocalDate businessDate,
        String what,
        String reason) {

    /** An act on a unit's round of a case. */
    public static Act of(String proposalId, String unit, int round, String verb, LocalDate businessDate, String what) {
        return new Act(proposalId, unit, round, verb, businessDate, what, null);
    }

    /** An act on the case as a whole. */
    public static Act ofCase(String proposalId, String verb, LocalDate businessDate, String what) {
        return new Act(proposalId, null, null, verb, businessDate, what, null);
    }

    public Act because(String given) {
        return new Act(proposalId, unit, round, verb, businessDate, what, given);
    }
}
