package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeBrowser;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.proposal.Registration;
import cn.zhengxie.proposalreply.tasklist.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A leader signs on his phone; the office enters what he signed on paper. */
@OfficeTest
class PhoneSigningTest {

    private static final int WIDTH = 390;

    @LocalServerPort
    private int port;

    @Autowired
    private Registration registration;

    @TempDir
    private Path folder;

    @RegisterExtension
    final Browser browser = Browser.onPhone(WIDTH, 844);

    @Test
    void theSignerReadsAndSignsAtPhoneWidth() {
        // Pages still on their way when the letter is signed are not there any more; its text is.
        browser.tolerate("/preview/");
        LetterAtSigning letter = letter("机1");
        String task = letter.taskId("zjj.signer", "sign");

        browser.openAs("zjj.signer", "/sign");
        browser.see(".letters", "第机1号：" + LetterAtSigning.TITLE);
        browser.photographWhole("phone-list");
        assertThat(browser.width()).isLessThanOrEqualTo(WIDTH);
        browser.click(".letters a[href$='" + task + "']");
        browser.see(".facts", "A（已解决或采纳）");
        browser.see(".facts", "还有");
        // The pages take the place of the text as soon as they are set.
        assertThat(browser.find("section .text").getDomProperty("textContent")).contains("已新增停车位三百个");
        browser.see(".opinions", "内容属实，同意");
        browser.see("main", "委员同意办理思路");
        browser.photographWhole("phone-letter");
        assertThat(browser.width()).isLessThanOrEqualTo(WIDTH);
        browser.find("main[data-settled]");
        browser.click("input[value=approve]");
        browser.find("#comment").sendKeys("同意");
        browser.click(".decision button[type=submit]");

        browser.see(".done", "已签发");
        assertThat(letter.waits("zjj.office", "register")).isTrue();
    }

    @Test
    void sendingBackWithoutReasonIsRefusedAtTheFieldAndThenDone() {
        LetterAtSigning letter = letter("机2");
        browser.openAs("zjj.signer", "/sign/" + letter.taskId("zjj.signer", "sign"));

        browser.find("main[data-settled]");
        browser.click("input[value=sendBack]");
        browser.click(".decision button[type=submit]");
        browser.see("[data-field=comment] .refusal", "退回时请写明理由");
        browser.find("#comment").sendKeys("请补充资金来源");
        browser.click(".decision button[type=submit]");
        browser.see("[data-field=sendBackTo] .refusal", "请选择退回到哪一步");
        browser.photographWhole("phone-refusal");
        assertThat(browser.find("#comment").getDomProperty("value")).isEqualTo("请补充资金来源");
        new Select(browser.find("#sendBackTo")).selectByVisibleText("拟稿");
        browser.click(".decision button[type=submit]");

        browser.see(".done", "已退回");
        assertThat(letter.waits("zjj.laogai.drafter", "draft")).isTrue();
    }

    @Test
    void nothingIsDecidedUnlessTheSignerChooses() {
        LetterAtSigning letter = letter("机3");
        browser.openAs("zjj.signer", "/sign/" + letter.taskId("zjj.signer", "sign"));
        browser.find("main[data-settled]");

        browser.click(".decision button[type=submit]");

        browser.see("[data-field=decision] .refusal", "请选择同意或退回");
        assertThat(letter.waits("zjj.signer", "sign")).isTrue();
    }

    @Test
    void whatWasWrittenSurvivesALoginThatHasRunOut() {
        LetterAtSigning letter = letter("机4");
        String page = "/sign/" + letter.taskId("zjj.signer", "sign");
        browser.openAs("zjj.signer", page);
        browser.find("main[data-settled]");
        browser.click("input[value=approve]");
        browser.find("#comment").sendKeys("同意，请尽快寄送");

        browser.forgetLogin();
        browser.click(".decision button[type=submit]");
        browser.see(".decision > .refusal", "登录已失效");
        assertThat(letter.waits("zjj.signer", "sign")).isTrue();
        browser.openAs("zjj.signer", page);

        assertThat(browser.find("#comment").getDomProperty("value")).isEqualTo("同意，请尽快寄送");
        browser.click(".decision button[type=submit]");
        browser.see(".done", "已签发");
    }

    @Test
    void aKeptSentenceIsWrittenByATap() {
        LetterAtSigning letter = letter("机5");
        String page = "/sign/" + letter.taskId("zjj.signer", "sign");
        browser.openAs("zjj.signer", page);
        browser.find("#comment").sendKeys("同意，机要件请专人送达");

        browser.find(".office-comments [title^=把意见栏]").click();
        browser.see(".office-comments", "同意，机要件请专人送达");
        browser.find("#comment").clear();
        browser.click(".office-comments [title=填入意见栏]");

        assertThat(browser.find("#comment").getDomProperty("value")).isNotEmpty();
    }

    @Test
    void aLetterOfOthersOrAlreadySignedIsGone() {
        LetterAtSigning letter = letter("机6");
        String task = letter.taskId("zjj.signer", "sign");

        browser.tolerate("status of 404").openAs("fgw.signer", "/sign/" + task);

        browser.see(".empty", "任务不存在，或已经办理完毕");
        assertThat(new OfficeBrowser(port)
                        .loggedIn("fgw.signer", "demo")
                        .page("/sign/" + task)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theOfficeEntersAPaperSignatureOnItsPage() throws IOException {
        LetterAtSigning letter = letter("机7");
        String form = "form[data-case='" + letter.key() + "'] ";

        browser.openAs("zjj.office", "/paper-signatures");
        browser.click(form + "button[type=submit]");
        browser.see(form + "[data-field=signedBy] .refusal", "请选择签发人");
        new Select(browser.find(form + "[name=signedBy]")).selectByVisibleText("王宏伟");
        browser.find(form + "[name=scan]").sendKeys(file("签批件.pdf", "不是PDF").toString());
        browser.click(form + "button[type=submit]");
        browser.see(form + "[data-field=scan] .refusal", "签批件.pdf");
        browser.photographWhole("paper-refusal");
        browser.find(form + "[name=scan]").sendKeys(scan().toString());
        browser.find(form + "[name=signedOn]").sendKeys("%1$tm%1$td%1$tY".formatted(LocalDate.now()));
        browser.click(form + "button[type=submit]");

        browser.see(form + ".done", "已补录签发");
        assertThat(browser.width()).isLessThanOrEqualTo(WIDTH);
        assertThat(letter.waits("zjj.office", "register")).isTrue();
    }

    @Test
    void whoHoldsNoOfficeFindsNothingToEnter() {
        letter("机8");

        browser.openAs("fgw.zonghe.drafter", "/paper-signatures");

        browser.see(".empty", "现在没有待签发的复文可以补录");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path scan() throws IOException {
        Path scan = folder.resolve("签批件扫描.pdf");
        try (PDDocument sheet = new PDDocument()) {
            sheet.addPage(new PDPage());
            sheet.save(scan.toFile());
        }
        return scan;
    }

    private LetterAtSigning letter(String number) {
        return LetterAtSigning.of(number, registration, port);
    }
}
