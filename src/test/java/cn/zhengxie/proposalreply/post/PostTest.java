package cn.zhengxie.proposalreply.post;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.organization.Jurisdiction;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The day's post of a unit's office. */
@OfficeTest
class PostTest {

    private static final String LETTERS = "/post/letters.pdf";

    private static int cases;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private LettersToPost letters;

    @Autowired
    private PostPrinter printer;

    @Autowired
    private Jurisdiction jurisdiction;

    private OfficeApi api;

    @BeforeEach
    void api() {
        api = new OfficeApi(port);
    }

    @Test
    void eachLetterHasSlipLetterFormAndItsLineOfTheList() throws IOException {
        CaseUnderway waiting = underway().to("confirmDelivery");

        List<String> pages = printed(false, waiting);

        int slip = page(pages, "寄送单", waiting);
        assertThat(pages.get(slip)).contains("林晓岚委员收", CaseUnderway.ADDRESS, "许昌市住房和城乡建设局寄");
        assertThat(pages.get(slip + 1)).contains("许建政协〔", "林晓岚委员：");
        assertThat(pages.get(slip + 3)).contains("征询意见表", "提案者签名：");
        assertThat(pages.get(pages.size() - 1)).contains("邮寄清单", number(waiting), CaseUnderway.ADDRESS);
    }

    @Test
    void addressStandsInTheWindowOfTheEnvelope() throws IOException {
        CaseUnderway waiting = underway().to("confirmDelivery");
        byte[] slip = api.get(
                        "zjj.office", waiting.path() + "/documents/cover-slip.pdf?recipient=" + addressee(waiting))
                .granted()
                .content();

        try (PDDocument pdf = Loader.loadPDF(slip)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            PDFTextStripperByArea area = new PDFTextStripperByArea();
            area.addRegion("window", new Rectangle2D.Double(mm(20), mm(45), mm(90), mm(45)));
            area.extractRegions(pdf.getPage(0));
            String seen = area.getTextForRegion("window").replaceAll("[\\s\\u3000]", "");
            assertThat(seen).isEqualTo("许昌市住房和城乡建设局寄" + CaseUnderway.ADDRESS + "林晓岚委员收");
        }
    }

    @Test
    void letterWithoutAddressIsListedAndNotPrinted() throws IOException {
        CaseUnderway nowhere = new CaseUnderway(api, new CaseJobs(engine), next(), Map.of("name", "无址人"));
        nowhere.to("confirmDelivery");

        List<String> pages = printed(false, nowhere);

        String list = pages.get(pages.size() - 1);
        assertThat(list).contains("缺地址，未打印").contains(number(nowhere), "无址人委员缺地址");
        assertThat(pages.stream().filter(page -> page.contains("无址人委员收"))).isEmpty();
        OfficeApi.Answer slip =
                api.get("zjj.office", nowhere.path() + "/documents/cover-slip.pdf?recipient=" + addressee(nowhere));
        assertThat(slip.status()).isEqualTo(422);
        assertThat(slip.json().get("detail").asText()).isEqualTo("无址人没有通讯地址，请先补充");
    }

    @Test
    void copiesThatArePostedGoAsOftenAsTheyAreSent() throws IOException {
        CaseUnderway waiting = underway().to("confirmDelivery");
        JsonNode copy = recipient(waiting, "COPY");
        api.post(
                        "zjj.office",
                        waiting.path() + "/recipients/" + copy.get("id").asLong() + "/channel",
                        Map.of("channel", "POST", "address", "许昌市政协大院"))
                .granted();

        List<String> pages = printed(false, waiting);

        int slip = pages.indexOf(pages.stream()
                .filter(page -> page.contains("市政协提案委收") && page.contains("编号：" + number(waiting)))
                .findFirst()
                .orElseThrow());
        assertThat(pages.get(slip)).contains("1.提案答复3份").doesNotContain("征询意见表");
        for (int count = 0; count < 3; count++) {
            assertThat(pages.get(slip + 1 + 2 * count)).contains("许建政协〔", "—1—");
        }
    }

