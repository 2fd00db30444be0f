package cn.zhengxie.proposalreply.proposal;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/**
 * Reads one sheet as a stream, so that a hundred thousand formatted but blank rows at its end take no memory. Formulas are never
 * evaluated, nor is a value that was stored beside one believed.
 */
final class SheetReader {

    private final SharedStrings strings;
    private final NumberReader numbers;
    private final Table table = new Table();

    private SortedMap<Integer, Cell> cells = new TreeMap<>();
    private int row;
    private int column;
    private String type;
    private int style;
    private boolean formula;
    private boolean phonetic;
    private final StringBuilder value = new StringBuilder();
    private boolean insideValue;

    SheetReader(SharedStrings strings, StylesTable styles, boolean countsFrom1904) {
        this.strings = strings;
        this.numbers = new NumberReader(styles, countsFrom1904);
    }

    Table read(InputStream sheet) throws XMLStreamException {
        XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(sheet);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> begin(xml);
                case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (insideValue) {
                        value.append(xml.getText());
                    }
                }
                default -> {
                    // comments and the like
                }
            }
        }
        return table;
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> {
                String number = xml.getAttributeValue(null, "r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
                cells = new TreeMap<>();
            }
            case "c" -> beginCell(xml);
            case "f" -> formula = true;
            case "rPh" -> phonetic = true;
            case "v", "t" -> insideValue = !phonetic;
            case "mergeCell" -> table.merged(CellRangeAddress.valueOf(xml.getAttributeValue(null, "ref")));
            default -> {
                // widths, margins, drawings
            }
        }
    }

    private void beginCell(XMLStreamReader xml) {
        String address = xml.getAttributeValue(null, "r");
        column = address == null ? column + 1 : new CellReference(address).getCol();
        String given = xml.getAttributeValue(null, "t");
        type = given == null ? "n" : given;
        String format = xml.getAttributeValue(null, "s");
        style = format == null ? 0 : Integer.parseInt(format);
        formula = false;
        value.setLength(0);
    }

    private void end(String element) {
        switch (element) {
            case "row" -> table.add(row, cells);
            case "c" -> cells.put(column, cell());
            case "rPh" -> phonetic = false;
            case "v", "t" -> insideValue = false;
            default -> {
                // nothing was begun
            }
        }
    }

    private Cell cell() {
        String raw = value.toString();
        if (formula) {
            return Cell.faulty(raw, "是公式，请粘贴为数值后再导入");
        }
        if (raw.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type) {
            case "s" ->
                Cell.text(unescaped(strings.getItemAt(Integer.parseInt(raw)).getString()));
            case "inlineStr", "str" -> Cell.text(unescaped(raw));
            case "b" -> Cell.text(raw.equals("1") ? "TRUE" : "FALSE");
            case "e" -> Cell.faulty(raw, "是错误值“%s”".formatted(raw));
            case "d" -> Cell.day(LocalDate.from(LocalDateTime.parse(raw.contains("T") ? raw : raw + "T00:00")));
            default -> numbers.cell(raw, style);
        };
    }

    /** Characters that XML can't carry stand in sheets as _x000D_. */
    private static String unescaped(String text) {
        return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
    }
}
