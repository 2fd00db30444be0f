package cn.zhengxie.proposalreply.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The 面商沟通记录 of a unit, made anew whenever somebody wants it. */
@OfficeTest
class ContactRecordApiTest {

    private static final String PDF = "/documents/contact-record.pdf?unit=zjj";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    private OfficeApi api;

    @BeforeEach
    void api() {
        api = new OfficeApi(port);
    }

    @Test
    void tellsEveryTalkWithItsEvidenceByName() throws IOException {
        CaseUnderway talked = talked("沟录1");

        String pdf = pdf(api.get("zjj.office", talked.path() + PDF).granted().content());
        String docx = docx(api.get("ducha", talked.path() + "/documents/contact-record.docx")
                .granted()
                .content());

        assertThat(pdf).contains("面商沟通记录", "林晓岚", "回电" + CaseUnderway.TELEPHONE, "附件：签字记录.pdf");
        assertThat(docx).contains("回电" + CaseUnderway.TELEPHONE, "附件：签字记录.pdf");
        assertThat(api.get("zjj.office", talked.path() + "/documents").granted().text())
                .contains("contact-record.pdf", "contact-record.docx");
        assertThat(api.get("zjj.office", talked.path() + "/documents/contact-record/pages?unit=zjj")
                        .granted()
                        .json()
                        .get("pages")
                        .asInt())
                .isOne();
    }

    @Test
    void whoNeedNotReachTheProposerSeesNeitherTelephoneNorEvidence() throws IOException {
        CaseUnderway talked = talked("沟录2");

        String pdf = pdf(api.get("auditor", talked.path() + PDF).granted().content());

        assertThat(pdf).contains("回电（已隐去）").doesNotContain(CaseUnderway.TELEPHONE, "签字记录.pdf");
    }

    @Test
    void isOnlyForReadersOfTheCaseAndThereOnceSomebodyHasTalked() {
        CaseUnderway silent = new CaseUnderway(api, new CaseJobs(engine), "沟录3").to("draft");

        assertThat(api.get("zjj.office", silent.path() + PDF).status()).isEqualTo(404);
        assertThat(api.get("zjj.office", silent.path() + "/documents").granted().text())
                .doesNotContain("contact-record");
        assertThat(api.get("gxj.office", silent.path() + PDF).status()).isEqualTo(403);
    }

    private CaseUnderway talked(String number) throws IOException {
        CaseUnderway proposal = new CaseUnderway(api, new CaseJobs(engine), number).to("draft");
        String signed = api.upload("zjj.laogai.drafter", "签字记录.pdf", blankPage());
        Map<String, Object> talk = Map.of(
                "phase",
                "before",
                "manner",
                "inPerson",
                "heldOn",
                CaseUnderway.today().toString(),
                "summary",
                "回电" + CaseUnderway.TELEPHONE,
                "record",
                signed);
        api.post("zjj.laogai.drafter", proposal.path() + "/contacts", talk).granted();
        return proposal;
    }

    private static byte[] blankPage() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static String pdf(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static String docx(byte[] content) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }
}
