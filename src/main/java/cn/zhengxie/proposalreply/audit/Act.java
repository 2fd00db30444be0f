package cn.zhengxie.proposalreply.audit;

import java.time.LocalDate;

/**
 * What somebody did to a case.
 *
 * @param proposalId the case, or null for an act outside any case
 * @param unit the unit it concerns, or null for the case or the office as a whole
 * @param round round of handling, or null
 * @param edition the round's letter: 0 the reply itself, from 1 on its corrections
 * @param verb the act in one word, e.g. 签收
 * @param businessDate day on which it happened, which for 补录 lies before its entry
 * @param what the facts in one sentence
 * @param reason why, where a reason was given, else null
 */
public record Act(
        String proposalId,
        String unit,
        Integer round,
        int edition,
        String verb,
        LocalDate businessDate,
        String what,
        String reason) {

    /** An act on a unit's round of a case. */
    public static Act of(String proposalId, String unit, int round, String verb, LocalDate businessDate, String what) {
        return new Act(proposalId, unit, round, 0, verb, businessDate, what, null);
    }

    /** An act on the case as a whole. */
    public static Act ofCase(String proposalId, String verb, LocalDate businessDate, String what) {
        return new Act(proposalId, null, null, 0, verb, businessDate, what, null);
    }

    /** An act of a unit that belongs to no case, such as keeping its register of numbers. */
    public static Act ofUnit(String unit, String verb, LocalDate businessDate, String what) {
        return new Act(null, unit, null, 0, verb, businessDate, what, null);
    }

    /** An act that concerns every case, such as loading a calendar. */
    public static Act ofOffice(String verb, LocalDate businessDate, String what) {
        return new Act(null, null, null, 0, verb, businessDate, what, null);
    }

    /** The act as one on that letter of the round. */
    public Act onEdition(int letter) {
        return new Act(proposalId, unit, round, letter, verb, businessDate, what, reason);
    }

    public Act because(String given) {
        return new Act(proposalId, unit, round, edition, verb, businessDate, what, given);
    }
}
