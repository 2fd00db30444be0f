package cn.zhengxie.proposalreply.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTCompatSetting;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A4 paper with the styles of official documents, on which the templates are built. Lengths are twentieths of a point. */
final class TemplatePaper {

    static final String FANG = "仿宋_GB2312";
    static final String HEI = "黑体";
    static final String KAI = "楷体_GB2312";
    static final String BIAOSONG = "方正小标宋简体";
    static final String SONG = "宋体";
    private static final String LATIN = "Times New Roman";

    /** 三号 and 四号, in half points. */
    static final int THIRD = 32;

    static final int FOURTH = 28;

    /** One character of 三号 as the grid of 28 in a line has it. */
    static final int CHARACTER = 316;

    private static final int USUAL_FOOTER = 1417;

    private final XWPFDocument document = new XWPFDocument();
    private final XWPFStyles styles = document.createStyles();

    TemplatePaper(int top, int right, int bottom, int left) {
        normalStyle();
        style("Title", "公文标题", BIAOSONG, 44, STJc.CENTER);
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(length(11906));
        size.setH(length(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(length(top));
        margins.setRight(length(right));
        margins.setBottom(length(bottom));
        margins.setLeft(length(left));
        margins.setHeader(length(851));
        margins.setFooter(length(USUAL_FOOTER));
        margins.setGutter(length(0));
        currentWord();
    }

    /** 22 lines on a page. The grid's own way to count characters breaks in LibreOffice, so the styles set their spacing. */
    void grid() {
        CTDocGrid grid = document.getDocument().getBody().getSectPr().addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(length(579));
    }

    /** How far from the edges of the page header and footer stand. */
    void edges(int header, int footer) {
        CTPageMar margins = document.getDocument().getBody().getSectPr().getPgMar();
        margins.setHeader(length(header));
        margins.setFooter(length(footer));
    }

    /** Page numbers outside: right on odd pages, left on even ones. */
    void pageNumbers() {
        XWPFHeaderFooterPolicy footers = document.createHeaderFooterPolicy();
        XWPFParagraph odd = paragraphOf(footers.createFooter(XWPFHeaderFooterPolicy.DEFAULT));
        odd.setAlignment(ParagraphAlignment.RIGHT);
        indent(odd).setRight(length(280));
        pageNumber(odd);
        XWPFParagraph even = paragraphOf(footers.createFooter(XWPFHeaderFooterPolicy.EVEN));
        even.setAlignment(ParagraphAlignment.LEFT);
        indent(even).setLeft(length(280));
        pageNumber(even);
        raise(odd);
        raise(even);
        document.setEvenAndOddHeadings(true);
    }

    /** 7 mm below the type area, wherever the footer ends. */
    private void raise(XWPFParagraph number) {
        CTPageMar margins = document.getDocument().getBody().getSectPr().getPgMar();
        int lower = USUAL_FOOTER - ((BigInteger) margins.getFooter()).intValue();
        if (lower > 0) {
            properties(number).addNewSpacing().setAfter(length(lower));
        }
    }

    /** A paragraph of the first page's own header. */
    XWPFParagraph firstHeader() {
        return onFirstPage().createHeader(XWPFHeaderFooterPolicy.FIRST).createParagraph();
    }

    /** A paragraph of the first page's own footer, which has no page number then. */
    XWPFParagraph firstFooter() {
        return paragraphOf(onFirstPage().createFooter(XWPFHeaderFooterPolicy.FIRST));
    }

    private XWPFHeaderFooterPolicy onFirstPage() {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        if (!section.isSetTitlePg()) {
            section.addNewTitlePg();
        }
        return document.createHeaderFooterPolicy();
    }

    void style(String id, String name, String font, int halfPoints, STJc.Enum alignment) {
        styles.addStyle(new XWPFStyle(newStyle(id, name, font, halfPoints, alignment)));
    }

    /** A style for tables and notes, its lines one and a half times as high as the type whatever the font. */
    void tableStyle(String id, String name, int halfPoints, STJc.Enum alignment) {
        CTStyle style = newStyle(id, name, FANG, halfPoints, alignment);
        CTSpacing spacing = style.getPPr().addNewSpacing();
        spacing.setLine(length(halfPoints * 15L));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        styles.addStyle(new XWPFStyle(style));
    }

    private static CTStyle newStyle(String id, String name, String font, int halfPoints, STJc.Enum alignment) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.setCustomStyle(true);
        style.addNewName().setVal(name);
        style.addNewBasedOn().setVal("Normal");
        style.addNewQFormat();
        style.addNewPPr().addNewJc().setVal(alignment);
        CTRPr type = style.addNewRPr();
        setFont(type, font);
        if (halfPoints != THIRD) {
            type.addNewSpacing().setVal(length(0));
        }
        type.addNewSz().setVal(length(halfPoints));
        type.addNewSzCs().setVal(length(halfPoints));
        return style;
    }

    XWPFParagraph paragraph() {
        return document.createParagraph();
    }

    XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        run(paragraph, text);
        return paragraph;
    }

