package cn.zhengxie.proposalreply.document;

import static cn.zhengxie.proposalreply.document.TemplatePaper.CHARACTER;
import static cn.zhengxie.proposalreply.document.TemplatePaper.length;
import static cn.zhengxie.proposalreply.document.TemplatePaper.properties;
import static cn.zhengxie.proposalreply.document.TemplatePaper.run;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFramePr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap;

/** The letter's templates, 文件 and 信函格式, on the grid of GB/T 9704: 22 lines of 28 characters. */
final class ReplyTemplate {

    private static final String RED = "E60012";
    private static final int WIDTH = 8844;

    /** What 信函格式 has wider than the type area: its rules are 170 mm long. */
    private static final int BEYOND_LEFT = 454;

    private static final int BEYOND_RIGHT = 340;

    /** From the page's edges: its heading 30 mm, less what the line has above the type, and its lower rule 20 mm. */
    private static final int HEADING_EDGE = 1725;

    private static final int RULE_EDGE = 1055;

    private final TemplatePaper paper = new TemplatePaper(2098, 1474, 1984, 1587);
    private final boolean correspondence;

    private ReplyTemplate(boolean correspondence) {
        this.correspondence = correspondence;
    }

    static byte[] document() {
        return new ReplyTemplate(false).build();
    }

    static byte[] correspondence() {
        return new ReplyTemplate(true).build();
    }

