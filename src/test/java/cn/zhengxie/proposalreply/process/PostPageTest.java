package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.tasklist.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office's page for the day's post. */
@OfficeTest
class PostPageTest {

    private static final String SUBMIT = "#posted button[type=submit]";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @TempDir
    private Path folder;

    @RegisterExtension
    final Browser browser = Browser.onDesk();

    @Test
    void refusalKeepsWhatWasTypedAndTheCorrectedNumberIsRecorded() {
        // given
        CaseUnderway waiting = waiting("递1");
        browser.openAs("zjj.office", "/post");
        String row = row(waiting);
        browser.find(row + " [name=trackingNumber]").sendKeys("XA200");
        browser.run("document.querySelector('%s [name=deliveredOn]').value = ''".formatted(row));

        // when
        browser.tolerate("422");
        browser.click(SUBMIT);

        // then
        browser.see(row + " .refusal", "请填写寄出日期");
        browser.photograph("post-refused");
        assertThat(browser.value(row + " [name=trackingNumber]")).isEqualTo("XA200");

        // when
        browser.run(
                "document.querySelector('%s [name=deliveredOn]').value = '%s'".formatted(row, CaseUnderway.today()));
        browser.click(SUBMIT);

        // then
        browser.see(".done", "已登记1封。");
        assertThat(browser.all(row)).isEmpty();
        assertThat(new OfficeApi(port).get("zjj.office", waiting.path()).text()).contains("XA200");
    }

    @Test
    void listIsImportedOrItsFaultsAreListed() throws IOException {
        // given
        CaseUnderway waiting = waiting("递2");
        browser.openAs("zjj.office", "/post");

        // when
        browser.tolerate("422");
        browser.find("#file").sendKeys(list("递2x,林晓岚,XA300," + CaseUnderway.today()));
        browser.click("#list button[type=submit]");

        // then
        browser.see("#list .faults", "第2行“编号”：没有编号为“递2x”的待邮寄复文");

        // when
        browser.run("document.querySelector('#file').value = ''");
        browser.find("#file").sendKeys(list("递2,林晓岚,XA300," + CaseUnderway.today()));
        browser.click("#list button[type=submit]");

        // then
        browser.see(".done", "已按清单登记1封。");
        assertThat(new OfficeApi(port).get("zjj.office", waiting.path()).text()).contains("XA300");
    }

    private CaseUnderway waiting(String number) {
        return new CaseUnderway(new OfficeApi(port), new CaseJobs(engine), number).to("confirmDelivery");
    }

    private String row(CaseUnderway of) {
        long recipient = new OfficeApi(port)
                .get("zjj.office", of.path())
                .json()
                .at("/units/0/rounds/0/recipients/0/id")
                .asLong();
        return "tr[data-recipient=\"%d\"]".formatted(recipient);
    }

    private String list(String row) throws IOException {
        Path file = Files.createTempFile(folder, "list", ".csv");
        Files.writeString(file, "编号,收件人,邮件号码,寄出日期\n" + row + "\n");
        return file.toString();
    }
}
