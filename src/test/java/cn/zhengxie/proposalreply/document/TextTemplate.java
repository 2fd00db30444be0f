package cn.zhengxie.proposalreply.document;

import static cn.zhengxie.proposalreply.document.TemplatePaper.CHARACTER;
import static cn.zhengxie.proposalreply.document.TemplatePaper.length;
import static cn.zhengxie.proposalreply.document.TemplatePaper.properties;
import static cn.zhengxie.proposalreply.document.TemplatePaper.run;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** The part of a template that the letter and its public copy have in common: title, text, 附件说明 and signature. */
final class TextTemplate {

    /** Room for the number of an enclosure, and where the names of numbered enclosures begin. */
    private static final int NUMBER = 395;

    private static final int NUMBERED = 5 * TemplatePaper.CHARACTER + NUMBER;

    private final TemplatePaper paper;

    TextTemplate(TemplatePaper paper) {
        this.paper = paper;
    }

    void title() {
        XWPFParagraph title = paper.paragraph("Title", "{{title}}");
        exactly(properties(title).addNewSpacing(), 640);
    }

    /** 题注 of a correcting letter. */
    void correction() {
        paper.mark("{{?isCorrection}}");
        XWPFParagraph note = paper.paragraph();
        note.setStyle("Body");
        note.setAlignment(ParagraphAlignment.CENTER);
        run(note, "{{correction}}", TemplatePaper.KAI);
        paper.mark("{{/isCorrection}}");
    }

    /** The template language has no else, hence one block for each sort of paragraph. */
    private void body() {
        paper.mark("{{?paragraphs}}");
        paper.mark("{{?isSection}}");
        XWPFParagraph section = TemplatePaper.indented(paper.paragraph("Section", "{{heading}}"));
        properties(section).addNewKeepNext();
        run(section, "{{text}}", TemplatePaper.FANG);
        paper.mark("{{/isSection}}");
        paper.mark("{{?isSubsection}}");
        properties(textParagraph()).addNewKeepNext();
        paper.mark("{{/isSubsection}}");
        paper.mark("{{?isPlain}}");
        textParagraph();
        paper.mark("{{/isPlain}}");
        paper.mark("{{?isClosing}}");
        properties(textParagraph()).addNewKeepNext();
        paper.mark("{{/isClosing}}");
        paper.mark("{{/paragraphs}}");
    }

    /** 附件说明: one line below the text, the names below each other; kept with the signature like the end of the text. */
    private void enclosures() {
        paper.mark("{{?hasEnclosures}}");
        keptWithNext(paper.paragraph());
        paper.mark("{{/hasEnclosures}}");
        paper.mark("{{?enclosures}}");
        enclosure("isOnly", 5 * CHARACTER, 3 * CHARACTER);
        enclosure("isFirstOfMany", NUMBERED, 3 * CHARACTER + NUMBER);
        enclosure("isFurther", NUMBERED, NUMBER);
        paper.mark("{{/enclosures}}");
    }

    private void enclosure(String condition, int left, int hanging) {
        paper.mark("{{?" + condition + "}}");
        XWPFParagraph enclosure = keptWithNext(paper.paragraph("Body", "{{word}}{{number}}"));
        enclosure.createRun().addTab();
        run(enclosure, "{{title}}");
        TemplatePaper.indent(enclosure).setLeft(length(left));
        TemplatePaper.indent(enclosure).setHanging(length(hanging));
        paper.mark("{{/" + condition + "}}");
    }

    private XWPFParagraph textParagraph() {
        XWPFParagraph paragraph = paper.paragraph();
        paragraph.setStyle("Body");
        run(paragraph, "{{heading}}", TemplatePaper.KAI);
        run(paragraph, "{{text}}");
        return TemplatePaper.indented(paragraph);
    }

    /** From the addressee to the last enclosure. */
    void addressed() {
        paper.paragraph("Body", "{{addressee}}：");
        body();
        enclosures();
    }

    /** Kept together with the end of the text, so that it never stands on a page alone. */
    void signature() {
        keptWithNext(paper.paragraph());
        keptWithNext(paper.paragraph());
        keptWithNext(paper.paragraph("Agency", "{{agency}}"));
        keptWithNext(paper.paragraph("LetterDate", "{{date}}"));
        keptWithNext(paper.paragraph());
    }

    static XWPFParagraph keptWithNext(XWPFParagraph paragraph) {
        properties(paragraph).addNewKeepNext();
        return paragraph;
    }

    static void exactly(CTSpacing spacing, int height) {
        spacing.setLine(length(height));
        spacing.setLineRule(STLineSpacingRule.EXACT);
    }
}
