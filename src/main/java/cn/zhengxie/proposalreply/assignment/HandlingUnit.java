package cn.zhengxie.proposalreply.assignment;

import java.time.LocalDate;

/**
 * A unit's part in a case.
 *
 * @param assignedOn 交办日期, from which the reply is due
 * @param enteredOn day on which the assignment was entered, later than assignedOn for 补录
 * @param round the round the unit is in, 1 at first
 * @param section code of the nominated section, null before the nomination; so is drafter, a user id
 * @param nomination 拟办意见, null before
 * @param instruction 批示, null where there is none
 * @param returnRequest the last request to return the case, null where there was none
 */
public record HandlingUnit(
        String proposalId,
        String unit,
        Role role,
        State state,
        LocalDate assignedOn,
        LocalDate enteredOn,
        LocalDate acknowledgedOn,
        int round,
        String section,
        String drafter,
        String nomination,
        String instruction,
        ReturnRequest returnRequest) {

    /** Why a unit wants to return the case; statement is what its leader has approved. */
    public record ReturnRequest(String reason, String statement) {}

    /** Whether the unit still has the case: it neither returned nor lost it. */
    public boolean isHolding() {
        return state != State.RETURNED && state != State.REASSIGNED;
    }

    /** Whether the assignment was entered after its day (补录). */
    public boolean isBackEntered() {
        return enteredOn.isAfter(assignedOn);
    }

    /** 主办 answers alone, 分办 answers beside others, 会办 writes to the lead only. */
    public enum Role {
        LEAD("主办"),
        SEPARATE("分办"),
        CO_HANDLER("会办");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public boolean answers() {
            return this != CO_HANDLER;
        }
    }

    /** How far the unit has taken the case on. */
    public enum State {
        ASSIGNED("待签收"),
        ACCEPTED("已签收"),
        DEEMED_ACCEPTED("逾期未退，视为接收"),
        RETURN_REQUESTED("申请退办"),
        RETURNED("已退办"),
        REASSIGNED("已改派");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
