package cn.zhengxie.proposalreply.document;

import static cn.zhengxie.proposalreply.document.TemplatePaper.run;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

/** The public copy's template: the letter's without its red heading, 签发人, 联系人 and 版记. */
final class PublicCopyTemplate {

    private static final int WIDTH = 8844;

    private final TemplatePaper paper = new TemplatePaper(2098, 1474, 1984, 1587);

    private PublicCopyTemplate() {}

    static byte[] make() {
        return new PublicCopyTemplate().build();
    }

    private byte[] build() {
        paper.grid();
        paper.style("Section", "公文一级标题", TemplatePaper.HEI, TemplatePaper.THIRD, STJc.BOTH);
        paper.style("Body", "公文正文", TemplatePaper.FANG, TemplatePaper.THIRD, STJc.BOTH);
        paper.style("Agency", "公文署名", TemplatePaper.FANG, TemplatePaper.THIRD, STJc.RIGHT);
        paper.style("LetterDate", "公文成文日期", TemplatePaper.FANG, TemplatePaper.THIRD, STJc.RIGHT);
        paper.pageNumbers();
        label();
        paper.paragraph();
        TextTemplate text = new TextTemplate(paper);
        text.title();
        text.correction();
        number();
        paper.paragraph();
        text.addressed();
        text.signature();
        TemplatePaper.indented(paper.paragraph("Body", "联系单位及电话：{{contact}}。"));
        return paper.bytes();
    }

    private void label() {
        XWPFTable table = paper.table(1, false, WIDTH / 2, WIDTH / 2);
        run(table.getRow(0).getCell(0).getParagraphs().get(0), "{{label}}", TemplatePaper.HEI);
        XWPFParagraph resultClass = table.getRow(0).getCell(1).getParagraphs().get(0);
        resultClass.setAlignment(ParagraphAlignment.RIGHT);
        run(resultClass, "{{?hasResultClass}}");
        run(resultClass, "办理结果：");
        run(resultClass, "{{resultClass}}");
        run(resultClass, "{{/hasResultClass}}");
    }

    private void number() {
        XWPFParagraph number = paper.paragraph();
        number.setStyle("Body");
        number.setAlignment(ParagraphAlignment.CENTER);
        run(number, "{{documentNumber}}", TemplatePaper.KAI);
    }
}
