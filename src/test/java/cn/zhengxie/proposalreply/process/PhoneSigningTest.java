package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeBrowser;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.proposal.Registration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A leader signs on his phone; the office enters what he signed on paper. */
@OfficeTest
class PhoneSigningTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Registration registration;

    @TempDir
    private Path folder;

    private Phone phone;

    @BeforeEach
    void takePhone() {
        phone = Phone.open(port);
    }

    @AfterEach
    void putPhoneAway() {
        if (phone != null) {
            phone.close();
        }
    }

    @Test
    void theSignerReadsAndSignsAtPhoneWidth() {
        LetterAtSigning letter = letter("机1");
        String task = letter.taskId("zjj.signer", "sign");

        phone.open("/sign", "zjj.signer");
        phone.see(".letters", "第机1号：" + LetterAtSigning.TITLE);
        phone.photograph("phone-list");
        assertThat(phone.width()).isLessThanOrEqualTo(Phone.WIDTH);
        phone.tap(".letters a[href$='" + task + "']");
        phone.see(".facts", "A（已解决或采纳）");
        phone.see(".facts", "还有");
        phone.see("section", "已新增停车位三百个");
        phone.see(".opinions", "内容属实，同意");
        phone.see("main", "委员同意办理思路");
        phone.photograph("phone-letter");
        assertThat(phone.width()).isLessThanOrEqualTo(Phone.WIDTH);
        phone.tap("input[value=approve]");
        phone.find("#comment").sendKeys("同意");
        phone.tap(".decision button[type=submit]");

        phone.see(".done", "已签发");
        assertThat(letter.waits("zjj.office", "register")).isTrue();
        // Without pictures of the pages the text stays: that is shown, and no fault of the page.
        assertThat(phone.errors())
                .filteredOn(error -> !error.contains("/preview"))
                .isEmpty();
    }

    @Test
    void sendingBackWithoutReasonIsRefusedAtTheFieldAndThenDone() {
        LetterAtSigning letter = letter("机2");
        phone.open("/sign/" + letter.taskId("zjj.signer", "sign"), "zjj.signer");

        phone.tap("input[value=sendBack]");
        phone.tap(".decision button[type=submit]");
        phone.see("[data-field=comment] .refusal", "退回时请写明理由");
        phone.find("#comment").sendKeys("请补充资金来源");
        phone.tap(".decision button[type=submit]");
        phone.see("[data-field=sendBackTo] .refusal", "请选择退回到哪一步");
        phone.photograph("phone-refusal");
        assertThat(phone.find("#comment").getDomProperty("value")).isEqualTo("请补充资金来源");
        new Select(phone.find("#sendBackTo")).selectByVisibleText("拟稿");
        phone.tap(".decision button[type=submit]");

        phone.see(".done", "已退回");
        assertThat(letter.waits("zjj.laogai.drafter", "draft")).isTrue();
    }

    @Test
    void nothingIsDecidedUnlessTheSignerChooses() {
        LetterAtSigning letter = letter("机3");
        phone.open("/sign/" + letter.taskId("zjj.signer", "sign"), "zjj.signer");

        phone.tap(".decision button[type=submit]");

        phone.see("[data-field=decision] .refusal", "请选择同意或退回");
        assertThat(letter.waits("zjj.signer", "sign")).isTrue();
    }

    @Test
    void whatWasWrittenSurvivesALoginThatHasRunOut() {
        LetterAtSigning letter = letter("机4");
        String page = "/sign/" + letter.taskId("zjj.signer", "sign");
        phone.open(page, "zjj.signer");
        phone.tap("input[value=approve]");
        phone.find("#comment").sendKeys("同意，请尽快寄送");

        phone.forgetLogin();
        phone.tap(".decision button[type=submit]");
        phone.see(".decision > .refusal", "登录已失效");
        assertThat(letter.waits("zjj.signer", "sign")).isTrue();
        phone.open(page, "zjj.signer");

        assertThat(phone.find("#comment").getDomProperty("value")).isEqualTo("同意，请尽快寄送");
        phone.tap(".decision button[type=submit]");
        phone.see(".done", "已签发");
    }

    @Test
    void aKeptSentenceIsWrittenByATap() {
        LetterAtSigning letter = letter("机5");
        String page = "/sign/" + letter.taskId("zjj.signer", "sign");
        phone.open(page, "zjj.signer");
        phone.find("#comment").sendKeys("同意，机要件请专人送达");

        phone.find(".office-comments [title^=把意见栏]").click();
        phone.see(".office-comments", "同意，机要件请专人送达");
        phone.find("#comment").clear();
        phone.tap(".office-comments [title=填入意见栏]");

        assertThat(phone.find("#comment").getDomProperty("value")).isNotEmpty();
    }

    @Test
    void aLetterOfOthersOrAlreadySignedIsGone() {
        LetterAtSigning letter = letter("机6");
        String task = letter.taskId("zjj.signer", "sign");

        phone.open("/sign/" + task, "fgw.signer");

        phone.see(".empty", "任务不存在，或已经办理完毕");
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

        phone.open("/paper-signatures", "zjj.office");
        phone.tap(form + "button[type=submit]");
        phone.see(form + "[data-field=signedBy] .refusal", "请选择签发人");
        new Select(phone.find(form + "[name=signedBy]")).selectByVisibleText("王宏伟");
        phone.find(form + "[name=scan]").sendKeys(file("签批件.pdf", "不是PDF").toString());
        phone.tap(form + "button[type=submit]");
        phone.see(form + "[data-field=scan] .refusal", "签批件.pdf");
        phone.photograph("paper-refusal");
        phone.find(form + "[name=scan]").sendKeys(scan().toString());
        phone.find(form + "[name=signedOn]").sendKeys("%1$tm%1$td%1$tY".formatted(LocalDate.now()));
        phone.tap(form + "button[type=submit]");

        phone.see(form + ".done", "已补录签发");
        assertThat(phone.width()).isLessThanOrEqualTo(Phone.WIDTH);
        assertThat(letter.waits("zjj.office", "register")).isTrue();
    }

    @Test
    void whoHoldsNoOfficeFindsNothingToEnter() {
        letter("机8");

        phone.open("/paper-signatures", "fgw.zonghe.drafter");

        phone.see(".empty", "现在没有待签发的复文可以补录");
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
