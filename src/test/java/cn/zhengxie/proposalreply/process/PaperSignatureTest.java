package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.audit.AuditEntry;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.drafting.ChainStep;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.proposal.Attachments;
import cn.zhengxie.proposalreply.proposal.Registration;
import cn.zhengxie.proposalreply.proposal.Round;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 纸质签批补录: the office enters what the leader signed on paper. */
@OfficeTest
class PaperSignatureTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Registration registration;

    @Autowired
    private Attachments attachments;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Drafts drafts;

    @Test
    void theOfficeEntersASignedSheetInTheSignersStead() {
        LetterAtSigning letter = letter("签1");
        LocalDate yesterday = LocalDate.now().minusDays(1);

        HttpResponse<String> answer = enter(letter, "zjj.office", signature("王宏伟", yesterday, scan()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(letter.waits("zjj.signer", "sign")).isFalse();
        assertThat(letter.waits("zjj.office", "register")).isTrue();
        AuditEntry signed = audit.of(letter.key()).stream()
                .filter(entry -> entry.act().verb().equals("签发"))
                .findFirst()
                .orElseThrow();
        assertThat(signed.act().businessDate()).isEqualTo(yesterday);
        assertThat(signed.officialId()).isEqualTo("zjj.office");
        assertThat(signed.onBehalfOf()).isEqualTo("zjj.signer");
        assertThat(letter.get("zjj.office", "/api/proposals/" + letter.key())
                        .at("/units/0/rounds/0/signedBy")
                        .asText())
                .isEqualTo("王宏伟");
    }

    @Test
    void aSheetWithoutScanIsRefused() {
        refused(
                letter("签2"),
                "{\"signedBy\":\"王宏伟\",\"signedOn\":\"%s\"}".formatted(LocalDate.now()),
                "scan",
                "请上传签批件扫描件");
    }

    @Test
    void aSheetThatCanBeEditedIsNoScan() {
        String table = attachments
                .keep("签批.xlsx", "application/vnd.ms-excel", "表".getBytes(StandardCharsets.UTF_8), Official.SYSTEM)
                .id();

        refused(letter("签10"), signature("王宏伟", LocalDate.now(), table), "scan", "签批件扫描件只收 PDF、JPEG 或 PNG");
    }

    @Test
    void onlyAHolderOfTheSignersPostSigns() {
        refused(letter("签3"), signature("赵分管", LocalDate.now(), scan()), "signedBy", "“赵分管”不是本单位的签发人");
    }

    @Test
    void aDayToComeIsRefused() {
        refused(letter("签4"), signature("王宏伟", LocalDate.now().plusDays(2), scan()), "signedOn", "签发日期不能晚于今天");
    }

    @Test
    void aDayBeforeTheAssignmentIsRefused() {
        LocalDate assignedOn = LocalDate.now().minusDays(20);
        refused(
                letter("签5"),
                signature("王宏伟", assignedOn.minusDays(1), scan()),
                "signedOn",
                "签发日期不能早于交办日期" + assignedOn);
    }

    @Test
    void onlyTheUnitsOfficeEntersIt() {
        LetterAtSigning letter = letter("签6");

        for (String other : new String[] {"zjj.deputy", "fgw.office", "ducha", "admin"}) {
            assertThat(enter(letter, other, signature("王宏伟", LocalDate.now(), scan()))
                            .statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(letter.waits("zjj.signer", "sign")).isTrue();
    }

    @Test
    void theOfficeOfACoHandlerCannotSignForTheLead() {
        LetterAtSigning letter = letter("签7");

        HttpResponse<String> answer = enter(letter, "czj.office", signature("王宏伟", LocalDate.now(), scan()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(letter.waits("zjj.signer", "sign")).isTrue();
    }

    @Test
    void nothingIsEnteredWhereNoSignatureWaits() {
        LetterAtSigning letter = letter("签8");
        letter.complete("zjj.signer", "sign", "{\"decision\":\"approve\"}");

        HttpResponse<String> answer = enter(letter, "zjj.office", signature("王宏伟", LocalDate.now(), scan()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(LetterAtSigning.json(answer.body()).path("detail").asText()).isEqualTo("这件提案的复文现在不在签发环节，不能补录纸质签批");
    }

    @Test
    void whatWasSignedOnPaperIsTheLatestVersionAndNotWhatWasStillBeingWritten() {
        LetterAtSigning letter = letter("签9");
        Round round = new Round(letter.key(), "zjj", 1);
        drafts.keep(round, "改了一半");

        enter(letter, "zjj.office", signature("王宏伟", LocalDate.now(), scan()));

        assertThat(drafts.find(round).orElseThrow().body()).isEqualTo(LetterAtSigning.BODY);
    }

    @Test
    void aTextThatWasNotTakenOverIsNotWhatIsSigned() {
        LetterAtSigning letter = letter("签12");
        Round round = new Round(letter.key(), "zjj", 1);
        drafts.setAside(round, "两人同时写时没有采用的正文", ChainStep.SIGN, Official.SYSTEM);

        enter(letter, "zjj.office", signature("王宏伟", LocalDate.now(), scan()));

        assertThat(drafts.find(round).orElseThrow().body()).isEqualTo(LetterAtSigning.BODY);
    }

    @Test
    void theSignedSheetIsForTheUnitsOwnEyes() {
        LetterAtSigning letter = letter("签13");
        String scan = scan();
        enter(letter, "zjj.office", signature("王宏伟", LocalDate.now(), scan));
        String file = "/api/proposals/" + letter.key();

        assertThat(letter.get("zjj.deputy", file)
                        .at("/units/0/rounds/0/paperScan")
                        .asText())
                .isEqualTo(scan);
        assertThat(letter.get("ducha", file).at("/units/0/rounds/0/paperScan").isNull())
                .isTrue();
    }

    private void refused(LetterAtSigning letter, String json, String field, String sentence) {
        HttpResponse<String> answer = enter(letter, "zjj.office", json);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(LetterAtSigning.json(answer.body()).path("field").asText()).isEqualTo(field);
        assertThat(LetterAtSigning.json(answer.body()).path("detail").asText()).isEqualTo(sentence);
        assertThat(letter.waits("zjj.signer", "sign")).isTrue();
    }

    private LetterAtSigning letter(String number) {
        return LetterAtSigning.of(number, registration, port);
    }

    private static HttpResponse<String> enter(LetterAtSigning letter, String official, String json) {
        return letter.post(official, "/api/proposals/" + letter.key() + "/paper-signatures", json);
    }

    private String scan() {
        return attachments
                .keep("签批件.pdf", "application/pdf", "扫描件".getBytes(StandardCharsets.UTF_8), Official.SYSTEM)
                .id();
    }

    private static String signature(String signedBy, LocalDate on, String scan) {
        return "{\"signedBy\":\"%s\",\"signedOn\":\"%s\",\"scan\":\"%s\"}".formatted(signedBy, on, scan);
    }
}
