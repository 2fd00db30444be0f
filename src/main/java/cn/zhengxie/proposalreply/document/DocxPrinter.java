package cn.zhengxie.proposalreply.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.springframework.stereotype.Component;

/** Fills a .docx template. The same content gives the same bytes. */
@Component
class DocxPrinter {

    /** Height of a line in relation to its type, in twentieths of a point. */
    private static final int LEADING = 30;

    /** One character of 三号 on the grid of 28 in a line, in twentieths of a point. */
    private static final int CHARACTER = 316;

    private final Configure places = Configure.builder()
            .bind("header", new RedHeaderPolicy())
            .bind("qr", new QrCodePolicy())
            .bind("dimensions", new LoopRowTableRenderPolicy())
            .bind("talks", new LoopRowTableRenderPolicy())
            .bind("levels", new LevelColumnsPolicy())
            .build();

    private final DocxTemplates templates;

    DocxPrinter(DocxTemplates templates) {
        this.templates = templates;
    }

    byte[] print(String template, Map<String, Object> content) {
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(templates.template(template)));
                XWPFTemplate filled = XWPFTemplate.compile(sized(paper, content), places)) {
            filled.render(content);
            describe(filled.getXWPFDocument(), content);
            ByteArrayOutputStream docx = new ByteArrayOutputStream();
            filled.write(docx);
            return TimelessZip.of(docx.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot fill " + template, failure);
        }
    }

    /** The template with type sizes and right margins that the content asks for, by the ids of the styles; lines follow the type. */
    private static InputStream sized(XWPFDocument paper, Map<String, Object> content) throws IOException {
        Object sizes = content.getOrDefault(FormLayout.STYLE_SIZES, Map.of());
        ((Map<?, ?>) sizes).forEach((style, size) -> setSize(paper, (String) style, (Double) size));
        Object margins = content.getOrDefault(SignatureBlock.STYLE_MARGINS, Map.of());
        ((Map<?, ?>) margins).forEach((style, margin) -> setMargin(paper, (String) style, (Double) margin));
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        paper.write(docx);
        return new ByteArrayInputStream(docx.toByteArray());
    }

    private static void setSize(XWPFDocument paper, String style, double points) {
        BigInteger halfPoints = BigInteger.valueOf(Math.round(points * 2));
        if (!hasStyle(paper, style)) {
            return;
        }
        CTStyle resized = paper.getStyles().getStyle(style).getCTStyle();
        resized.getRPr().getSzArray(0).setVal(halfPoints);
        resized.getRPr().getSzCsArray(0).setVal(halfPoints);
        resized.getPPr().getSpacing().setLine(BigInteger.valueOf(Math.round(points * LEADING)));
    }

    private static void setMargin(XWPFDocument paper, String style, double characters) {
        if (!hasStyle(paper, style)) {
            return;
        }
        CTPPrGeneral paragraph = paper.getStyles().getStyle(style).getCTStyle().getPPr();
        CTInd indent = paragraph.isSetInd() ? paragraph.getInd() : paragraph.addNewInd();
        indent.setRight(BigInteger.valueOf(Math.round(characters * CHARACTER)));
    }

    /** An office's own template may have done away with it. */
    private static boolean hasStyle(XWPFDocument paper, String style) {
        return paper.getStyles().styleExist(style);
    }

    private static void describe(XWPFDocument paper, Map<String, Object> content) {
        CoreProperties properties = paper.getProperties().getCoreProperties();
        properties.setTitle((String) content.get("subject"));
        properties.setCreator((String) content.get("agency"));
        properties.setCreated(Optional.empty());
        properties.setModified(Optional.empty());
    }
}
