package cn.zhengxie.proposalreply.assignment;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.assignment.HandlingUnit.Role;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What 督查局 fills in to assign a case.
 *
 * @param leadUnit the unit that answers, or null where separateUnits do
 * @param coUnits co-handlers of the lead
 * @param separateUnits units that each answer separately (分办)
 * @param assignedOn 交办日期, today if empty
 * @param note 交办意见
 */
public record AssignmentOrder(
        String leadUnit, List<String> coUnits, List<String> separateUnits, LocalDate assignedOn, String note) {

    public AssignmentOrder {
        leadUnit = leadUnit == null || leadUnit.isBlank() ? null : leadUnit.strip();
        coUnits = listed(coUnits, "coUnits");
        separateUnits = listed(separateUnits, "separateUnits");
    }

    private static List<String> listed(List<String> units, String field) {
        if (units == null) {
            return List.of();
        }
        Refusal.unless(units.stream().noneMatch(Objects::isNull), field, "请选择单位，不要留空");
        return List.copyOf(units);
    }

    /** Units that answer the proposer. */
    List<String> answering() {
        return leadUnit == null ? separateUnits : List.of(leadUnit);
    }

    Role answeringRole() {
        return leadUnit == null ? Role.SEPARATE : Role.LEAD;
    }

    /** Refuses units that are unknown, named twice, or lead and separate at once. */
    void check(Jurisdiction jurisdiction) {
        Refusal.unless(leadUnit != null || !separateUnits.isEmpty(), "leadUnit", "请选择主办单位；由几个单位分别答复的，请选择分办单位");
        Refusal.unless(leadUnit == null || separateUnits.isEmpty(), "separateUnits", "主办与分办只能选一种办理方式");
        Refusal.unless(
                leadUnit == null || jurisdiction.hasUnit(leadUnit), "leadUnit", "没有“%s”这个单位".formatted(leadUnit));
        checkKnown(jurisdiction, coUnits, "coUnits");
        checkKnown(jurisdiction, separateUnits, "separateUnits");
        Set<String> seen = new HashSet<>();
        List<String> all = new ArrayList<>(answering());
        all.addAll(coUnits);
        for (String unit : all) {
            Refusal.unless(
                    seen.add(unit),
                    coUnits.contains(unit) ? "coUnits" : "separateUnits",
                    "“%s”重复出现".formatted(jurisdiction.unit(unit).shortName()));
        }
    }

    private static void checkKnown(Jurisdiction jurisdiction, List<String> units, String field) {
        for (String unit : units) {
            Refusal.unless(jurisdiction.hasUnit(unit), field, "没有“%s”这个单位".formatted(unit));
        }
    }
}
