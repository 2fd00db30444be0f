package cn.zhengxie.proposalreply.document;

import static cn.zhengxie.proposalreply.document.TemplatePaper.CHARACTER;
import static cn.zhengxie.proposalreply.document.TemplatePaper.length;
import static cn.zhengxie.proposalreply.document.TemplatePaper.properties;
import static cn.zhengxie.proposalreply.document.TemplatePaper.run;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFramePr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap;

/** The letter's template, on the grid of GB/T 9704: 22 lines of 28 characters. */
final class ReplyTemplate {

    private static final String RED = "E60012";
    private static final int WIDTH = 8844;

    private final TemplatePaper paper = new TemplatePaper(2098, 1474, 1984, 1587);

    private ReplyTemplate() {}

    static byte[] make() {
        return new ReplyTemplate().build();
    }

    private byte[] build() {
        paper.grid();
        paper.style("Header", "公文机关标志", TemplatePaper.BIAOSONG, 124, STJc.CENTER);
        paper.style("Section", "公文一级标题", TemplatePaper.HEI, TemplatePaper.THIRD, STJc.BOTH);
        paper.style("Body", "公文正文", TemplatePaper.FANG, TemplatePaper.THIRD, STJc.BOTH);
        paper.style("Copies", "公文抄送", TemplatePaper.FANG, TemplatePaper.FOURTH, STJc.BOTH);
        paper.pageNumbers();
        header();
        registration();
        line();
        paper.paragraph();
        TextTemplate text = new TextTemplate(paper);
        text.title();
        text.correction();
        paper.paragraph();
        text.addressed();
        text.signature();
        contact();
        copies();
        return paper.bytes();
    }

    /** 35 mm below the top of the type area. */
    private void header() {
        XWPFParagraph header = paper.paragraph();
        header.setStyle("Header");
        run(header, "{{header}}").setColor(RED);
        properties(header).addNewSnapToGrid().setVal(false);
        CTSpacing spacing = properties(header).addNewSpacing();
        spacing.setBefore(length(1984));
        spacing.setAfter(length(860));
        TextTemplate.exactly(spacing, 1300);
    }

    private void registration() {
        XWPFTable table = paper.table(2, false, WIDTH / 2, WIDTH / 2);
        XWPFParagraph number = table.getRow(0).getCell(0).getParagraphs().get(0);
        TemplatePaper.indent(number).setLeft(length(CHARACTER));
        run(number, "{{documentNumber}}");
        XWPFParagraph signer = rightCell(table, 0);
        run(signer, "签发人：");
        run(signer, "{{signer}}", TemplatePaper.KAI);
        XWPFParagraph resultClass = rightCell(table, 1);
        run(resultClass, "{{?hasResultClass}}");
        run(resultClass, "办理结果：");
        run(resultClass, "{{resultClass}}");
        run(resultClass, "{{/hasResultClass}}");
    }

    private void line() {
        XWPFParagraph paragraph = paper.paragraph();
        CTBorder top = properties(paragraph).addNewPBdr().addNewTop();
        top.setVal(STBorder.SINGLE);
        top.setSz(length(12));
        top.setSpace(length(1));
        top.setColor(RED);
        properties(paragraph).addNewSpacing().setBefore(length(120));
    }

    private void contact() {
        TextTemplate.keptWithNext(TemplatePaper.indented(paper.paragraph("Body", "联系单位及电话：{{contact}}；")));
        TemplatePaper.indented(paper.paragraph("Body", "联系人：{{contactPerson}}。"));
    }

    /** 版记: a frame at the foot of the type area of the page on which the letter ends. */
    private void copies() {
        paper.mark("{{?hasCopies}}");
        XWPFParagraph copies = paper.paragraph("Copies", "抄送：{{copies}}。");
        CTFramePr frame = properties(copies).addNewFramePr();
        frame.setW(length(WIDTH));
        frame.setHSpace(length(0));
        frame.setWrap(STWrap.AROUND);
        frame.setVAnchor(STVAnchor.MARGIN);
        frame.setHAnchor(STHAnchor.MARGIN);
        frame.setXAlign(STXAlign.CENTER);
        frame.setYAlign(STYAlign.BOTTOM);
        CTPBdr rules = properties(copies).addNewPBdr();
        rule(rules.addNewTop());
        rule(rules.addNewBottom());
        TemplatePaper.indent(copies).setLeft(length(1120));
        TemplatePaper.indent(copies).setHanging(length(840));
        paper.mark("{{/hasCopies}}");
    }

    private static XWPFParagraph rightCell(XWPFTable table, int row) {
        XWPFParagraph paragraph = table.getRow(row).getCell(1).getParagraphs().get(0);
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        TemplatePaper.indent(paragraph).setRight(length(CHARACTER));
        return paragraph;
    }

    private static void rule(CTBorder border) {
        border.setVal(STBorder.SINGLE);
        border.setSz(length(8));
        border.setSpace(length(1));
    }
}
