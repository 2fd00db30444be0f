package cn.zhengxie.proposalreply.proposal;

import java.time.LocalDate;
import java.util.List;

/**
 * The assignment that stood in the list already.
 *
 * @param leadUnit code of the unit that answers, or null where several answer separately (分办)
 * @param coUnits codes of the co-handlers
 * @param separateUnits codes of units that answer separately
 */
public record InitialAssignment(
        String leadUnit, List<String> coUnits, List<String> separateUnits, LocalDate assignedOn) {}
