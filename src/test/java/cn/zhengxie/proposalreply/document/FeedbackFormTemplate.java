package cn.zhengxie.proposalreply.document;

import static cn.zhengxie.proposalreply.document.TemplatePaper.joinDown;
import static cn.zhengxie.proposalreply.document.TemplatePaper.length;
import static cn.zhengxie.proposalreply.document.TemplatePaper.run;
import static cn.zhengxie.proposalreply.document.TemplatePaper.span;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** The template of the 征询意见表. */
final class FeedbackFormTemplate {

    private static final int RATINGS = 3;
    private static final int RESULT = 5;
    private static final int OPINION = 8;
    private static final int SIGNATURE = 9;

    private final TemplatePaper paper = new TemplatePaper(1418, 1474, 1021, 1474);

    private FeedbackFormTemplate() {}

    static byte[] make() {
        return new FeedbackFormTemplate().build();
    }

    private byte[] build() {
        paper.style("Annex", "附件标记", TemplatePaper.HEI, TemplatePaper.THIRD, STJc.LEFT);
        paper.tableStyle("Cell", "表格文字", TemplatePaper.FOURTH, STJc.CENTER);
        paper.tableStyle("CellLeft", "表格文字居左", TemplatePaper.FOURTH, STJc.LEFT);
        paper.tableStyle("FormTitle", "意见表提案标题", TemplatePaper.FOURTH, STJc.CENTER);
        paper.tableStyle("Rated", "评价项目", TemplatePaper.FOURTH, STJc.CENTER);
        paper.tableStyle("Notes", "表格注释", 24, STJc.LEFT);
        XWPFParagraph annex = paper.paragraph("Annex", "{{annexLabel}}");
        run(annex, "{{qr}}");
        CTSpacing spacing = TemplatePaper.properties(paper.paragraph("Title", "{{formTitle}}"))
                .addNewSpacing();
        spacing.setBefore(length(120));
        spacing.setAfter(length(240));
        table();
        note(0, "注：1.本表由主办单位随答复一并送（寄）达，请{{proposerWord}}据实填写。");
        note(480, "2.填好后请交回办理单位{{online}}，由办理单位连同答复转送{{committee}}和{{supervision}}。");
        note(480, "3.请核对已印好的{{kind}}编号、办理单位和{{kind}}标题，并写明收到答复的日期、意见及建议。");
        return paper.bytes();
    }

    /** The grid's columns are those of the three choices cut by the edges of the ratings; levels divide the last but one cell. */
    private void table() {
        XWPFTable table = paper.table(SIGNATURE + 1, true, 2150, 836, 866, 1702, 418, 1284, 1702);
        span(table, 0, 1, 2, 1, 3);
        fill(table, 0, "{{kind}}编号", "{{proposalNumber}}", "办理单位", "{{unit}}");
        span(table, 1, 1, 6);
        fill(table, 1, "{{kind}}标题");
        cell(table, 1, 1, "FormTitle", "{{proposalTitle}}");
        span(table, 2, 3, 4);
        fill(table, 2, "收到{{kind}}答复日期", "　　　年　　　月　　　日");
        ratings(table);
        span(table, RESULT, 7);
        fill(table, RESULT, "对办理单位{{kind}}办理结果的评价及建议（请打“√”）");
        span(table, RESULT + 1, 2, 3, 2);
        fill(table, RESULT + 1, "{{satisfied}}", "{{basicallySatisfied}}", "{{dissatisfied}}");
        span(table, RESULT + 2, 2, 3, 2);
        span(table, OPINION, 7);
        cell(table, OPINION, 0, "CellLeft", "意见及建议：{{opinionSpace}}");
        table.getRow(OPINION).getCell(0).setVerticalAlignment(XWPFVertAlign.TOP);
        span(table, SIGNATURE, 3, 2, 2);
        fill(table, SIGNATURE, "", "", "年　　月　　日");
        cell(table, SIGNATURE, 0, "CellLeft", "{{proposerWord}}签名：");
        cell(table, SIGNATURE, 1, "CellLeft", "联系电话：");
        table.setCellMargins(100, 80, 100, 80);
        table.getRow(RESULT + 2).setHeight(720);
    }

    /** A heading and one line, which is repeated for every dimension; both are as high as the content says. */
    private static void ratings(XWPFTable table) {
        for (int row = RATINGS; row <= RATINGS + 1; row++) {
            span(table, row, 1, 2, 4);
            withoutMargins(table.getRow(row));
        }
        fill(table, RATINGS, "对办理单位\n办理工作的\n评　　价", "");
        XWPFRun hint = table.getRow(RATINGS).getCell(0).getParagraphs().get(0).createRun();
        hint.addBreak();
        hint.setText("（请打“√”）");
        hint.setFontSize(12);
        cell(table, RATINGS, 1, "Rated", "{{dimensions}}");
        cell(table, RATINGS, 2, "Rated", "{{levels}}");
        cell(table, RATINGS + 1, 0, "Cell", "");
        cell(table, RATINGS + 1, 1, "Rated", "[item]");
        cell(table, RATINGS + 1, 2, "Rated", "");
        joinDown(table, 0, RATINGS, RATINGS + 1);
    }

    private static void withoutMargins(XWPFTableRow row) {
        row.getTableCells().forEach(cell -> {
            CTTcMar margins = cell.getCTTc().getTcPr().addNewTcMar();
            for (CTTblWidth margin :
                    List.of(margins.addNewTop(), margins.addNewLeft(), margins.addNewBottom(), margins.addNewRight())) {
                margin.setW(length(margin == margins.getTop() || margin == margins.getBottom() ? 0 : 20));
                margin.setType(STTblWidth.DXA);
            }
        });
    }

    private static void fill(XWPFTable table, int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            cell(table, row, column, "Cell", texts[column]);
        }
    }

    private static void cell(XWPFTable table, int row, int column, String style, String text) {
        XWPFTableCell cell = table.getRow(row).getCell(column);
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            run(paragraph, text);
        }
    }

    private void note(int left, String text) {
        XWPFParagraph note = paper.paragraph("Notes", text);
        TemplatePaper.indent(note).setLeft(length(left == 0 ? 720 : left + 240L));
        TemplatePaper.indent(note).setHanging(length(left == 0 ? 720 : 240));
    }
}
