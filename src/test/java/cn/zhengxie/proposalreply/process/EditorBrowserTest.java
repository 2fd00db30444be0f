package cn.zhengxie.proposalreply.process;

import static cn.zhengxie.proposalreply.process.LetterInHand.DRAFTER;
import static cn.zhengxie.proposalreply.process.LetterInHand.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.proposal.Registration;
import cn.zhengxie.proposalreply.tasklist.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The drafting editor as officials use it. */
@OfficeTest
class EditorBrowserTest {

    private static final String BODY = "您提出的提案收悉，现答复如下：\n一、办理情况\n已新增停车位三百个。\n下一步打算\n继续听取居民意见。";

    @RegisterExtension
    final Browser browser = Browser.onDesk();

    @LocalServerPort
    int port;

    @Autowired
    Registration registration;

    @Test
    void printedPagesFollowTheTextAMomentAfterTheTypingStops() {
        LetterInHand letter = letter("览1");
        EditorPage page = draft(letter);
        page.setText(BODY);
        page.untilPageIsNot("");
        String before = page.firstPage();

        page.standAt("继续");
        page.type("我局将");
        page.untilPageIsNot(before);

        browser.until("pages are counted", () -> browser.texts(".letter-set").equals(List.of("共2页")));
        assertThat(browser.texts(".letter-count")).containsExactly("48 字");
        browser.photograph("editor-draft");
    }

    @Test
    void buttonsAndKeysNumberParagraphsByTheirLevel() {
        LetterInHand letter = letter("览2");
        EditorPage page = draft(letter);
        page.setText(BODY);

        page.standAt("下一步");
        browser.press("一、");
        page.standAt("已新增");
        page.type(Keys.chord(Keys.ALT, "2"));

        String numbered = BODY.replace("下一步", "二、下一步").replace("已新增", "（一）已新增");
        assertThat(page.text()).isEqualTo(numbered);
        page.type(Keys.chord(Keys.CONTROL, "z"));
        assertThat(page.text()).isEqualTo(BODY.replace("下一步", "二、下一步"));
    }

    @Test
    void pasteFromWordLeavesParagraphsAlone() {
        LetterInHand letter = letter("览3");
        EditorPage page = draft(letter);
        page.paste("text/plain", "一、\t基本情况\r\n\u3000\u3000已完成\u200b改造。\r\n\r\n\uf0b7 其余在建。\u000b");
        assertThat(page.text()).isEqualTo("一、基本情况\n已完成改造。\n其余在建。");

        page.setText("");
        page.paste(
                "text/html",
                "<html><head><style>p {color: red}</style></head><body><!--StartFragment--><p class=MsoNormal>"
                        + "一、基本\n情况<o:p></o:p></p><p>已完成<br>改造。</p><script>alert(1)</script></body></html>");
        assertThat(page.text()).isEqualTo("一、基本 情况\n已完成\n改造。");
    }

    @Test
    void checkerSeesWhatChangedSinceHeSawItLast() {
        LetterInHand letter = letter("览4");
        letter.handIn(BODY);
        letter.complete(HEAD, "review", Map.of("decision", "sendBack", "comment", "数据不准", "sendBackTo", "draft"));
        letter.handIn(BODY.replace("三百", "三百二十"));
        EditorPage page = EditorPage.open(browser, HEAD, letter.taskId(HEAD, "review"));
        browser.until(
                "told of changes", () -> browser.find(".letter-news").getText().contains("您上次看过第1稿"));

        browser.press("看改动");

        browser.until("marked", () -> browser.texts(".letter-marked ins").equals(List.of("二十")));
        assertThat(browser.texts(".letter-summary")).containsExactly("新增2字，删去0字");
        browser.find(".letter-panel input[type=checkbox]").click();
        assertThat(browser.texts(".letter-marked p").stream().filter(line -> !line.isEmpty()))
                .containsExactly("已新增停车位三百二十个。");
        browser.photograph("editor-changes");
    }

    @Test
    void earlierVersionCanBeTakenBack() {
        LetterInHand letter = letter("览5");
        letter.handIn(BODY);
        EditorPage page = EditorPage.open(browser, HEAD, letter.taskId(HEAD, "review"));
        page.setText("全部写坏了");
        browser.press("历次文稿");
        browser.until(
                "versions are listed",
                () -> browser.texts(".letter-panel option").size() == 3);

        browser.press("取回左边所选的一稿");

        browser.until("taken back", () -> page.text().equals(BODY));
    }

