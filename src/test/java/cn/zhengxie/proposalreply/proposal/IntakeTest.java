package cn.zhengxie.proposalreply.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Posts;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** How cases and files come in over HTTP and stand in the database afterwards, or do not. */
@OfficeTest
class IntakeTest {

    private static final Official SUPERVISOR = new Official("ducha", "李督查", Set.of(Posts.SUPERVISION));

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private ListImport list;

    @Autowired
    private ProposalRepository repository;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Attachments attachments;

    @Autowired
    private AuditTrail audit;

    @Test
    void theSupervisionBureauImportsAList() {
        byte[] file = ListFiles.csv(ListFiles.row("入1"), ListFiles.row("入2"));

        ResponseEntity<JsonNode> answer = upload("/api/proposals/import", "ducha", "交办清单.csv", file);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody().path("imported").asInt()).isEqualTo(2);
        assertThat(answer.getBody().path("proposals"))
                .extracting(JsonNode::asText)
                .containsExactly("ta-7-4-入1", "ta-7-4-入2");
        assertThat(proposals.get("ta-7-4-入1").state()).isEqualTo(ProposalState.REGISTERED);
        assertThat(audit.of("ta-7-4-入1").get(0).act().verb()).isEqualTo("登记");
    }

    @Test
    void aSpreadsheetIsImportedWhateverItsName() {
        byte[] file = ListFiles.xlsx(List.of(ListFiles.row("入3")), sheet -> {});

        ResponseEntity<JsonNode> answer = upload("/api/proposals/import", "ducha", "清单.csv", file);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void oneFaultyRowKeepsTheWholeListOut() {
        Map<ProposalField, String> faulty = ListFiles.row("入5");
        faulty.put(ProposalField.TITLE, "");
        faulty.put(ProposalField.EMAIL, "x");

        ResponseEntity<JsonNode> answer =
                upload("/api/proposals/import", "ducha", "清单.csv", ListFiles.csv(ListFiles.row("入4"), faulty));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody().path("field").asText()).isEqualTo("第3行 标题");
        assertThat(answer.getBody().path("detail").asText()).isEqualTo("第3行“标题”：不能为空");
        assertThat(answer.getBody().path("faults")).hasSize(2);
        assertThat(repository.existsById("ta-7-4-入4")).isFalse();
        assertThat(audit.of("ta-7-4-入4")).isEmpty();
    }

    @Test
    void aNumberRegisteredBeforeKeepsTheWholeListOut() {
        list.importList(ListFiles.csv(ListFiles.row("入6")), SUPERVISOR);
        byte[] file = ListFiles.csv(ListFiles.row("入7"), ListFiles.row("入6"));

        assertThatThrownBy(() -> list.importList(file, SUPERVISOR))
                .isInstanceOf(Refusal.class)
                .hasMessage("第3行“编号”：入6已登记过；来信等没有编号的，请编为来信1、来信2");
        assertThat(repository.existsById("ta-7-4-入7")).isFalse();
    }

    @Test
    void aRowRefusedWhileItsProcessBeginsKeepsTheRowsBeforeItOut() {
        byte[] file = ListFiles.csv(ListFiles.row("入8"), ListFiles.row(RefusingRoom.NUMBER));

        assertThatThrownBy(() -> list.importList(file, SUPERVISOR))
                .isInstanceOf(Refusal.class)
                .hasMessage("第3行：不能交办");
        assertThat(repository.existsById("ta-7-4-入8")).isFalse();
        assertThat(audit.of("ta-7-4-入8")).isEmpty();
    }

    @Test
    void onlyTheSupervisionBureauMayImportOrRegister() {
        byte[] file = ListFiles.csv(ListFiles.row("入9"));

        assertThat(upload("/api/proposals/import", "zjj.office", "清单.csv", file).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(upload("/api/proposals/import", "tianwei", "清单.csv", file).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(register("zjj.office", entry("入9")).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(repository.existsById("ta-7-4-入9")).isFalse();
    }

    @Test
    void nobodyImportsWithoutLogin() {
        ResponseEntity<String> answer =
                http.postForEntity("/api/proposals/import", form("清单.csv", new byte[1]), String.class);

        assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
    }

    @Test
    void anImportWithoutFileIsRefusedInWords() {
        ResponseEntity<JsonNode> answer = as("ducha")
                .postForEntity(
                        "/api/proposals/import", new LinkedMultiValueMap<>(Map.of("x", List.of("y"))), JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody().path("detail").asText()).isEqualTo("请选择要上传的文件");
    }

    @Test
    void theSupervisionBureauRegistersOneProposal() {
        ResponseEntity<JsonNode> answer = register("ducha", entry("入10"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody().path("businessKey").asText()).isEqualTo("ta-7-4-入10");
        assertThat(proposals.get("ta-7-4-入10").firstSignatory().email()).isEqualTo("lin@example.com");
    }

    @Test
    void aProposalRegisteredTwiceIsRefusedAtItsNumber() {
        register("ducha", entry("入11"));

        ResponseEntity<JsonNode> answer = register("ducha", entry("入11"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody().path("field").asText()).isEqualTo("number");
        assertThat(answer.getBody().path("detail").asText()).contains("来信1");
    }

    @Test
    void aMalformedEntryIsRefusedAtItsField() {
        String malformed = entry("入12").replace("\"session\": 4", "\"session\": \"四\"");

        ResponseEntity<JsonNode> answer = register("ducha", malformed);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody().path("field").asText()).isEqualTo("session");
    }

    @Test
    void anyOfficialUploadsAFile() {
        ResponseEntity<JsonNode> answer = upload("/api/attachments", "zjj.office", "征询意见表.pdf", pdf());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody().path("fileName").asText()).isEqualTo("征询意见表.pdf");
        assertThat(answer.getBody().path("size").asInt()).isEqualTo(pdf().length);
        Attachment kept = attachments.referredTo(answer.getBody().path("id").asText(), "scan");
        assertThat(kept.contentType()).isEqualTo("application/pdf");
        assertThat(attachments.content(kept)).isEqualTo(pdf());
    }

    @Test
    void aRenamedFileIsRefusedByName() {
        ResponseEntity<JsonNode> answer =
                upload("/api/attachments", "zjj.office", "表.pdf", "不是 PDF".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody().path("detail").asText()).startsWith("“表.pdf”");
    }

    @Test
    void aFileOverTwentyMegabytesIsRefusedInWords() {
        ResponseEntity<JsonNode> answer = upload("/api/attachments", "zjj.office", "表.pdf", new byte[21 << 20]);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(answer.getBody().path("status").asInt()).isEqualTo(413);
        assertThat(answer.getBody().path("detail").asText()).contains("20 MB");
    }

    @Test
    void theDemoListIsSound() throws IOException {
        byte[] demo = new ClassPathResource("demo/assignment-list.csv").getContentAsByteArray();

        Set<String> ids = list.understood(demo).ids();

        assertThat(ids).hasSize(13).contains("ta-7-4-110", "jy-7-5-19");
        assertThat(list.understood(demo).faults(Set.of())).isEmpty();
    }

    private TestRestTemplate as(String official) {
        return http.withBasicAuth(official, "demo");
    }

    private ResponseEntity<JsonNode> upload(String path, String official, String fileName, byte[] content) {
        return as(official).postForEntity(path, form(fileName, content), JsonNode.class);
    }

    private static MultiValueMap<String, Object> form(String fileName, byte[] content) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return fileName;
            }
        });
        return form;
    }

    private ResponseEntity<JsonNode> register(String official, String json) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return as(official).postForEntity("/api/proposals", new HttpEntity<>(json, headers), JsonNode.class);
    }

    private static String entry(String number) {
        return """
                {"kind": "提案", "committee": 7, "session": 4, "number": "%s", "title": "关于示例事项的提案",
                 "proposers": [{"name": "林晓岚", "type": "个人", "email": "lin@example.com"}]}""".formatted(number);
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
