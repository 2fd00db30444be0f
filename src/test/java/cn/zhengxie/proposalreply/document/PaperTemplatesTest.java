package cn.zhengxie.proposalreply.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.tasklist.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 文书模板: an office's own look of the papers, in force from the next paper on. */
@OfficeTest
class PaperTemplatesTest {

    private static final String PATH = "/templates/reply.docx";
    private static final String OWN_LINE = "本市自定的版式";

    @RegisterExtension
    final Browser browser = Browser.onDesk();

    @LocalServerPort
    private int port;

    @Autowired
    private Typesetting typesetting;

    @Autowired
    private JdbcClient database;

    private OfficeApi api;

    @BeforeEach
    void connect() {
        api = new OfficeApi(port);
    }

    @AfterEach
    void backToThePackagedOnes() {
        database.sql("delete from paper_template").update();
    }

    @Test
    void nextLetterHasTheLookOfTheNewTemplate() throws IOException {
        assertThat(upload("admin", EditedTemplate.withLine("reply", OWN_LINE)).status())
                .isEqualTo(204);

        assertThat(PaperText.ofDocx(typesetting.docx(Samples.letter()))).contains(OWN_LINE, "许建政协〔2020〕30号");
        assertThat(PaperText.ofDocx(api.get("admin", PATH).content())).contains(OWN_LINE, "{{documentNumber}}");
    }

    @Test
    void brokenTemplateIsRefusedAndTheOneBeforeItStays() throws IOException {
        upload("admin", EditedTemplate.withLine("reply", OWN_LINE)).granted();

        OfficeApi.Answer answer = upload("admin", EditedTemplate.withLine("reply", "{{编号}}"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("field").asText()).isEqualTo("file");
        assertThat(answer.json().get("detail").asText()).contains("没有 {{编号}} 这个占位符");
        assertThat(PaperText.ofDocx(typesetting.docx(Samples.letter()))).contains(OWN_LINE);
    }

    @Test
    void onlyAnAdministratorChangesThem() throws IOException {
        byte[] template = EditedTemplate.withLine("reply", OWN_LINE);

        assertThat(upload("zjj.office", template).status()).isEqualTo(403);
        assertThat(upload("ducha", template).status()).isEqualTo(403);
        assertThat(api.get("zjj.office", PATH).status()).isEqualTo(403);
        assertThat(PaperText.ofDocx(typesetting.docx(Samples.letter()))).doesNotContain(OWN_LINE);
    }

    @Test
    void paperWithoutTemplateIsNotFound() throws IOException {
        assertThat(api.get("admin", "/templates/ledger.docx").status()).isEqualTo(404);
    }

    @Test
    void administratorPutsOneInAndGoesBackToThePackagedOne(@TempDir Path folder) throws IOException {
        Path broken = Files.write(folder.resolve("坏模板.docx"), EditedTemplate.withLine("reply", "{{编号}}"));
        Path own = Files.write(folder.resolve("模板.docx"), EditedTemplate.withLine("reply", OWN_LINE));
        String form = "form[data-name=reply]";
        browser.openAs("admin", "/camunda/app/tasklist/default/");
        browser.tolerate("status of 422").click("a[href$='/templates']");
        browser.find(form + " input[type=file]").sendKeys(broken.toString());
        browser.click(form + " button[type=submit]");
        browser.see(form, "没有 {{编号}} 这个占位符");
        browser.photograph("template-refused");

        browser.find(form + " input[type=file]").sendKeys(own.toString());
        browser.click(form + " button[type=submit]");

        browser.see(form, "现用本市模板");
        browser.photograph("template-in-force");
        browser.click(form + " .restore");
        browser.see(form, "现用系统自带的模板");
        assertThat(PaperText.ofDocx(typesetting.docx(Samples.letter()))).doesNotContain(OWN_LINE);
    }

    private OfficeApi.Answer upload(String official, byte[] template) throws IOException {
        String boundary = "boundary-of-the-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"reply.docx\"\r\n\r\n")
                .formatted(boundary)
                .getBytes(StandardCharsets.UTF_8));
        body.write(template);
        body.write("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return api.post(official, PATH, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }
}
