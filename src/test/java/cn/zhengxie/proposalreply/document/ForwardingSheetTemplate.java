package cn.zhengxie.proposalreply.document;

import static cn.zhengxie.proposalreply.document.TemplatePaper.length;
import static cn.zhengxie.proposalreply.document.TemplatePaper.run;
import static cn.zhengxie.proposalreply.document.TemplatePaper.span;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabs;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/** The template of the 转送单. */
final class ForwardingSheetTemplate {

    private static final int WIDTH = 8844;

    private final TemplatePaper paper = new TemplatePaper(1418, 1474, 1021, 1587);

    private ForwardingSheetTemplate() {}

    static byte[] make() {
        return new ForwardingSheetTemplate().build();
    }

    private byte[] build() {
        paper.tableStyle("SheetText", "转送单文字", TemplatePaper.FOURTH, STJc.LEFT);
        CTSpacing spacing = TemplatePaper.properties(paper.paragraph("Title", "{{subject}}"))
                .addNewSpacing();
        spacing.setBefore(length(120));
        spacing.setAfter(length(360));
        XWPFTable table = paper.table(10, true, 1640, 2560, 1480, 3164);
        fill(table, 0, "{{kind}}编号", "{{proposalNumber}}", "办理单位", "{{unit}}");
        fill(table, 1, "{{kind}}标题", "{{proposalTitle}}");
        fill(table, 2, "{{proposerWord}}", "{{proposer}}", "答复文号", "{{documentNumber}}");
        fill(table, 3, "收回日期", "{{receivedOn}}", "转送日期", "{{forwardedOn}}");
        fill(table, 4, "随附材料", "{{enclosures}}");
        fill(table, 5, "对办理结果的评价", "{{satisfaction}}");
        fill(table, 6, "对办理工作的评价", "{{ratings}}");
        fill(table, 7, "意见及建议", "{{opinion}}");
        fill(table, 8, "未填项目", "{{gaps}}");
        fill(table, 9, "核实情况", "{{verification}}");
        table.setCellMargins(70, 108, 70, 108);
        for (int row : new int[] {1, 4, 5, 6, 7, 8, 9}) {
            span(table, row, 1, 3);
        }
        signatures();
        return paper.bytes();
    }

    private void signatures() {
        paper.mark("{{?receivers}}");
        XWPFParagraph line = paper.paragraph("SheetText", "{{receiver}}签收：");
        line.createRun().addTab();
        line.createRun().addTab();
        run(line, "年　　月　　日");
        TemplatePaper.properties(line).addNewSpacing().setBefore(length(240));
        CTTabs tabs = TemplatePaper.properties(line).addNewTabs();
        CTTabStop name = tabs.addNewTab();
        name.setVal(STTabJc.LEFT);
        name.setLeader(STTabTlc.UNDERSCORE);
        name.setPos(length(6200));
        CTTabStop date = tabs.addNewTab();
        date.setVal(STTabJc.RIGHT);
        date.setPos(length(WIDTH));
        paper.mark("{{/receivers}}");
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
