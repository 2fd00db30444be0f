package cn.zhengxie.proposalreply.deadline;

import java.time.LocalDate;

/**
 * A unit's request for more time to reply, and what became of it.
 *
 * @param key the deadline it is about
 * @param dueBefore its last day when the request was made
 * @param dueOn the day asked for
 * @param grantedDue the day granted, null unless it was; so is decidedOn while nobody has decided
 * @param consent null where the committee was not asked, or has not answered
 * @param decision why it was refused, or changed, or why nobody has to decide any more
 */
public record Extension(
        long id,
        DeadlineKey key,
        LocalDate dueBefore,
        LocalDate dueOn,
        String reason,
        LocalDate askedOn,
        String askedBy,
        State state,
        LocalDate grantedDue,
        String decision,
        LocalDate decidedOn,
        String decidedBy,
        Consent consent) {

    /**
     * What the committee said to a day the supervision bureau had granted.
     *
     * @param reason why it disagreed, or whatever it had to remark
     */
    public record Consent(boolean agreed, String reason, LocalDate on, String by) {}

    /** How far the request has come. */
    public enum State {
        ASKED("待审核"),
        /** Granted by the supervision bureau, if the committee agrees. */
        CONSENTING("待提案委会签"),
        GRANTED("同意延期"),
        REFUSED("不同意延期"),
        /** Answered, withdrawn or reassigned before anybody decided. */
        DROPPED("不再审核");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** As officials call it. */
        public String label() {
            return label;
        }
    }
}
