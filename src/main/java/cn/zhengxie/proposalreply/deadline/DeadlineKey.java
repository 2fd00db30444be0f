package cn.zhengxie.proposalreply.deadline;

/** Which deadline: the step of a unit's round, and for feedback and forwarding the recipient (else null). */
public record DeadlineKey(String proposalId, String unit, int round, DeadlineStep step, Long recipientId) {

    /** The deadline of another step in the same round, for the same recipient. */
    public DeadlineKey at(DeadlineStep other) {
        return new DeadlineKey(proposalId, unit, round, other, recipientId);
    }

    public static DeadlineKey of(String proposalId, String unit, int round, DeadlineStep step) {
        return new DeadlineKey(proposalId, unit, round, step, null);
    }
}