    @Test
    void phraseIsKeptAndWrittenWhereTheCursorStands() {
        LetterInHand letter = letter("览6");
        EditorPage page = draft(letter);
        page.setText("现答复如下：");
        browser.press("常用语");
        browser.find(".letter-panel textarea").sendKeys("感谢您对住建工作的关心。");
        browser.press("存为常用语");
        browser.until("kept", () -> browser.offers("感谢您对住建工作的关心。"));

        page.standAt("现答复");
        browser.press("感谢您对住建工作的关心。");

        assertThat(page.text()).isEqualTo("感谢您对住建工作的关心。现答复如下：");
        browser.press("删去");
        browser.until("removed", () -> !browser.offers("感谢您对住建工作的关心。"));
    }

    @Test
    void enclosureIsUploadedAndListedInTheLetter(@TempDir Path folder) throws IOException {
        Path plan = Files.write(folder.resolve("改造计划.pdf"), pdf());
        Path renamed = Files.writeString(folder.resolve("假的.pdf"), "not a PDF");
        LetterInHand letter = letter("览7");
        EditorPage page = draft(letter);
        page.setText(BODY);
        page.untilPageIsNot("");
        String before = page.firstPage();
        browser.press("附件");
        browser.until("the list is there", () -> browser.texts(".letter-enclosures li")
                .equals(List.of("复文没有附件。")));

        browser.find(".letter-panel input[type=file]").sendKeys(plan + "\n" + renamed);

        browser.until(
                "refused by name",
                () -> browser.find(".letter-panel .letter-notice").getText().contains("假的.pdf"));
        page.untilPageIsNot(before);
        assertThat(browser.find(".letter-enclosures input").getDomProperty("value"))
                .isEqualTo("改造计划");
        browser.photograph("editor-enclosures");
    }

    @Test
    void whoMayOnlyLookFindsNothingToChange() {
        LetterInHand letter = letter("览8");
        letter.handIn(BODY);
        String task = letter.taskId(HEAD, "review");
        EditorPage page = EditorPage.open(browser, HEAD, task + "&readonly");
        page.untilPageIsNot("");

        page.type("改动");

        assertThat(page.text()).isEqualTo(BODY);
        assertThat(Stream.of("一、", "常用语").noneMatch(browser::offers)).isTrue();
        browser.press("附件");
        browser.until("the list is there", () -> browser.texts(".letter-enclosures li")
                .equals(List.of("复文没有附件。")));
        assertThat(browser.offers("添加附件")).isFalse();
    }

    @Test
    void typingInTheLongestLetterStaysFluent() {
        LetterInHand letter = letter("览9");
        EditorPage page = draft(letter);
        page.setText("我局已完成老旧小区改造并通过验收。\n".repeat(5_500));
        page.standAt("我局");

        double slowest = ((Number) browser.run("""
                const area = document.querySelector('.letter-text');
                let slowest = 0;
                for (let key = 0; key < 20; key++) {
                  const started = performance.now();
                  document.execCommand('insertText', false, '新');
                  slowest = Math.max(slowest, performance.now() - started);
                }
                return slowest;""")).doubleValue();

        assertThat(page.text()).startsWith("新".repeat(20));
        assertThat(slowest).as("milliseconds for a keystroke").isLessThan(500);
    }

    @Test
    void editorFillsTheWindowAndComesBack() {
        LetterInHand letter = letter("览10");
        EditorPage page = draft(letter);
        page.setText(BODY);
        browser.press("展开");
        assertThat((Long) browser.run("return document.querySelector('.letter-editor').offsetWidth"))
                .isEqualTo(browser.run("return innerWidth"));
        page.untilPageIsNot("");
        browser.photograph("editor-wide");

        page.type(Keys.ESCAPE);

        assertThat(browser.offers("展开")).isTrue();
        assertThat(page.text()).isEqualTo(BODY);
    }

    private LetterInHand letter(String number) {
        return LetterInHand.of(number, registration, port);
    }

    private EditorPage draft(LetterInHand letter) {
        return EditorPage.open(browser, DRAFTER, letter.taskId(DRAFTER, "draft"));
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        }
    }
}
