package cn.zhengxie.proposalreply.document;

import static cn.zhengxie.proposalreply.document.TemplatePaper.CHARACTER;
import static cn.zhengxie.proposalreply.document.TemplatePaper.length;
import static cn.zhengxie.proposalreply.document.TemplatePaper.properties;
import static cn.zhengxie.proposalreply.document.TemplatePaper.run;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** The template of the 会办函, in the letter form of GB/T 9704. */
final class CoOpinionTemplate {

    private static final String RED = "E60012";

    /** By which a rule of 170 mm is longer than a line of text at either end. */
    private static final int BEYOND = 397;

    private final TemplatePaper paper = new TemplatePaper(1701, 1474, 1984, 1587);

    private CoOpinionTemplate() {}

    static byte[] make() {
        return new CoOpinionTemplate().build();
    }

    private byte[] build() {
        paper.grid();
        paper.style("Header", "公文机关标志", TemplatePaper.BIAOSONG, 124, STJc.CENTER);
        paper.style("Section", "公文一级标题", TemplatePaper.HEI, TemplatePaper.THIRD, STJc.BOTH);
        paper.style("Body", "公文正文", TemplatePaper.FANG, TemplatePaper.THIRD, STJc.BOTH);
        header();
        rule();
        paper.paragraph("Body", "{{documentNumber}}").setAlignment(ParagraphAlignment.RIGHT);
        paper.paragraph();
        exactly(properties(paper.paragraph("Title", "{{title}}")).addNewSpacing(), 640);
        paper.paragraph();
        paper.paragraph("Body", "{{addressee}}：");
        body();
        signature();
        TemplatePaper.indented(paper.paragraph("Body", "签发人：{{signer}}"));
        TemplatePaper.indented(paper.paragraph("Body", "联系人及电话：{{contact}}"));
        return paper.bytes();
    }

    private void header() {
        XWPFParagraph header = paper.paragraph();
        header.setStyle("Header");
        run(header, "{{header}}").setColor(RED);
        properties(header).addNewSnapToGrid().setVal(false);
        CTSpacing spacing = properties(header).addNewSpacing();
        spacing.setAfter(length(160));
        exactly(spacing, 1300);
    }

    /** The red double rule, as long as 170 mm. */
    private void rule() {
        XWPFParagraph rule = paper.paragraph();
        CTBorder bottom = properties(rule).addNewPBdr().addNewBottom();
        bottom.setVal(STBorder.THICK_THIN_SMALL_GAP);
        bottom.setSz(length(18));
        bottom.setSpace(length(1));
        bottom.setColor(RED);
        exactly(properties(rule).addNewSpacing(), 40);
        TemplatePaper.indent(rule).setLeft(length(-BEYOND));
        TemplatePaper.indent(rule).setRight(length(-BEYOND));
    }

    private void body() {
        paper.mark("{{?paragraphs}}");
        paper.mark("{{?isSection}}");
        XWPFParagraph section = TemplatePaper.indented(paper.paragraph("Section", "{{heading}}"));
        properties(section).addNewKeepNext();
        run(section, "{{text}}", TemplatePaper.FANG);
        paper.mark("{{/isSection}}");
        paper.mark("{{?isText}}");
        textParagraph();
        paper.mark("{{/isText}}");
        paper.mark("{{?isClosing}}");
        properties(textParagraph()).addNewKeepNext();
        paper.mark("{{/isClosing}}");
        paper.mark("{{/paragraphs}}");
    }

    private XWPFParagraph textParagraph() {
        XWPFParagraph paragraph = paper.paragraph();
        paragraph.setStyle("Body");
        run(paragraph, "{{heading}}", TemplatePaper.KAI);
        run(paragraph, "{{text}}");
        return TemplatePaper.indented(paragraph);
    }

    /** Kept together with the end of the text, so that it never stands on a page alone. */
    private void signature() {
        kept(paper.paragraph());
        kept(paper.paragraph());
        signed("{{agency}}", 2);
        signed("{{date}}", 4);
        kept(paper.paragraph());
    }

    private void signed(String text, int characters) {
        XWPFParagraph line = kept(paper.paragraph("Body", text));
        line.setAlignment(ParagraphAlignment.RIGHT);
        TemplatePaper.indent(line).setRight(length((long) characters * CHARACTER));
    }

    private static XWPFParagraph kept(XWPFParagraph paragraph) {
        properties(paragraph).addNewKeepNext();
        return paragraph;
    }

    private static void exactly(CTSpacing spacing, int height) {
        spacing.setLine(length(height));
        spacing.setLineRule(STLineSpacingRule.EXACT);
    }
}
