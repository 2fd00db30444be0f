package cn.zhengxie.proposalreply.document;

import static cn.zhengxie.proposalreply.document.TemplatePaper.length;
import static cn.zhengxie.proposalreply.document.TemplatePaper.run;
import static cn.zhengxie.proposalreply.document.TemplatePaper.span;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

/** The template of the 沟通记录. */
final class ContactRecordTemplate {

    private static final int SMALL_FOURTH = 24;
    private static final int HEADINGS = 3;

    private final TemplatePaper paper = new TemplatePaper(1418, 1361, 1134, 1474);

    private ContactRecordTemplate() {}

    static byte[] make() {
        return new ContactRecordTemplate().build();
    }

    private byte[] build() {
        paper.tableStyle("SheetText", "沟通记录文字", SMALL_FOURTH, STJc.LEFT);
        CTSpacing spacing = TemplatePaper.properties(paper.paragraph("Title", "{{subject}}"))
                .addNewSpacing();
        spacing.setBefore(length(80));
        spacing.setAfter(length(280));
        XWPFTable table = paper.table(HEADINGS + 2, true, 1750, 1650, 1300, 1250, 3118);
        span(table, 0, 1, 2, 1, 1);
        fill(table, 0, "{{kind}}编号", "{{proposalNumber}}", "承办单位", "{{agency}}");
        span(table, 1, 1, 4);
        fill(table, 1, "{{kind}}标题", "{{proposalTitle}}");
        span(table, 2, 1, 4);
        fill(table, 2, "{{proposersLabel}}", "{{proposers}}");
        for (int row = HEADINGS; row <= HEADINGS + 1; row++) {
            span(table, row, 1, 1, 1, 2);
        }
        fill(table, HEADINGS, "日期{{talks}}", "方式", "沟通对象", "沟通情况");
        fill(table, HEADINGS + 1, "[heldOn]", "[manner]", "[proposer]", "[text]");
        table.getRow(HEADINGS).setRepeatHeader(true);
        table.getRow(HEADINGS + 1).setCantSplitRow(true);
        for (XWPFTableCell cell : table.getRow(HEADINGS).getTableCells()) {
            centred(cell);
        }
        centred(table.getRow(HEADINGS + 1).getCell(1));
        table.setCellMargins(70, 100, 70, 100);
        return paper.bytes();
    }

    /** Labels in the middle, entries at the left. */
    private static void fill(XWPFTable table, int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            XWPFTableCell cell = table.getRow(row).getCell(column);
            cell.setVerticalAlignment(XWPFVertAlign.CENTER);
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            paragraph.setStyle("SheetText");
            run(paragraph, texts[column]);
            if (column % 2 == 0) {
                centred(cell);
            }
        }
    }

    private static void centred(XWPFTableCell cell) {
        var properties = TemplatePaper.properties(cell.getParagraphs().get(0));
        (properties.isSetJc() ? properties.getJc() : properties.addNewJc()).setVal(STJc.CENTER);
    }
}
