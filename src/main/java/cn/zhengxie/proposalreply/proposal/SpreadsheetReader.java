package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STSheetState;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.xml.sax.SAXException;

/** Reads the one filled sheet of an .xlsx workbook. */
final class SpreadsheetReader {

    private SpreadsheetReader() {}

    static Table read(byte[] content) {
        try (OfficePackage file = OfficePackage.open(content)) {
            Refusal.unless(!file.hasMacros(), TableFile.FIELD, "文件里有宏，请另存为不带宏的 .xlsx 后再上传");
            Refusal.unless(file.isWorkbook(), TableFile.FIELD, "这不是电子表格，请上传 .xlsx 或 UTF-8 编码的 .csv 文件");
            return filledSheet(file.parts());
        } catch (OfficePackage.TooLarge bomb) {
            throw new Refusal(TableFile.FIELD, "文件解压后过大，不能导入");
        } catch (OfficePackage.Encrypted locked) {
            throw new Refusal(TableFile.FIELD, "文件加了密码，请取消密码后再上传");
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | XMLStreamException
                | XmlException
                | RuntimeException damaged) {
            // The libraries report damage by all of these.
            throw new Refusal(TableFile.FIELD, "文件已损坏或不是标准的 .xlsx，请用 Excel 或 WPS 打开并另存为 .xlsx 后再上传");
        }
    }

    private static Table filledSheet(OPCPackage parts)
            throws IOException, OpenXML4JException, SAXException, XMLStreamException, XmlException {
        XSSFReader reader = new XSSFReader(parts);
        CTWorkbook workbook;
        try (InputStream description = reader.getWorkbookData()) {
            workbook = WorkbookDocument.Factory.parse(description).getWorkbook();
        }
        boolean countsFrom1904 =
                workbook.isSetWorkbookPr() && workbook.getWorkbookPr().getDate1904();
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(parts, false);
        Table filled = new Table();
        for (CTSheet sheet : visibleSheets(workbook)) {
            SheetReader cells = new SheetReader(strings, reader.getStylesTable(), countsFrom1904);
            try (InputStream xml = reader.getSheet(sheet.getId())) {
                Table table = cells.read(xml);
                Refusal.unless(filled.isEmpty() || table.isEmpty(), TableFile.FIELD, "文件里有几张工作表都有内容，请只保留交办清单一张");
                filled = filled.isEmpty() ? table : filled;
            }
        }
        return filled;
    }

    /** Hidden sheets hold the choices of drop-down lists. */
    private static List<CTSheet> visibleSheets(CTWorkbook workbook) {
        return Arrays.stream(workbook.getSheets().getSheetArray())
                .filter(sheet -> sheet.getState() == STSheetState.VISIBLE)
                .toList();
    }
}
