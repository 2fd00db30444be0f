package cn.zhengxie.proposalreply.feedback;

import java.time.LocalDate;

/**
 * What a round's forms come to.
 *
 * @param decisive satisfaction of the first signatory's form, null where he ticked or returned nothing
 * @param returnedOn the day it came, null where it did not
 * @param nextRoundDue whether the unit must handle the proposal again
 */
public record Verdict(Satisfaction decisive, LocalDate returnedOn, boolean dissatisfied, boolean nextRoundDue) {}
