package cn.zhengxie.proposalreply.document;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills an XHTML template and sets it as PDF with embedded fonts. The same content gives the same bytes. */
@Component
class PdfPrinter {

    /** Stands for a character that no font has; printers have used it for that since lead type. */
    private static final String MISSING = "〓";

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // By default it tells about every step of every document.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** An engine of its own: the web's looks elsewhere and knows the request. */
    private final TemplateEngine templates = new SpringTemplateEngine();

    private final DocumentFonts fonts;

    PdfPrinter(DocumentFonts fonts) {
        this.fonts = fonts;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(PdfPrinter.class.getClassLoader());
        resolver.setPrefix("document/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateResolver(resolver);
    }

    byte[] print(String template, Map<String, Object> content) {
        String page = templates.process(template, new Context(Locale.CHINA, content));
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer rendering = rendering(page, document)) {
            rendering.createPDFWithoutClosing();
            withoutTimes(document);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            document.save(pdf);
            return pdf.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot set " + template, failure);
        }
    }

    private PdfBoxRenderer rendering(String page, PDDocument document) {
        PdfRendererBuilder rendering = new PdfRendererBuilder();
        rendering.useFastMode();
        rendering.usePDDocument(document);
        rendering.useUnicodeLineBreaker(new ChineseLineBreaker());
        rendering.useReplacementText(MISSING);
        rendering.usePdfAConformance(PdfAConformance.PDFA_2_B);
        rendering.useColorProfile(COLOURS);
        rendering.withProducer("proposal-reply");
        rendering.useUriResolver((base, uri) -> isInline(uri) ? uri : null);
        rendering.withHtmlContent(page, null);
        fonts.offerTo(rendering, document);
        return rendering.buildPdfRenderer();
    }

    /** Nothing is fetched for a paper, whatever its text says: what it shows stands in the page itself, as the QR code does. */
    private static boolean isInline(String uri) {
        return uri != null && uri.startsWith("data:");
    }

    /** When it was made is known to the case file; in the document it would make every rendering another one. */
    private static void withoutTimes(PDDocument document) throws IOException {
        document.setDocumentId(0L);
        document.getDocumentInformation().setCreationDate(null);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String described = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String timeless = described.replaceAll("<xmp:CreateDate>[^<]*</xmp:CreateDate>", "");
        metadata.importXMPMetadata(timeless.getBytes(StandardCharsets.UTF_8));
    }
}
