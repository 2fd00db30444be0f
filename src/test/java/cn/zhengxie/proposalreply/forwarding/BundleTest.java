package cn.zhengxie.proposalreply.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.deadline.BusinessDates;
import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.feedback.FilledForm;
import cn.zhengxie.proposalreply.feedback.ReturnedForm;
import cn.zhengxie.proposalreply.feedback.Satisfaction;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 转送单, letter and form in one PDF, for whoever signs for them. */
@OfficeTest
class BundleTest {

    private static final String BUNDLE = "/documents/bundle.pdf";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private FeedbackForms feedback;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private JdbcClient database;

    private OfficeApi api;

    @BeforeEach
    void api() {
        api = new OfficeApi(port);
    }

    @Test
    void sheetLetterAndScanAreBoundWithBookmarks() throws IOException {
        CaseUnderway forwarded = underway("捆1").to("confirmForwarding");

        byte[] bundle = fetch("tianwei", forwarded);

        try (PDDocument pdf = Loader.loadPDF(bundle)) {
            assertThat(bookmarks(pdf)).containsExactly("转送单", "提案答复", "征询意见表（林晓岚）");
            assertThat(text(pdf, 1)).contains("转送单", "林晓岚", "张办公电话核实");
            assertThat(text(pdf, 2)).contains("许建政协〔", "林晓岚委员：");
        }
        assertThat(fetch("ducha", forwarded)).isEqualTo(bundle);
    }

    @Test
    void sealedScanStandsForTheLetter() throws IOException {
        // given
        CaseUnderway sealing = underway("捆2").to("seal");
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 420, BufferedImage.TYPE_INT_RGB), "png", picture);
        String scan = api.upload("zjj.office", "盖章件.png", picture.toByteArray());
        sealing.complete("seal", "zjj.office", Map.of("decision", "issue", "sealedScan", scan));

        // when
        byte[] bundle = fetch("tianwei", sealing.to("confirmForwarding"));

        // then
        try (PDDocument pdf = Loader.loadPDF(bundle)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(text(pdf, 2)).isEmpty();
            assertThat(pdf.getPage(1).getResources().getXObjectNames()).hasSize(1);
        }
    }

    @Test
    void formThatCameOnlineIsSetFromWhatWasRecorded() throws IOException {
        // given
        CaseUnderway waiting = underway("捆3").to("recordFeedback");
        long recipient = file(waiting).at("/units/0/rounds/0/recipients/0/id").asLong();

        // when
        feedback.recordOnline(
                recipient,
                new ReturnedForm(
                        dates.today(),
                        dates.today(),
                        "13899990000",
                        FilledForm.rated("good", "fair", "poor", "good"),
                        Satisfaction.BASICALLY_SATISFIED,
                        "请按期完成剩余小区的改造。",
                        true,
                        null,
                        dates.today(),
                        null));
        database.sql("update feedback_form set recorded_at = recorded_at - interval '1 day' where recipient_id = ?")
                .param(recipient)
                .update();
        new CaseJobs(engine).fire(waiting.key(), "correctionOver");

        // then
        try (PDDocument pdf = Loader.loadPDF(fetch("tianwei", waiting))) {
            assertThat(text(pdf, pdf.getNumberOfPages()))
                    .contains("征询意见表", "请按期完成剩余小区的改造。", "提案者签名：林晓岚", "联系电话：13899990000", "没有纸质原件")
                    .containsPattern("沟通情况\\s*√");
        }
    }

    @Test
    void isInTheListOfPapersAndShownAsPictures() throws IOException {
        CaseUnderway forwarded = underway("捆4").to("confirmForwarding");

        JsonNode papers =
                api.get("tianwei", forwarded.path() + "/documents").granted().json();
        int pages = api.get("tianwei", forwarded.path() + "/documents/bundle/pages")
                .granted()
                .json()
                .get("pages")
                .asInt();
        byte[] first = api.get("tianwei", forwarded.path() + "/documents/bundle/pages/1.png")
                .granted()
                .content();

        assertThat(papers.findValuesAsText("name")).contains("bundle.pdf");
        assertThat(pages).isEqualTo(4);
        assertThat(ImageIO.read(new ByteArrayInputStream(first)).getHeight()).isGreaterThan(1000);
    }

    @Test
    void whoNeedNotReachTheProposerDoesNotGetIt() {
        CaseUnderway forwarded = underway("捆5").to("confirmForwarding");

        for (String official : List.of("auditor", "fgw.office", "admin")) {
            assertThat(api.get(official, forwarded.path() + BUNDLE).status()).isEqualTo(404);
        }
        assertThat(api.get("czj.office", forwarded.path() + BUNDLE).status()).isEqualTo(403);
    }

    private CaseUnderway underway(String number) {
        return new CaseUnderway(api, new CaseJobs(engine), number);
    }

    private byte[] fetch(String official, CaseUnderway of) {
        return api.get(official, of.path() + BUNDLE).granted().content();
    }

    private JsonNode file(CaseUnderway of) {
        return api.get("zjj.office", of.path()).granted().json();
    }

    private static List<String> bookmarks(PDDocument pdf) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(item.getTitle());
        }
        return titles;
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setSortByPosition(true);
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(pdf).strip();
    }
}
