package cn.zhengxie.proposalreply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeApi.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files of a case: how they come to it and who fetches them. */
@OfficeTest
class ProposalFilesTest {

    private static final String NOWHERE = "00000000-0000-0000-0000-000000000000";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    private OfficeApi api;

    @BeforeEach
    void connect() {
        api = new OfficeApi(port);
    }

    @Test
    void aProposalIsRegisteredWithItsScanAndAnnexes() {
        String scan = api.upload("ducha", "提案原件.pdf", pdf());
        String annex = api.upload("ducha", "附图.pdf", pdf());

        register("附1", Map.of("attachments", List.of(scan, annex))).granted();

        JsonNode shown = file("附1", "auditor").get("attachments");
        assertThat(shown).hasSize(2);
        assertThat(shown.get(0).get("id").asText()).isEqualTo(scan);
        assertThat(shown.get(0).get("fileName").asText()).isEqualTo("提案原件.pdf");
        assertThat(shown.get(0).get("contentType").asText()).isEqualTo("application/pdf");
        assertThat(shown.get(0).get("size").asInt()).isEqualTo(pdf().length);
        assertThat(api.get("ducha", path("附1") + "/timeline").text()).contains("提案附件：提案原件.pdf、附图.pdf");
    }

    @Test
    void aProposalIsRegisteredAndAssignedAtOnce() {
        Map<String, Object> assignment =
                Map.of("leadUnit", "zjj", "coUnits", List.of("fgw"), "assignedOn", "2020-08-10", "note", "请抓紧办理");

        register("附2", assignment).granted();

        JsonNode units = file("附2", "ducha").get("units");
        assertThat(units.findValuesAsText("unit")).containsExactly("zjj", "fgw");
        assertThat(units.get(0).get("assignedOn").asText()).isEqualTo("2020-08-10");
        assertThat(api.get("ducha", path("附2") + "/timeline").text()).contains("请抓紧办理");
        assertThat(api.task("zjj.office", "ta-7-4-附2", "acknowledge")).isPresent();
    }

    @Test
    void anAssignmentThatCannotBeIsRefusedAtItsFieldAndNothingIsRegistered() {
        assertRefused(register("附3", Map.of("coUnits", List.of("fgw"))), "leadUnit");
        assertRefused(register("附3", Map.of("leadUnit", "xyz")), "leadUnit");
        assertRefused(register("附3", Map.of("leadUnit", "zjj", "separateUnits", List.of("fgw"))), "separateUnits");
        assertRefused(register("附3", Map.of("leadUnit", "zjj", "assignedOn", "2999-01-01")), "assignedOn");

        assertThat(api.get("ducha", path("附3")).status()).isEqualTo(404);
    }

    @Test
    void aFileThatDoesNotExistIsRefusedAndNothingIsRegistered() {
        String scan = api.upload("ducha", "提案原件.pdf", pdf());

        assertRefused(register("附4", Map.of("attachments", List.of(scan, NOWHERE))), "attachments");
        assertRefused(register("附4", Map.of("attachments", List.of(scan, scan))), "attachments");

        assertThat(api.get("ducha", path("附4")).status()).isEqualTo(404);
    }

    @Test
    void filesAreAddedLaterByTheSupervisionBureauOnly() {
        register("附5", Map.of("leadUnit", "zjj")).granted();
        Map<String, Object> added = Map.of("attachments", List.of(api.upload("ducha", "补充材料.pdf", pdf())));
        String attachments = path("附5") + "/attachments";

        assertThat(api.post("zjj.office", attachments, added).status()).isEqualTo(403);
        assertThat(api.post("tianwei", attachments, added).status()).isEqualTo(403);
        assertThat(api.post("ducha", attachments, added).status()).isEqualTo(204);
        assertThat(api.post("admin", attachments, Map.of("attachments", List.of(api.upload("admin", "又一件.pdf", pdf()))))
                        .status())
                .isEqualTo(204);

        assertThat(file("附5", "zjj.office").get("attachments").findValuesAsText("fileName"))
                .containsExactly("补充材料.pdf", "又一件.pdf");
        assertThat(api.get("ducha", path("附5") + "/timeline").text()).contains("提案附件：补充材料.pdf");
    }

