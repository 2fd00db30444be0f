package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import cn.zhengxie.proposalreply.organization.LetterStyle;
import cn.zhengxie.proposalreply.organization.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes 交办清单 files, and reads them as the reference city would on 2020-08-20. */
final class ListFiles {

    static final LocalDate TODAY = LocalDate.of(2020, 8, 20);

    private static final Jurisdiction CITY = new Jurisdiction(
            "许昌市",
            "市政协",
            "市人大",
            "市政协提案委",
            "市委市政府督查局",
            List.of(),
            Map.of("A", "已解决或采纳", "B", "正在解决或列入计划解决", "C", "留作参考"),
            null,
            LetterStyle.STANDARD,
            null,
            List.of(
                    unit("zjj", "许昌市住房和城乡建设局", "市住建局"),
                    unit("fgw", "许昌市发展和改革委员会", "市发改委"),
                    unit("czj", "许昌市财政局", "市财政局")));

    private ListFiles() {}

    private static Unit unit(String code, String name, String shortName) {
        return new Unit(code, name, shortName, null, null, null, null, null, null);
    }

    /** A sound row, not assigned, with the given number. */
    static Map<ProposalField, String> row(String number) {
        Map<ProposalField, String> row = new EnumMap<>(ProposalField.class);
        ProposalField.required().forEach(field -> row.put(field, ""));
        row.put(ProposalField.KIND, "提案");
        row.put(ProposalField.COMMITTEE, "7");
        row.put(ProposalField.SESSION, "4");
        row.put(ProposalField.NUMBER, number);
        row.put(ProposalField.TITLE, "关于示例事项的提案");
        row.put(ProposalField.PROPOSER, "林晓岚");
        return row;
    }

    static List<String> columns() {
        return columns(row("110"));
    }

    private static List<String> columns(List<Map<ProposalField, String>> rows) {
        return rows.isEmpty() ? columns() : columns(rows.get(0));
    }

    private static List<String> columns(Map<ProposalField, String> row) {
        return row.keySet().stream().map(ProposalField::column).toList();
    }

    /** The same row with the columns of cases under way, all of them empty. */
    static Map<ProposalField, String> underWay(Map<ProposalField, String> row) {
        ProposalField.underWay().forEach(field -> row.put(field, ""));
        return row;
    }

    @SafeVarargs
    static byte[] csv(Map<ProposalField, String>... rows) {
        return csv(Arrays.asList(rows)).getBytes(StandardCharsets.UTF_8);
    }

    static String csv(List<Map<ProposalField, String>> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", columns(rows)));
        rows.forEach(row -> lines.add(csvLine(row.values())));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String csvLine(Collection<String> values) {
        return values.stream()
                .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }

    /** A workbook of the rows, changed as the test likes before it is saved. */
    static byte[] xlsx(List<Map<ProposalField, String>> rows, Consumer<XSSFSheet> change) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("交办清单");
            fill(sheet.createRow(0), columns(rows));
            for (Map<ProposalField, String> row : rows) {
                fill(sheet.createRow(sheet.getLastRowNum() + 1), row.values());
            }
            change.accept(sheet);
            return bytes(workbook);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] xlsx(Consumer<XSSFSheet> change) {
        return xlsx(List.of(row("110")), change);
    }

    static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        workbook.write(file);
        return file.toByteArray();
    }

    private static void fill(Row row, Collection<String> values) {
        int column = 0;
        for (String value : values) {
            if (!value.isEmpty()) {
                row.createCell(column).setCellValue(value);
            }
            column++;
        }
    }

    static AssignmentList list(byte[] file) {
        return AssignmentList.of(TableFile.read(file), new CityFacts(CITY, null, null, text -> List.of(), TODAY));
    }

    /** The list in the file, which must be faultless. */
    static List<NewProposal> proposals(byte[] file) {
        AssignmentList list = list(file);
        if (!list.faults(Set.of()).isEmpty()) {
            throw new Refusal(list.faults(Set.of()));
        }
        return list.rows().stream().map(ListRow::proposal).toList();
    }

    /** The sentences about all that is wrong with the file. */
    static List<String> faults(byte[] file) {
        try {
            return list(file).faults(Set.of()).stream()
                    .map(Refusal.Fault::sentence)
                    .toList();
        } catch (Refusal refusal) {
            return refusal.faults().stream().map(Refusal.Fault::sentence).toList();
        }
    }
}
