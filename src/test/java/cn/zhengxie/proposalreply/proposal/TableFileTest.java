package cn.zhengxie.proposalreply.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files are taken as a 交办清单, and what of their cells. */
class TableFileTest {

    private static final int ROW = 1;
    private static final String NOT_A_SPREADSHEET = "这不是电子表格，请上传 .xlsx 或 UTF-8 编码的 .csv 文件";

    @Test
    void csvWithByteOrderMarkIsTaken() {
        byte[] file = ("\uFEFF" + ListFiles.csv(List.of(ListFiles.row("110")))).getBytes(StandardCharsets.UTF_8);

        assertThat(ListFiles.proposals(file)).extracting(NewProposal::id).containsExactly("ta-7-4-110");
    }

    @Test
    void gbkIsCalledByItsName() {
        byte[] file = ListFiles.csv(List.of(ListFiles.row("110"))).getBytes(Charset.forName("GBK"));

        assertThat(ListFiles.faults(file)).containsExactly("文件是 GBK 编码，会出现乱码，请另存为 UTF-8 编码的 CSV，或直接上传 .xlsx");
    }

    @Test
    void anUnpairedQuotationMarkIsFoundByItsRow() {
        String csv = ListFiles.csv(List.of(ListFiles.row("1"))) + "提案,7,4,2,\"没有结束的标题,林晓岚\n";

        assertThat(ListFiles.faults(csv.getBytes(StandardCharsets.UTF_8))).containsExactly("第3行起引号没有配对，文件读不下去");
    }

    @Test
    void aFormulaInCsvIsRefusedByItsCell() {
        Map<ProposalField, String> row = ListFiles.row("110");
        row.put(ProposalField.TITLE, "=HYPERLINK(\"http://example.com\")");

        assertThat(ListFiles.faults(ListFiles.csv(row))).containsExactly("第2行“标题”：是公式，请改成文字或数值");
    }

