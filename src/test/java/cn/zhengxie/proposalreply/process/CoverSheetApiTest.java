package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.proposal.Registration;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The 发文稿纸 over HTTP: composed from the case file, for whoever has the letter on his desk. */
@OfficeTest
class CoverSheetApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Registration registration;

    @Test
    void theSignerPrintsTheSheetWithWhatWasSaidOnTheWay() throws IOException {
        LetterAtSigning letter = letter("稿1");

        ResponseEntity<byte[]> sheet = cover("zjj.signer", letter.taskId("zjj.signer", "sign"));

        assertThat(sheet.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(text(sheet.getBody()))
                .contains(
                        "许昌市住房和城乡建设局发文稿纸",
                        "第稿1号：" + LetterAtSigning.TITLE,
                        "徐博雅委员",
                        "A（已解决或采纳）",
                        "主动公开",
                        "内容属实，同意刘科长",
                        "格式已核张办公",
                        "请局长签发赵分管",
                        "拟请老旧小区改造科办理",
                        "请与委员当面沟通",
                        "办前面商，徐博雅，社区会议室：委员同意办理思路",
                        "市财政局",
                        "老旧小区改造科陈绍军",
                        "签名：")
                .doesNotContain("13800000000");
    }

    @Test
    void theOfficePrintsItForTheLeaderWhileTheSignatureWaits() {
        LetterAtSigning letter = letter("稿2");

        assertThat(atSigner("zjj.office", letter).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(atSigner("fgw.office", letter).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyPrintsTheSheetOfATaskThatIsNotHis() {
        LetterAtSigning letter = letter("稿3");
        String task = letter.taskId("zjj.signer", "sign");

        assertThat(cover("zjj.zhufang.drafter", task).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(cover("ducha", task).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<byte[]> cover(String official, String task) {
        return http.withBasicAuth(official, "demo").getForEntity("/api/tasks/{task}/cover.pdf", byte[].class, task);
    }

    private ResponseEntity<byte[]> atSigner(String official, LetterAtSigning letter) {
        return http.withBasicAuth(official, "demo")
                .getForEntity("/api/proposals/{key}/cover.pdf?unit=zjj", byte[].class, letter.key());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument sheet = Loader.loadPDF(pdf)) {
            assertThat(sheet.getNumberOfPages()).isOne();
            return new PDFTextStripper().getText(sheet).replaceAll("[\\s\u3000]", "");
        }
    }

    private LetterAtSigning letter(String number) {
        return LetterAtSigning.of(number, registration, port);
    }
}
