package cn.zhengxie.proposalreply.deadline;

/** Which deadline: the step of a unit's round, and for feedback and forwarding the recipient (else null). */
public record DeadlineKey(String proposalId, String unit, int round, DeadlineStep step, Long recipientId) {

    public static DeadlineKey of(String proposalId, String unit, int round, DeadlineStep step) {
        return new DeadlineKey(proposalId, unit, round, step, null);
    }
}
