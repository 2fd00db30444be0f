package cn.zhengxie.proposalreply.document;

import java.util.List;

/**
 * A plain paper that says what the case file holds: entries with their labels, then tables.
 *
 * @param subtitle a line below the title, or null
 * @param closing text at the end, or null
 */
public record RecordSheet(String title, String subtitle, List<Entry> entries, List<Table> tables, String closing) {

    /** A label with its text; null and blank are printed as such. */
    public record Entry(String label, String text) {}

    /**
     * @param title null where the sheet's title says it
     * @param widths of the columns, in percent
     */
    public record Table(String title, List<String> columns, List<Integer> widths, List<List<String>> rows) {

        public Table {
            columns = List.copyOf(columns);
            widths = List.copyOf(widths);
            rows = List.copyOf(rows);
        }
    }

    public RecordSheet {
        entries = List.copyOf(entries);
        tables = List.copyOf(tables);
    }

    public static RecordSheet of(String title, Entry... entries) {
        return new RecordSheet(title, null, List.of(entries), List.of(), null);
    }

    public static RecordSheet of(String title, Table table) {
        return new RecordSheet(title, null, List.of(), List.of(table), null);
    }
}
