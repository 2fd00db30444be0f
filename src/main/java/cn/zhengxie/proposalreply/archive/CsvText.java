package cn.zhengxie.proposalreply.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table as CSV that spreadsheets open rightly: UTF-8 with its mark, every cell quoted, none taken for a formula. */
final class CsvText {

    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";

    /** What makes a spreadsheet calculate, also when it is written wide or after blanks. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\u3000]*[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);

    private final StringBuilder text = new StringBuilder(MARK);

    CsvText(String... columns) {
        add(List.of(columns));
    }

    void add(List<String> row) {
        text.append(row.stream().map(CsvText::cell).collect(Collectors.joining(",")))
                .append(END);
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String value) {
        String shown = value == null ? "" : value;
        String harmless = FORMULA.matcher(shown).matches() ? "'" + shown : shown;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
