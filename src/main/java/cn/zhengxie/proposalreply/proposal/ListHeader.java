package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;

/** Which column of a table is which of the 交办清单, in any order, and what is wrong with its header. */
final class ListHeader {

    private final Map<ProposalField, Integer> columns = new EnumMap<>(ProposalField.class);
    private final Set<ProposalField> doubled = EnumSet.noneOf(ProposalField.class);
    private final TableRow header;
    private final List<Refusal.Fault> faults = new ArrayList<>();

    /** @throws Refusal at the file where the row has nothing of a 交办清单 */
    ListHeader(TableRow header) {
        this.header = header;
        header.cells().forEach(this::readColumn);
        Refusal.unless(
                !columns.isEmpty(),
                TableFile.FIELD,
                "这不是交办清单：第%d行没有“类型、届、次、编号……”等列名，列名要在第一行".formatted(header.number()));
        ProposalField.required()
                .filter(field -> !columns.containsKey(field))
                .forEach(field -> fault(field.column(), "缺少这一列"));
    }

    private void readColumn(int column, Cell cell) {
        String name = EnteredText.withoutBlanks(cell.text());
        String place = name.isEmpty() ? letter(column) : name;
        if (cell.fault() != null) {
            fault(place, cell.fault());
        }
        ProposalField field = ProposalField.ofColumn(name).orElse(null);
        if (field == null) {
            if (!name.isEmpty()) {
                fault(place, "交办清单没有这一列");
            }
        } else if (columns.putIfAbsent(field, column) != null) {
            doubled.add(field);
            fault(place, "这一列重复出现");
        }
    }

    private void fault(String place, String problem) {
        faults.add(Finding.faultAt(header.number(), place, problem));
    }

    List<Refusal.Fault> faults() {
        return faults;
    }

    /** Whether exactly one column is the field's, so that something can be said about its cells. */
    boolean has(ProposalField field) {
        return columns.containsKey(field) && !doubled.contains(field);
    }

    /** Whether the list rightly goes without the column. */
    boolean isLeftOut(ProposalField field) {
        return !field.isRequired() && !columns.containsKey(field);
    }

    Cell cell(TableRow row, ProposalField field) {
        return has(field) ? row.cell(columns.get(field)) : Cell.EMPTY;
    }

    /** Faults of what a row holds outside the named columns. */
    List<Refusal.Fault> strayCells(TableRow row) {
        return row.cells().keySet().stream()
                .filter(column -> EnteredText.isBlank(header.cell(column).text()))
                .map(column -> Finding.faultAt(row.number(), letter(column), "这一列没有列名，却有内容"))
                .toList();
    }

    private static String letter(int column) {
        return CellReference.convertNumToColString(column) + "列";
    }
}