    /** A mark of the template language on a line of its own; it leaves nothing in the filled document. */
    void mark(String mark) {
        run(document.createParagraph(), mark);
    }

    /** A table of fixed column widths. POI leaves out the grid, without which Word guesses. */
    XWPFTable table(int rows, boolean ruled, int... widths) {
        XWPFTable table = document.createTable(rows, widths.length);
        CTTblPr properties = table.getCTTbl().getTblPr();
        rule(properties, ruled);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid();
        grid = grid == null ? table.getCTTbl().addNewTblGrid() : grid;
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        int total = 0;
        for (int column = 0; column < widths.length; column++) {
            grid.addNewGridCol().setW(length(widths[column]));
            for (XWPFTableRow row : table.getRows()) {
                row.getCell(column).setWidth(String.valueOf(widths[column]));
            }
            total += widths[column];
        }
        table.setWidth(String.valueOf(total));
        table.setTableAlignment(TableRowAlign.CENTER);
        return table;
    }

    byte[] bytes() {
        document.getProperties().getCoreProperties().setCreated(Optional.empty());
        try (ByteArrayOutputStream docx = new ByteArrayOutputStream()) {
            document.write(docx);
            return TimelessZip.of(docx.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A run of text; line feeds break its lines. */
    static XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        String[] lines = text.split("\n");
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                run.addBreak();
            }
            run.setText(lines[line]);
        }
        return run;
    }

    static XWPFRun run(XWPFParagraph paragraph, String text, String font) {
        XWPFRun run = run(paragraph, text);
        setFont(run.getCTR().addNewRPr(), font);
        return run;
    }

    static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    static CTInd indent(XWPFParagraph paragraph) {
        CTPPr properties = properties(paragraph);
        return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    }

    /** The two characters by which paragraphs begin. */
    static XWPFParagraph indented(XWPFParagraph paragraph) {
        indent(paragraph).setFirstLineChars(length(200));
        indent(paragraph).setFirstLine(length(2L * CHARACTER));
        return paragraph;
    }

    /** Makes each cell of a row as many columns of the grid wide as given, from the left. */
    static void span(XWPFTable table, int row, int... spans) {
        XWPFTableRow cells = table.getRow(row);
        int column = 0;
        for (int cell = 0; cell < spans.length; cell++) {
            int width = 0;
            for (int joined = 0; joined < spans[cell]; joined++, column++) {
                width += ((BigInteger) table.getCTTbl()
                                .getTblGrid()
                                .getGridColArray(column)
                                .getW())
                        .intValue();
            }
            cells.getCell(cell).setWidth(String.valueOf(width));
            tableCell(cells.getCell(cell)).addNewGridSpan().setVal(length(spans[cell]));
        }
        while (cells.getTableCells().size() > spans.length) {
            cells.removeCell(spans.length);
        }
    }

