package cn.zhengxie.proposalreply.document;

import static cn.zhengxie.proposalreply.document.TemplatePaper.CHARACTER;
import static cn.zhengxie.proposalreply.document.TemplatePaper.length;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

/** The template of the letter that asks for a form again, on the grid of GB/T 9704. */
final class FormRequestTemplate {

    private final TemplatePaper paper = new TemplatePaper(2098, 1474, 1984, 1587);

    private FormRequestTemplate() {}

    static byte[] make() {
        return new FormRequestTemplate().build();
    }

    private byte[] build() {
        paper.grid();
        paper.style("Body", "公文正文", TemplatePaper.FANG, TemplatePaper.THIRD, STJc.BOTH);
        paper.paragraph("Title", "{{subject}}");
        paper.paragraph();
        paper.paragraph("Body", "{{addressee}}：");
        paper.mark("{{?paragraphs}}");
        TemplatePaper.indented(paper.paragraph("Body", "{{text}}"));
        paper.mark("{{/paragraphs}}");
        kept(TemplatePaper.indented(paper.paragraph("Body", "附件：征询意见表（空白）")));
        kept(paper.paragraph());
        signed("{{agency}}", 2);
        signed("{{date}}", 4);
        paper.paragraph();
        TemplatePaper.indented(paper.paragraph("Body", "联系单位及电话：{{contact}}；"));
        TemplatePaper.indented(paper.paragraph("Body", "联系人：{{contactPerson}}。"));
        return paper.bytes();
    }

    /** Kept together, so that the signature never stands on a page without text. */
    private static void kept(XWPFParagraph paragraph) {
        TemplatePaper.properties(paragraph).addNewKeepNext();
    }

    private void signed(String text, int characters) {
        XWPFParagraph line = paper.paragraph("Body", text);
        line.setAlignment(ParagraphAlignment.RIGHT);
        TemplatePaper.indent(line).setRight(length((long) characters * CHARACTER));
        kept(line);
    }
}
