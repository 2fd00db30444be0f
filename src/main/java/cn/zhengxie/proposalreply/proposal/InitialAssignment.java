package cn.zhengxie.proposalreply.proposal;

import java.time.LocalDate;
import java.util.List;

/**
 * An assignment that comes with the registration.
 *
 * @param leadUnit code of the unit that answers, or null where several answer separately (分办)
 * @param coUnits codes of the co-handlers
 * @param separateUnits codes of units that answer separately
 * @param assignedOn today where none is given
 * @param note 交办意见, or where the assignment stood
 * @param progress how far the unit has come already, null where it has still to acknowledge
 */
public record InitialAssignment(
        String leadUnit,
        List<String> coUnits,
        List<String> separateUnits,
        LocalDate assignedOn,
        String note,
        Progress progress) {

    /** A new assignment. */
    public InitialAssignment(
            String leadUnit, List<String> coUnits, List<String> separateUnits, LocalDate assignedOn, String note) {
        this(leadUnit, coUnits, separateUnits, assignedOn, note, null);
    }

    /** As it stood in the 交办清单. */
    public InitialAssignment(String leadUnit, List<String> coUnits, List<String> separateUnits, LocalDate assignedOn) {
        this(leadUnit, coUnits, separateUnits, assignedOn, "交办清单");
    }

    /** The same for a case under way. */
    InitialAssignment continued(Progress made) {
        return new InitialAssignment(leadUnit, coUnits, separateUnits, assignedOn, note, made);
    }
}
