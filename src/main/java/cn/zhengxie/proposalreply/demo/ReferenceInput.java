package cn.zhengxie.proposalreply.demo;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** What is entered for proposal 110: its row of the list and its letter. */
final class ReferenceInput {

    private ReferenceInput() {}

    static Map<String, Object> draft(String body, String route) {
        return Map.of(
                "decision",
                "submit",
                "body",
                body,
                "resultClass",
                "B",
                "publicity",
                "open",
                "commitments",
                List.of(Map.of("text", "完成列入计划的老旧小区改造并公开竣工资料", "dueOn", "2021-06-30")),
                "route",
                route);
    }

    /** The demo's list with the row of proposal 110 alone. */
    static byte[] list() throws IOException {
        String whole = new String(resource("/demo/assignment-list.csv"), StandardCharsets.UTF_8);
        StringWriter one = new StringWriter();
        try (CSVParser rows = CSVParser.parse(whole, CSVFormat.DEFAULT);
                CSVPrinter list = new CSVPrinter(one, CSVFormat.DEFAULT)) {
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() == 1 || row.get(3).equals("110")) {
                    list.printRecord(row);
                }
            }
        }
        return one.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String body() {
        return new String(resource("/demo/reply-110.txt"), StandardCharsets.UTF_8).strip();
    }

    private static byte[] resource(String path) {
        try (var stream = ReferenceInput.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(stream, path).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