    private byte[] build() {
        paper.grid();
        paper.style("Header", "公文机关标志", TemplatePaper.BIAOSONG, 124, STJc.CENTER);
        paper.style("Section", "公文一级标题", TemplatePaper.HEI, TemplatePaper.THIRD, STJc.BOTH);
        paper.style("Body", "公文正文", TemplatePaper.FANG, TemplatePaper.THIRD, STJc.BOTH);
        paper.style("Agency", "公文署名", TemplatePaper.FANG, TemplatePaper.THIRD, STJc.RIGHT);
        paper.style("LetterDate", "公文成文日期", TemplatePaper.FANG, TemplatePaper.THIRD, STJc.RIGHT);
        paper.style("Copies", "公文抄送", TemplatePaper.FANG, TemplatePaper.FOURTH, STJc.BOTH);
        if (correspondence) {
            paper.edges(HEADING_EDGE, RULE_EDGE);
        }
        paper.pageNumbers();
        corner();
        if (correspondence) {
            firstPage();
            signerAndNumber();
        } else {
            header();
            numberAndSigner();
            line();
        }
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

    /** In 文件 on the first line of the type area, in 信函 above the heading. */
    private void corner() {
        paper.mark("{{?isClassInCorner}}");
        XWPFParagraph corner = paper.paragraph("Body", "办理结果：{{resultClass}}");
        corner.setAlignment(ParagraphAlignment.RIGHT);
        CTFramePr frame = properties(corner).addNewFramePr();
        frame.setW(length(10L * CHARACTER));
        frame.setHSpace(length(0));
        frame.setWrap(STWrap.AROUND);
        frame.setVAnchor(STVAnchor.PAGE);
        frame.setHAnchor(STHAnchor.MARGIN);
        frame.setXAlign(STXAlign.RIGHT);
        frame.setY(length(correspondence ? 1100 : 2098));
        paper.mark("{{/isClassInCorner}}");
    }

    /** 35 mm below the top of the type area. */
    private void header() {
        XWPFParagraph header = heading(paper.paragraph());
        CTSpacing spacing = properties(header).addNewSpacing();
        spacing.setBefore(length(1984));
        spacing.setAfter(length(860));
        TextTemplate.exactly(spacing, 1300);
    }

    private static XWPFParagraph heading(XWPFParagraph header) {
        header.setStyle("Header");
        run(header, "{{header}}").setColor(RED);
        properties(header).addNewSnapToGrid().setVal(false);
        return header;
    }

    /** The heading 30 mm below the edge of the page, the rule 4 mm below it, the other 20 mm above the lower edge. */
    private void firstPage() {
        XWPFParagraph header = heading(paper.firstHeader());
        CTSpacing spacing = properties(header).addNewSpacing();
        spacing.setAfter(length(85));
        TextTemplate.exactly(spacing, 1300);
        XWPFParagraph upper = beyond(paper.firstHeader());
        redRule(properties(upper).addNewPBdr().addNewTop(), STBorder.THICK_THIN_SMALL_GAP, 24);
        properties(upper).getSpacing().setAfter(length(150));
        XWPFParagraph lower = beyond(paper.firstFooter());
        redRule(properties(lower).addNewPBdr().addNewTop(), STBorder.THIN_THICK_SMALL_GAP, 24);
    }

    /** Its borders reach 170 mm. */
    private static XWPFParagraph beyond(XWPFParagraph rule) {
        TemplatePaper.indent(rule).setLeft(length(-BEYOND_LEFT));
        TemplatePaper.indent(rule).setRight(length(-BEYOND_RIGHT));
        properties(rule).addNewSnapToGrid().setVal(false);
        TextTemplate.exactly(properties(rule).addNewSpacing(), 60);
        return rule;
    }

    /** Number left, 签发人 right, both one character inside. */
    private void numberAndSigner() {
        XWPFParagraph number = twoSided(CHARACTER);
        run(number, "{{documentNumber}}");
        resultClassWhere(number, "isClassAfterNumber");
        number.createRun().addTab();
        signer(number);
        paper.mark("{{?isClassBelowSigner}}");
        XWPFParagraph below = twoSided(CHARACTER);
        below.createRun().addTab();
        run(below, "办理结果：{{resultClass}}");
        paper.mark("{{/isClassBelowSigner}}");
    }

    /** 签发人 left, number right. */
    private void signerAndNumber() {
        XWPFParagraph number = twoSided(0);
        signer(number);
        number.createRun().addTab();
        run(number, "{{documentNumber}}");
        paper.mark("{{?isClassBelowSigner}}");
        run(twoSided(0), "办理结果：{{resultClass}}");
        paper.mark("{{/isClassBelowSigner}}");
        paper.mark("{{?isClassAfterNumber}}");
        XWPFParagraph after = twoSided(0);
        after.createRun().addTab();
        run(after, "办理结果：{{resultClass}}");
        paper.mark("{{/isClassAfterNumber}}");
    }

    /** What follows the tab ends at the right. */
    private XWPFParagraph twoSided(int inside) {
        XWPFParagraph paragraph = paper.paragraph();
        paragraph.setStyle("Body");
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        TemplatePaper.indent(paragraph).setLeft(length(inside));
        CTTabStop stop = properties(paragraph).addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setPos(length(WIDTH - inside));
        return paragraph;
    }

    private static void signer(XWPFParagraph paragraph) {
        run(paragraph, "签发人：");
        run(paragraph, "{{signer}}", TemplatePaper.KAI);
        resultClassWhere(paragraph, "isClassBesideSigner");
    }

    private static void resultClassWhere(XWPFParagraph paragraph, String condition) {
        run(paragraph, "{{?" + condition + "}}");
        run(paragraph, "　办理结果：");
        run(paragraph, "{{resultClass}}");
        run(paragraph, "{{/" + condition + "}}");
    }

    private void line() {
        XWPFParagraph paragraph = paper.paragraph();
        redRule(properties(paragraph).addNewPBdr().addNewTop(), STBorder.SINGLE, 12);
        properties(paragraph).addNewSpacing().setBefore(length(120));
    }

    private static void redRule(CTBorder rule, STBorder.Enum kind, int size) {
        rule.setVal(kind);
        rule.setSz(length(size));
        rule.setSpace(length(1));
        rule.setColor(RED);
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
        if (!correspondence) {
            CTPBdr rules = properties(copies).addNewPBdr();
            rule(rules.addNewTop());
            rule(rules.addNewBottom());
        }
        TemplatePaper.indent(copies).setLeft(length(1120));
        TemplatePaper.indent(copies).setHanging(length(840));
        paper.mark("{{/hasCopies}}");
    }

    private static void rule(CTBorder border) {
        border.setVal(STBorder.SINGLE);
        border.setSz(length(8));
        border.setSpace(length(1));
    }
}
