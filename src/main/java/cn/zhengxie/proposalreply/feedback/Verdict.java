package cn.zhengxie.proposalreply.feedback;

import java.time.LocalDate;

/**
 * What a round's forms come to.
 *
 * @param decisive satisfaction of the form that decides, null where it ticks nothing or there is none
 * @param returnedOn the day it came, null where it did not
 * @param nextRoundDue whether the unit must handle the proposal again
 * @param explanation by which rule and whose form, in a sentence
 */
public record Verdict(
        Satisfaction decisive, LocalDate returnedOn, boolean dissatisfied, boolean nextRoundDue, String explanation) {

    /** Whether the proposer is dissatisfied though no round is left, so that 督查局 says how the case goes on. */
    public boolean decisionDue() {
        return dissatisfied && !nextRoundDue;
    }

    Verdict with(DecidedDissatisfaction decision) {
        String settled = "督查局%s决定%s。"
                .formatted(decision.decidedOn(), decision.decided().decision().label());
        return new Verdict(decisive, returnedOn, dissatisfied, nextRoundDue, explanation + settled);
    }
}
