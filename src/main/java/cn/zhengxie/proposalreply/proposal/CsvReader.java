package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV in UTF-8, with or without byte order mark. */
final class CsvReader {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvReader() {}

    static Table read(byte[] content) {
        String text = text(content);
        Table table = new Table();
        int row = 0;
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            for (CSVRecord record : parser) {
                row++;
                table.add(row, cells(record));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unbalanced) {
            throw new Refusal("第%d行".formatted(row + 1), "第%d行起引号没有配对，文件读不下去".formatted(row + 1));
        }
        return table;
    }

    private static SortedMap<Integer, Cell> cells(CSVRecord record) {
        SortedMap<Integer, Cell> cells = new TreeMap<>();
        for (int column = 0; column < record.size(); column++) {
            String text = record.get(column);
            if (!text.isEmpty()) {
                // Excel would compute it on opening the file; we would show the formula's text.
                cells.put(column, text.startsWith("=") ? Cell.faulty(text, "是公式，请改成文字或数值") : Cell.text(text));
            }
        }
        return cells;
    }

    private static String text(byte[] content) {
        String text = decode(content, StandardCharsets.UTF_8)
                .orElseThrow(() -> new Refusal(TableFile.FIELD, whyItIsNotUtf8(content)));
        Refusal.unless(text.indexOf('\0') < 0, TableFile.FIELD, "这不是电子表格，请上传 .xlsx 或 UTF-8 编码的 .csv 文件");
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** Chinese Excel saves CSV in GBK unless told otherwise: the commonest mistake gets its own sentence. */
    private static String whyItIsNotUtf8(byte[] content) {
        boolean gbk = decode(content, Charset.forName("GB18030"))
                .filter(text ->
                        text.contains(ProposalField.NUMBER.column()) || text.contains(ProposalField.TITLE.column()))
                .isPresent();
        return gbk
                ? "文件是 GBK 编码，会出现乱码，请另存为 UTF-8 编码的 CSV，或直接上传 .xlsx"
                : "这不是电子表格，请上传 .xlsx 或 UTF-8 编码的 .csv 文件（请另存为 UTF-8）";
    }

    private static Optional<String> decode(byte[] content, Charset charset) {
        try {
            // A fresh decoder reports what it can't read; String's constructor would put question marks instead.
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException otherCharset) {
            return Optional.empty();
        }
    }
}
