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

/** The template of the 催办单. */
final class ReminderTemplate {

    private final TemplatePaper paper = new TemplatePaper(1418, 1474, 1021, 1587);

    private ReminderTemplate() {}

    static byte[] make() {
        return new ReminderTemplate().build();
    }

    private byte[] build() {
        paper.tableStyle("SheetText", "催办单文字", TemplatePaper.FOURTH, STJc.LEFT);
        CTSpacing spacing = TemplatePaper.properties(paper.paragraph("Title", "{{subject}}"))
                .addNewSpacing();
        spacing.setBefore(length(120));
        spacing.setAfter(length(360));
        XWPFTable table = paper.table(6, true, 1640, 2560, 1480, 3164);
        fill(table, 0, "编　　号", "{{number}}", "催办对象", "{{addressee}}");
        fill(table, 1, "{{kind}}编号", "{{proposalNumber}}", "发出日期", "{{issuedOn}}");
        fill(table, 2, "{{kind}}标题", "{{proposalTitle}}");
        fill(table, 3, "办理环节", "{{step}}", "期　　限", "{{dueOn}}");
        fill(table, 4, "催办内容", "{{text}}");
        fill(table, 5, "告 知 人", "{{told}}");
        table.setCellMargins(70, 108, 70, 108);
        for (int row : new int[] {2, 4, 5}) {
            span(table, row, 1, 3);
        }
        signed("{{issuer}}", 360);
        signed("{{issuedOn}}", 120);
        return paper.bytes();
    }

    private void signed(String text, int before) {
        XWPFParagraph line = paper.paragraph("SheetText", text);
        TemplatePaper.properties(line).addNewSpacing().setBefore(length(before));
        TemplatePaper.properties(line).addNewJc().setVal(STJc.RIGHT);
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
                TemplatePaper.properties(paragraph).addNewJc().setVal(STJc.CENTER);
            }
        }
    }
}
