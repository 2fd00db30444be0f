package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.Refusal.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A spreadsheet or CSV file of another room, read by its column names like a 交办清单; further columns may stand beside them. */
public final class UploadedTable {

    private final Map<String, Integer> columns;
    private final List<TableRow> rows;

    private UploadedTable(Map<String, Integer> columns, List<TableRow> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Reads the file.
     *
     * @throws Refusal at the file where it is no table or lacks one of the columns
     */
    public static UploadedTable read(byte[] content, List<String> wanted) {
        Table table = TableFile.read(content);
        Map<String, Integer> columns = new LinkedHashMap<>();
        Set<String> doubled = new HashSet<>();
        table.header().cells().forEach((column, cell) -> {
            String name = EnteredText.withoutBlanks(cell.text());
            if (wanted.contains(name) && columns.putIfAbsent(name, column) != null) {
                doubled.add(name);
            }
        });
        String missing = wanted.stream()
                .filter(name -> !columns.containsKey(name))
                .map(name -> "“" + name + "”")
                .collect(Collectors.joining("、"));
        Refusal.unless(missing.isEmpty(), TableFile.FIELD, "表格缺少%s列，列名要在第一行".formatted(missing));
        Refusal.unless(doubled.isEmpty(), TableFile.FIELD, "表格中%s列重复出现".formatted(String.join("、", doubled)));
        return new UploadedTable(columns, table.rows());
    }

    /** Its rows below the header, without blank ones. */
    public List<Line> lines() {
        return rows.stream().map(Line::new).toList();
    }

    /** A row, read column by column; what can't be read is remembered. */
    public final class Line {

        private final TableRow row;
        private final List<Fault> faults = new ArrayList<>();

        private Line(TableRow row) {
            this.row = row;
        }

        public int number() {
            return row.number();
        }

        /** The text on one line, null where there is none. */
        public String text(String column) {
            return EnteredText.line(cell(column).text());
        }

        /** The day, null where there is none or it can't be understood. */
        public LocalDate day(String column) {
            Cell cell = cell(column);
            String text = EnteredText.line(cell.text());
            if (cell.day() != null || text == null) {
                return cell.day();
            }
            try {
                return WrittenDate.parse(text);
            } catch (WrittenDate.NoSuchDay faulty) {
                fault(column, faulty.getMessage());
                return null;
            }
        }

        public void fault(String column, String problem) {
            faults.add(Finding.faultAt(row.number(), column, problem));
        }

        public List<Fault> faults() {
            return List.copyOf(faults);
        }

        private Cell cell(String column) {
            Cell cell = row.cell(columns.get(column));
            if (cell.fault() != null) {
                fault(column, cell.fault());
                return Cell.EMPTY;
            }
            return cell;
        }
    }
}
