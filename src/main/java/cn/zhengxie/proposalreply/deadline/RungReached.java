package cn.zhengxie.proposalreply.deadline;

import java.time.LocalDate;

/**
 * A rung of a deadline's ladder was performed: published once per rung, in the transaction that records it.
 *
 * @param deadline as it stands with the rung recorded
 * @param on the day on which it was performed, which after an outage is later than the rung's own
 */
public record RungReached(Deadline deadline, Deadline.Rung rung, LocalDate on) {}
