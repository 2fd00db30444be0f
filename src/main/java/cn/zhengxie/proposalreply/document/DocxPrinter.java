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
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.springframework.stereotype.Component;

/** Fills a .docx template. The same content gives the same bytes. */
@Component
class DocxPrinter {

    /** Height of a line in relation to its type, in twentieths of a point. */
    private static final int LEADING = 30;

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

    /** The template with the type sizes that the content asks for, by the ids of the styles; lines follow the type. */
    private static InputStream sized(XWPFDocument paper, Map<String, Object> content) throws IOException {
        Object sizes = content.getOrDefault(FormLayout.STYLE_SIZES, Map.of());
        ((Map<?, ?>) sizes).forEach((style, size) -> setSize(paper, (String) style, (Double) size));
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        paper.write(docx);
        return new ByteArrayInputStream(docx.toByteArray());
    }

    private static void setSize(XWPFDocument paper, String style, double points) {
        BigInteger halfPoints = BigInteger.valueOf(Math.round(points * 2));
        if (!paper.getStyles().styleExist(style)) {
            // An office's own template may have done away with it.
            return;
        }
        CTStyle resized = paper.getStyles().getStyle(style).getCTStyle();
        resized.getRPr().getSzArray(0).setVal(halfPoints);
        resized.getRPr().getSzCsArray(0).setVal(halfPoints);
        resized.getPPr().getSpacing().setLine(BigInteger.valueOf(Math.round(points * LEADING)));
    }

    private static void describe(XWPFDocument paper, Map<String, Object> content) {
        CoreProperties properties = paper.getProperties().getCoreProperties();
        properties.setTitle((String) content.get("subject"));
        properties.setCreator((String) content.get("agency"));
        properties.setCreated(Optional.empty());
        properties.setModified(Optional.empty());
    }
}
