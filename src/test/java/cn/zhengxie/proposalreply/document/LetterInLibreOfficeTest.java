package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.organization.LetterStyle.Layout;
import cn.zhengxie.proposalreply.organization.LetterStyle.ResultClassPlace;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The letter's .docx: sound by its schema, and in LibreOffice the same letter as the .pdf. */
class LetterInLibreOfficeTest {

    private static final Typesetting TYPESETTING = Samples.typesetting();
    private static final String PROGRAM = "soffice";
    private static final int MOST_SECONDS = 180;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void documentIsValidByItsSchema(Layout layout) throws IOException, XmlException {
        for (ResultClassPlace place : ResultClassPlace.values()) {
            byte[] docx = TYPESETTING.docx(new SampleLetter()
                    .layout(layout)
                    .resultClassAt(place)
                    .enclosures(List.of("清单", "图纸"))
                    .letter());

            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
                assertThat(faults(document.getDocument())).isEmpty();
                assertThat(faults(document.getStyle())).isEmpty();
                for (XWPFHeader header : document.getHeaderList()) {
                    assertThat(faults(header._getHdrFtr())).isEmpty();
                }
                for (XWPFFooter footer : document.getFooterList()) {
                    assertThat(faults(footer._getHdrFtr())).isEmpty();
                }
            }
        }
    }

    /** The fonts of the two differ, so lines may break elsewhere; text and pages are the same. */
    @Test
    void referenceLetterHasTheTextAndThePagesOfThePdf(@TempDir Path folder) throws Exception {
        Path program = program();
        List<Path> letters = new ArrayList<>();
        for (Layout layout : Layout.values()) {
            letters.add(Files.write(
                    folder.resolve(layout + ".docx"),
                    TYPESETTING.docx(new SampleLetter().layout(layout).letter())));
        }

        convert(program, folder, letters);

        for (Layout layout : Layout.values()) {
            byte[] pdf = TYPESETTING.pdf(new SampleLetter().layout(layout).letter());
            byte[] converted = Files.readAllBytes(folder.resolve(layout + ".pdf"));
            assertThat(PaperText.pages(converted)).as(layout.name()).hasSameSizeAs(PaperText.pages(pdf));
            assertThat(PaperText.ofPdf(converted)).as(layout.name()).isEqualTo(PaperText.ofPdf(pdf));
        }
    }

    private static Path program() {
        Path program = Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(program != null, "skipped: needs LibreOffice's soffice");
        return program;
    }

    private static void convert(Path program, Path folder, List<Path> documents) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        documents.forEach(document -> command.add(document.toString()));
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        try {
            assertThat(office.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            office.destroyForcibly();
        }
        assertThat(office.exitValue())
                .as(Files.readString(folder.resolve("output")))
                .isZero();
    }

    private static List<XmlError> faults(XmlObject part) {
        List<XmlError> faults = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(faults));
        return faults;
    }
}