    /** Joins the cells at one place of the rows from the first to the last given. */
    static void joinDown(XWPFTable table, int column, int first, int last) {
        for (int row = first; row <= last; row++) {
            STMerge.Enum part = row == first ? STMerge.RESTART : STMerge.CONTINUE;
            tableCell(table.getRow(row).getCell(column)).addNewVMerge().setVal(part);
        }
    }

    static BigInteger length(long twentieths) {
        return BigInteger.valueOf(twentieths);
    }

    /** Without it Word opens the paper in the ways of an older version. */
    private void currentWord() {
        CTCompatSetting mode =
                document.getSettings().getCTSettings().addNewCompat().addNewCompatSetting();
        mode.setName("compatibilityMode");
        mode.setUri("http://schemas.microsoft.com/office/word");
        mode.setVal("15");
    }

    private void normalStyle() {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setEastAsia(FANG);
        fonts.setAscii(LATIN);
        fonts.setHAnsi(LATIN);
        styles.setDefaultFonts(fonts);
        CTStyle normal = CTStyle.Factory.newInstance();
        normal.setStyleId("Normal");
        normal.setType(STStyleType.PARAGRAPH);
        normal.setDefault(true);
        normal.addNewName().setVal("Normal");
        CTPPrGeneral paragraph = normal.addNewPPr();
        paragraph.addNewWidowControl().setVal(false);
        // No marks beyond the margin, no gaps between Chinese and digits; LibreOffice does not listen.
        paragraph.addNewOverflowPunct().setVal(false);
        paragraph.addNewAutoSpaceDE().setVal(false);
        paragraph.addNewAutoSpaceDN().setVal(false);
        paragraph.addNewJc().setVal(STJc.BOTH);
        CTRPr type = normal.addNewRPr();
        type.addNewSpacing().setVal(length(-5));
        type.addNewKern().setVal(length(2));
        type.addNewSz().setVal(length(THIRD));
        type.addNewSzCs().setVal(length(THIRD));
        styles.addStyle(new XWPFStyle(normal));
    }

    private static void setFont(CTRPr type, String font) {
        boolean hasLatin = font.equals(HEI) || font.equals(BIAOSONG) || font.equals(SONG);
        CTFonts fonts = type.addNewRFonts();
        fonts.setEastAsia(font);
        fonts.setAscii(hasLatin ? font : LATIN);
        fonts.setHAnsi(hasLatin ? font : LATIN);
        fonts.setHint(STHint.EAST_ASIA);
    }

    private static void rule(CTTblPr properties, boolean ruled) {
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        CTTblBorders borders = properties.addNewTblBorders();
        CTBorder[] edges = {
            borders.addNewTop(),
            borders.addNewLeft(),
            borders.addNewBottom(),
            borders.addNewRight(),
            borders.addNewInsideH(),
            borders.addNewInsideV()
        };
        for (CTBorder edge : edges) {
            edge.setVal(ruled ? STBorder.SINGLE : STBorder.NONE);
            edge.setSz(length(ruled ? 6 : 0));
        }
    }

    private static CTTcPr tableCell(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }

    private static XWPFParagraph paragraphOf(XWPFFooter footer) {
        return footer.getParagraphs().isEmpty()
                ? footer.createParagraph()
                : footer.getParagraphs().get(0);
    }

    private static void pageNumber(XWPFParagraph paragraph) {
        inFooterType(run(paragraph, "— "));
        inFooterType(paragraph.createRun()).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        inFooterType(paragraph.createRun()).getCTR().addNewInstrText().setStringValue(" PAGE ");
        inFooterType(paragraph.createRun()).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        inFooterType(run(paragraph, " —"));
    }

    private static XWPFRun inFooterType(XWPFRun run) {
        CTRPr type =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        setFont(type, SONG);
        type.addNewSz().setVal(length(FOURTH));
        return run;
    }
}
