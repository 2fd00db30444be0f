package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.poi.ss.util.CellRangeAddress;

/** What a spreadsheet or CSV file holds: its first row that is not blank, and those below. */
final class Table {

    static final int MOST_ROWS = 10_000;

    private TableRow header;
    private final List<TableRow> rows = new ArrayList<>();

    /** Takes the next row, unless it is blank; refuses the whole file at one row too many. */
    void add(int number, SortedMap<Integer, Cell> cells) {
        cells.values().removeIf(Cell::isBlank);
        if (cells.isEmpty()) {
            return;
        }
        TableRow row = new TableRow(number, cells);
        if (header == null) {
            header = row;
            return;
        }
        Refusal.unless(rows.size() < MOST_ROWS, TableFile.FIELD, "一次最多导入%d行，请把清单拆成几份再导入".formatted(MOST_ROWS));
        rows.add(row);
    }

    /** Makes every cell of a merged range faulty: all but the first only seem to hold what is shown across them. */
    void merged(CellRangeAddress range) {
        if (header == null) {
            return;
        }
        spoil(header, range);
        rows.forEach(row -> spoil(row, range));
    }

    private void spoil(TableRow row, CellRangeAddress range) {
        if (!range.containsRow(row.number() - 1)) {
            return;
        }
        int widest = Math.max(header.cells().lastKey(), row.cells().lastKey());
        int last = Math.min(range.getLastColumn(), widest);
        for (int column = range.getFirstColumn(); column <= last; column++) {
            row.cells().put(column, Cell.faulty(row.cell(column).text(), "是合并单元格，请取消合并后逐格填写"));
        }
    }

    boolean isEmpty() {
        return header == null;
    }

    TableRow header() {
        return header;
    }

    List<TableRow> rows() {
        return rows;
    }
}