    @Test
    void onBothSidesEveryPaperBeginsOnASheetOfItsOwn() throws IOException {
        CaseUnderway waiting = underway().to("confirmDelivery");

        List<String> pages = printed(true, waiting);

        int slip = page(pages, "寄送单", waiting);
        assertThat(slip % 2).isZero();
        assertThat(pages.get(slip + 1)).isEmpty();
        assertThat(pages.get(slip + 2)).contains("许建政协〔");
    }

    @Test
    void whatWasPostedOrIsNotToBePostedIsNotThere() throws IOException {
        CaseUnderway posted = underway().to("recordFeedback");
        CaseUnderway withdrawn = underway().to("confirmDelivery");
        api.post("ducha", withdrawn.path() + "/withdrawal", Map.of("reason", "提案者来函撤回"))
                .granted();
        CaseUnderway waiting = underway().to("confirmDelivery");

        List<String> pages = printed(false, posted, withdrawn, waiting);

        assertThat(String.join("", pages))
                .contains("编号：" + number(waiting))
                .doesNotContain("编号：" + number(posted), "编号：" + number(withdrawn));
    }

    @Test
    void onlyTheOfficeGetsIt() {
        CaseUnderway waiting = underway().to("confirmDelivery");

        for (String official : List.of("ducha", "tianwei", "auditor", "admin", "zjj.deputy", "fgw.office")) {
            assertThat(api.get(official, LETTERS + "?unit=zjj").status())
                    .as(official)
                    .isEqualTo(403);
            String slip = waiting.path() + "/documents/cover-slip.pdf?recipient=" + addressee(waiting);
            assertThat(api.get(official, slip).status()).as(official).isEqualTo(403);
        }
        OfficeApi.Answer nothing = api.get("gxj.office", LETTERS);
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.json().get("detail").asText()).isEqualTo("没有待邮寄的复文");
    }

    @Test
    void lettersSealedAfterTheDayAreNotOfItsPost() {
        underway().to("confirmDelivery");

        assertThat(api.get("zjj.office", LETTERS + "?on=2020-01-01").status()).isEqualTo(404);
    }

    @Test
    void officeFetchesEverythingThatWaitsInOnePdf() throws IOException {
        CaseUnderway first = underway().to("confirmDelivery");
        CaseUnderway second = underway().to("confirmDelivery");

        List<String> pages = pages(api.get("zjj.office", LETTERS).granted().content());

        assertThat(page(pages, "寄送单", first)).isLessThan(page(pages, "寄送单", second));
    }

    /** What the office gets, without the letters of other tests. */
    private List<String> printed(boolean bothSides, CaseUnderway... of) throws IOException {
        List<String> keys = Stream.of(of).map(CaseUnderway::key).toList();
        List<LetterToPost> waiting = letters.of("zjj").stream()
                .filter(letter -> keys.contains(letter.proposalId()))
                .toList();
        return pages(printer.print(jurisdiction.unit("zjj"), CaseUnderway.today(), waiting, bothSides));
    }

    private CaseUnderway underway() {
        return new CaseUnderway(api, new CaseJobs(engine), next());
    }

    private static String next() {
        return "付邮%02d".formatted(++cases);
    }

    private static String number(CaseUnderway of) {
        return of.key().substring("ta-7-4-".length());
    }

    private long addressee(CaseUnderway of) {
        return recipient(of, "ADDRESSEE").get("id").asLong();
    }

    private JsonNode recipient(CaseUnderway of, String role) {
        for (JsonNode recipient :
                api.get("zjj.office", of.path()).granted().json().at("/units/0/rounds/0/recipients")) {
            if (recipient.get("role").asText().equals(role)) {
                return recipient;
            }
        }
        throw new AssertionError("no " + role);
    }

    private static int page(List<String> pages, String title, CaseUnderway of) {
        String found = pages.stream()
                .filter(page -> page.contains(title) && page.contains("编号：" + number(of)))
                .findFirst()
                .orElseThrow();
        return pages.indexOf(found);
    }

    private static double mm(double millimetres) {
        return millimetres / 25.4 * 72;
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document).replaceAll("[\\s\\u3000]", ""));
            }
            return pages;
        }
    }
}