    @Test
    void blankLinesCountButAreNoRows() {
        Map<ProposalField, String> faulty = ListFiles.row("2");
        faulty.put(ProposalField.TITLE, "");
        String csv = ListFiles.csv(List.of(ListFiles.row("1"))) + "\r\n,,,,,,,,,,,,,,,,\r\n"
                + ListFiles.csv(List.of(faulty)).lines().skip(1).findFirst().orElseThrow() + "\r\n,,,,\r\n";

        assertThat(ListFiles.faults(csv.getBytes(StandardCharsets.UTF_8))).containsExactly("第5行“标题”：不能为空");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(ListFiles.faults(new byte[0])).containsExactly("文件是空的，请重新选择");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\r\n\r\n", ",,,,\n"})
    void aFileOfBlanksIsRefused(String text) {
        assertThat(ListFiles.faults(text.getBytes(StandardCharsets.UTF_8))).containsExactly("表格是空的，没有任何内容");
    }

    @Test
    void aListWithoutRowsIsRefused() {
        assertThat(ListFiles.faults(ListFiles.csv())).containsExactly("清单里没有提案：列名下面没有内容");
        assertThat(ListFiles.faults(ListFiles.xlsx(List.of(), sheet -> {}))).containsExactly("清单里没有提案：列名下面没有内容");
    }

    @Test
    void someOtherTextIsNoList() {
        assertThat(ListFiles.faults("各位委员：\n现将提案交办如下。\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("这不是交办清单：第1行没有“类型、届、次、编号……”等列名，列名要在第一行");
    }

    @Test
    void otherFilesAreNoSpreadsheetWhateverTheirNames() throws IOException {
        assertThat(ListFiles.faults("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(NOT_A_SPREADSHEET);
        assertThat(ListFiles.faults("<html><table></table></html>".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(NOT_A_SPREADSHEET);
        assertThat(ListFiles.faults(new byte[] {'a', 0, 'b', 0, ',', 0})).containsExactly(NOT_A_SPREADSHEET);
        assertThat(ListFiles.faults(zip("readme.txt", "text".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(NOT_A_SPREADSHEET);
        try (XWPFDocument letter = new XWPFDocument()) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            letter.write(file);
            assertThat(ListFiles.faults(file.toByteArray())).containsExactly(NOT_A_SPREADSHEET);
        }
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThat(ListFiles.faults(new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0}))
                .containsExactly("这不是电子表格，请上传 .xlsx 或 UTF-8 编码的 .csv 文件（请另存为 UTF-8）");
    }

    @Test
    void theOldFormatIsRefused() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet();
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            workbook.write(file);
            assertThat(ListFiles.faults(file.toByteArray())).containsExactly("这是旧格式的文件，请另存为 .xlsx 后再上传");
        }
    }

    @Test
    void anEncryptedWorkbookIsRefused() throws Exception {
        assertThat(ListFiles.faults(encrypted(ListFiles.xlsx(sheet -> {})))).containsExactly("文件加了密码，请取消密码后再上传");
    }

    static byte[] encrypted(byte[] content) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var locked = encryptor.getDataStream(container)) {
                locked.write(content);
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            container.writeFilesystem(file);
            return file.toByteArray();
        }
    }

    @Test
    void aDamagedWorkbookIsRefused() {
        byte[] whole = ListFiles.xlsx(sheet -> {});
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        assertThat(ListFiles.faults(half)).containsExactly("文件已损坏或不是标准的 .xlsx，请用 Excel 或 WPS 打开并另存为 .xlsx 后再上传");
    }

    @Test
    void aZipBombIsRefusedBeforeItFillsTheMemory() throws IOException {
        byte[] bomb = bomb();

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(ListFiles.faults(bomb)).containsExactly("文件解压后过大，不能导入");
    }

    /** Some hundred kilobytes that unpack to 300 megabytes. */
    static byte[] bomb() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return file.toByteArray();
    }

    static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return file.toByteArray();
    }

    @Test
    void formulasAreRefusedByCellAndNeverEvaluated() {
        byte[] file = ListFiles.xlsx(sheet -> {
            cell(sheet, ProposalField.NUMBER).setCellFormula("100+10");
            cell(sheet, ProposalField.TITLE).setCellFormula("CONCATENATE(\"关于\",\"提案\")");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(ListFiles.faults(file)).containsExactly("第2行“编号”：是公式，请粘贴为数值后再导入", "第2行“标题”：是公式，请粘贴为数值后再导入");
    }

    @Test
    void errorsAreRefusedByCell() {
        byte[] file = ListFiles.xlsx(
                sheet -> cell(sheet, ProposalField.LEAD_UNIT).setCellErrorValue(FormulaError.NA.getCode()));

        assertThat(ListFiles.faults(file)).containsExactly("第2行“主办单位”：是错误值“#N/A”");
    }

    @Test
    void numbersInTextColumnsAreReadAsTheyAreSeen() {
        byte[] file = ListFiles.xlsx(sheet -> {
            cell(sheet, ProposalField.COMMITTEE).setCellValue(7);
            cell(sheet, ProposalField.SESSION).setCellValue(4);
            cell(sheet, ProposalField.NUMBER).setCellValue(110);
            cell(sheet, ProposalField.TELEPHONE).setCellValue(13800000000d);
        });

        NewProposal read = ListFiles.proposals(file).get(0);

        assertThat(read.id()).isEqualTo("ta-7-4-110");
        assertThat(read.proposers().get(0).telephone()).isEqualTo("13800000000");
    }

    @Test
    void leadingZerosThatAFormatShowsAreKept() {
        byte[] file = ListFiles.xlsx(sheet -> {
            cell(sheet, ProposalField.NUMBER).setCellValue(7);
            cell(sheet, ProposalField.NUMBER).setCellStyle(style(sheet, "000"));
        });

        assertThat(ListFiles.proposals(file).get(0).number()).isEqualTo("007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-mm-dd", "yyyy/m/d", "yyyy\"年\"m\"月\"d\"日\"", "[$-F800]dddd, mmmm dd, yyyy"})
    void realDatesAreDates(String format) {
        byte[] file = ListFiles.xlsx(sheet -> {
            cell(sheet, ProposalField.LEAD_UNIT).setCellValue("市住建局");
            cell(sheet, ProposalField.ASSIGNED_ON).setCellValue(LocalDate.of(2020, 8, 10));
            cell(sheet, ProposalField.ASSIGNED_ON).setCellStyle(style(sheet, format));
        });

        assertThat(ListFiles.proposals(file).get(0).assignment().assignedOn()).isEqualTo(LocalDate.of(2020, 8, 10));
    }

    @Test
    void datesInTheFormatsThatOnlyChineseExcelKnowsAreDates() {
        byte[] file = ListFiles.xlsx(sheet -> {
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 31);
            cell(sheet, ProposalField.LEAD_UNIT).setCellValue("市住建局");
            cell(sheet, ProposalField.ASSIGNED_ON).setCellValue(LocalDate.of(2020, 8, 10));
            cell(sheet, ProposalField.ASSIGNED_ON).setCellStyle(style);
        });

        assertThat(ListFiles.proposals(file).get(0).assignment().assignedOn()).isEqualTo(LocalDate.of(2020, 8, 10));
    }

    @Test
    void aNumberThatExcelTookForADateIsRefused() {
        byte[] file = ListFiles.xlsx(sheet -> {
            cell(sheet, ProposalField.NUMBER).setCellValue(LocalDate.of(2020, 7, 4));
            cell(sheet, ProposalField.NUMBER).setCellStyle(style(sheet, "m-d"));
        });

        assertThat(ListFiles.faults(file)).containsExactly("第2行“编号”：被当成了日期“2020-07-04”，请把单元格设为文本后重新填写");
    }

    @Test
    void mergedHeaderCellsAreRefused() {
        byte[] file = ListFiles.xlsx(sheet -> merge(sheet, 0, 0, ProposalField.TELEPHONE, ProposalField.ADDRESS));

        assertThat(ListFiles.faults(file))
                .containsExactly("第1行“联系电话”：是合并单元格，请取消合并后逐格填写", "第1行“通讯地址”：是合并单元格，请取消合并后逐格填写");
    }

    @Test
    void mergedCellsOfRowsAreRefusedInEachRow() {
        byte[] file = ListFiles.xlsx(
                List.of(ListFiles.row("1"), ListFiles.row("2")),
                sheet -> merge(sheet, 1, 2, ProposalField.LEAD_UNIT, ProposalField.LEAD_UNIT));

        assertThat(ListFiles.faults(file))
                .containsExactly("第2行“主办单位”：是合并单元格，请取消合并后逐格填写", "第3行“主办单位”：是合并单元格，请取消合并后逐格填写");
    }

    @Test
    void formattedAndHiddenBlankRowsAtTheEndAreIgnored() {
        byte[] file = ListFiles.xlsx(sheet -> {
            CellStyle style = style(sheet, "@");
            for (int number = 2; number < Table.MOST_ROWS + 10; number++) {
                Row blank = sheet.createRow(number);
                blank.setZeroHeight(true);
                blank.createCell(0).setCellStyle(style);
                blank.createCell(3).setCellValue("　");
            }
        });

        assertThat(ListFiles.proposals(file)).hasSize(1);
    }

    @Test
    void hiddenSheetsWithChoicesAreIgnored() {
        byte[] file = ListFiles.xlsx(sheet -> {
            XSSFWorkbook workbook = sheet.getWorkbook();
            workbook.createSheet("选项").createRow(0).createCell(0).setCellValue("主办");
            workbook.setSheetHidden(1, true);
            workbook.createSheet("Sheet3");
        });

        assertThat(ListFiles.proposals(file)).hasSize(1);
    }

    @Test
    void aSecondFilledSheetIsNotLostSilently() {
        byte[] file = ListFiles.xlsx(sheet ->
                sheet.getWorkbook().createSheet("二").createRow(0).createCell(0).setCellValue("提案"));

        assertThat(ListFiles.faults(file)).containsExactly("文件里有几张工作表都有内容，请只保留交办清单一张");
    }

    @Test
    void tenThousandRowsAreTakenAsSpreadsheetAndAsCsv() {
        List<Map<ProposalField, String>> rows = rows(Table.MOST_ROWS);
        byte[] spreadsheet = ListFiles.xlsx(rows, sheet -> {});
        byte[] csv = ListFiles.csv(rows).getBytes(StandardCharsets.UTF_8);

        Instant begin = Instant.now();
        assertThat(ListFiles.proposals(spreadsheet)).hasSize(10_000);
        Instant between = Instant.now();
        assertThat(ListFiles.proposals(csv)).hasSize(10_000);

        assertThat(Duration.between(begin, between)).isLessThan(Duration.ofSeconds(20));
        assertThat(Duration.between(between, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void oneRowMoreIsRefusedInOneSentence() {
        List<Map<ProposalField, String>> rows = rows(Table.MOST_ROWS + 1);
        rows.forEach(row -> row.put(ProposalField.TITLE, ""));

        assertThat(ListFiles.faults(ListFiles.xlsx(rows, sheet -> {}))).containsExactly("一次最多导入10000行，请把清单拆成几份再导入");
        assertThat(ListFiles.faults(ListFiles.csv(rows).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("一次最多导入10000行，请把清单拆成几份再导入");
    }

    private static List<Map<ProposalField, String>> rows(int count) {
        List<Map<ProposalField, String>> rows = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Map<ProposalField, String> row = ListFiles.row(String.valueOf(number));
            row.put(ProposalField.CONTENT, "第%d件的内容。".formatted(number).repeat(20));
            rows.add(row);
        }
        return rows;
    }

    private static org.apache.poi.ss.usermodel.Cell cell(Sheet sheet, ProposalField field) {
        return sheet.getRow(ROW).getCell(field.ordinal(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static CellStyle style(Sheet sheet, String format) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        return style;
    }

    private static void merge(XSSFSheet sheet, int firstRow, int lastRow, ProposalField first, ProposalField last) {
        sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, first.ordinal(), last.ordinal()));
    }
}