    @Test
    void nothingToAddOrTheSameFileAgainIsRefused() {
        String scan = api.upload("ducha", "提案原件.pdf", pdf());
        register("附6", Map.of("attachments", List.of(scan))).granted();
        String attachments = path("附6") + "/attachments";

        assertRefused(api.post("ducha", attachments, Map.of("attachments", List.of())), "attachments");
        assertRefused(api.post("ducha", attachments, Map.of()), "attachments");
        assertRefused(api.post("ducha", attachments, Map.of("attachments", List.of(scan))), "attachments");
        assertRefused(api.post("ducha", attachments, "{\"attachments\": [null]}"), "attachments");
        assertThat(api.post("ducha", path("附无") + "/attachments", Map.of("attachments", List.of(scan)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFileOfTheProposalIsFetchedByEveryReaderOfItsCaseAndNobodyElse() {
        String scan = api.upload("ducha", "提案原件.pdf", pdf());
        String foreign = api.upload("ducha", "别的.pdf", pdf());
        register("附7", Map.of("leadUnit", "zjj", "coUnits", List.of("fgw"), "attachments", List.of(scan)))
                .granted();
        register("附8", Map.of("leadUnit", "zjj", "attachments", List.of(foreign)))
                .granted();
        String files = path("附7") + "/files/";

        for (String reader :
                List.of("zjj.office", "zjj.zhufang.drafter", "fgw.office", "ducha", "tianwei", "auditor")) {
            Answer answer = api.get(reader, files + scan);
            assertThat(answer.status()).as(reader).isEqualTo(200);
            assertThat(answer.contentType()).isEqualTo("application/pdf");
            assertThat(answer.content()).isEqualTo(pdf());
        }
        assertThat(new OfficeBrowser(port)
                        .get("/api" + files + scan, "zjj.office", "demo")
                        .headers()
                        .firstValue("Content-Disposition"))
                .hasValueSatisfying(saved -> assertThat(URLDecoder.decode(saved, StandardCharsets.UTF_8))
                        .startsWith("attachment;")
                        .contains("filename*=UTF-8''提案原件.pdf"));
        assertThat(api.get("czj.office", files + scan).status()).isEqualTo(403);
        assertThat(api.getAnonymously("/api" + files + scan).status()).isEqualTo(401);
        assertThat(api.get("zjj.office", files + foreign).status()).isEqualTo(404);
        assertThat(api.get("zjj.office", files + NOWHERE).status()).isEqualTo(404);
    }

    @Test
    void whatShowsTheProposersHandIsFetchedByThoseWhoMustReachHimOnly() {
        // given
        CaseUnderway proposal = new CaseUnderway(api, new CaseJobs(engine), "附9").to("draft");
        String record = api.upload("zjj.laogai.drafter", "面商记录.pdf", pdf());
        api.post(
                        "zjj.laogai.drafter",
                        proposal.path() + "/contacts",
                        Map.of(
                                "phase",
                                "before",
                                "manner",
                                "inPerson",
                                "heldOn",
                                "2020-09-01",
                                "summary",
                                "面商",
                                "record",
                                record))
                .granted();
        proposal.to("seal");
        String sealed = api.upload("zjj.office", "用印件.pdf", pdf());
        proposal.complete("seal", "zjj.office", Map.of("decision", "issue", "sealedScan", sealed));
        proposal.to("recordFeedback");
        Map<String, Object> form = proposal.form("recordFeedback", "");
        proposal.complete("recordFeedback", "zjj.office", form);

        // then
        String files = proposal.path() + "/files/";
        String scan = form.get("scan").toString();
        for (String official : List.of("zjj.office", "zjj.laogai.drafter", "ducha", "tianwei")) {
            for (String id : List.of(record, scan, sealed)) {
                assertThat(api.get(official, files + id).status()).as(official).isEqualTo(200);
            }
        }
        for (String official : List.of("fgw.office", "auditor", "admin")) {
            assertThat(api.get(official, files + record).status()).as(official).isEqualTo(404);
            assertThat(api.get(official, files + scan).status()).as(official).isEqualTo(404);
            assertThat(api.get(official, files + sealed).status()).as(official).isEqualTo(200);
            assertThat(api.get(official, proposal.path()).text()).doesNotContain(record, scan);
        }
    }

    private Answer register(String number, Map<String, Object> more) {
        Map<String, Object> entry =
                new HashMap<>(Map.of("committee", 7, "session", 4, "number", number, "title", "关于示例事项的提案"));
        entry.put("proposers", new ArrayList<>(List.of(Map.of("name", "林晓岚"))));
        entry.putAll(more);
        return api.post("ducha", "/proposals", entry);
    }

    private JsonNode file(String number, String reader) {
        return api.get(reader, path(number)).granted().json();
    }

    private static String path(String number) {
        return OfficeApi.casePath("ta-7-4-" + number);
    }

    private static void assertRefused(Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("field").asText()).as(answer.text()).isEqualTo(field);
        assertThat(answer.json().get("detail").asText()).containsPattern("\\p{IsHan}{2}");
    }

    private static byte[] pdf() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.setDocumentId(1L);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
