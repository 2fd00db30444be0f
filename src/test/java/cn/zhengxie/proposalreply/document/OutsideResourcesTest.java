package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.organization.LetterStyle;
import cn.zhengxie.proposalreply.organization.Questionnaire;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a text says, it is printed as it is written: nothing is fetched, filled in or carried out. */
class OutsideResourcesTest {

    private static final Typesetting TYPESETTING = Samples.typesetting(new DocumentSettings(null, 2, true));

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void hangUp() {
        server.stop(0);
    }

    static Stream<String> hostileTexts() {
        return Stream.of(
                "<img src=\"http://HOST/a.png\"/>",
                "</p><link rel=\"stylesheet\" href=\"http://HOST/a.css\"/><p>",
                "<style>@import url(http://HOST/b.css);body{background:url(file:///etc/passwd)}</style>",
                "<object data=\"http://HOST/c\"></object><iframe src=\"file:///etc/passwd\"></iframe>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://HOST/x\">]><x>&e;</x>",
                "]]>&#x41;&amp;<?xml-stylesheet href=\"http://HOST/x.xsl\"?>",
                "{{header}}{{@http://HOST/d.png}}{{?hasCopies}}{{+http://HOST/e.docx}}{{/hasCopies}}",
                "[[${T(java.lang.Runtime).getRuntime()}]][(${agency})]__${T(java.lang.System).exit(1)}__~{http://HOST/f}",
                "\" style=\"background:url(http://HOST/g)\" th:text=\"${agency}",
                "INCLUDEPICTURE \"http://HOST/h.png\" HYPERLINK \"file:///etc/passwd\"");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void textIsPrintedAsItIsWritten(String hostile) throws IOException {
        String text = hostile.replace("HOST", "127.0.0.1:" + server.getAddress().getPort());
        String written = PaperText.joined(text);

        ReplyLetter letter = letter(text);
        byte[] pdf = TYPESETTING.pdf(letter);
        assertThat(PaperText.ofPdf(pdf)).contains(written);
        assertThat(TYPESETTING.ofd(pdf)).isPresent();
        assertHarmless(TYPESETTING.docx(letter), written);
        FeedbackFormSheet form = new FeedbackFormSheet(
                ProposalKind.CPPCC_PROPOSAL, Questionnaire.usual(), text, text, text, text, text, null);
        assertThat(PaperText.asSet(TYPESETTING.pdf(form))).contains(written);
        assertHarmless(TYPESETTING.docx(form), written);
        ForwardingSheet sheet = Samples.sheet(Map.of(text, text), text, List.of(text), text);
        assertThat(PaperText.asSet(TYPESETTING.pdf(sheet))).contains(written);
        assertHarmless(TYPESETTING.docx(sheet), written);
        CoverSlip slip = new CoverSlip(text, text, text, text, text, text, text, List.of(text), text);
        assertThat(PaperText.asSet(TYPESETTING.pdf(slip))).contains(written);

        assertThat(requests).hasValue(0);
    }

    private static ReplyLetter letter(String text) {
        return new ReplyLetter(
                text,
                text,
                text,
                text,
                List.of(text),
                text,
                text,
                "一、" + text + "\n" + text,
                List.of(text),
                LocalDate.of(2020, 11, 6),
                text,
                text,
                text,
                List.of(new ReplyLetter.CopyLine(text, 1)),
                LetterStyle.STANDARD);
    }

    private static void assertHarmless(byte[] docx, String written) throws IOException {
        assertThat(PaperText.ofDocx(docx)).contains(written);
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(docx))) {
            for (PackagePart part : paper.getPackage().getParts()) {
                if (!part.isRelationshipPart()) {
                    assertThat(part.getRelationships())
                            .extracting(PackageRelationship::getTargetMode)
                            .doesNotContain(TargetMode.EXTERNAL);
                }
            }
        } catch (InvalidFormatException broken) {
            throw new IOException(broken);
        }
    }
}
