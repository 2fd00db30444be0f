package cn.zhengxie.proposalreply.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.Chromium;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The message list in Tasklist's head, as an official sees it. */
@OfficeTest
class MessagesInTasklistTest {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String OPENER = ".office-inbox > button";

    private static int cases;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Deadlines deadlines;

    private RemindedCase reminded;
    private ChromeDriver driver;

    @BeforeEach
    void aLeaderInTasklistWhoseUnitIsLate() {
        String root = "http://localhost:" + port;
        driver = Chromium.onDesk(root);
        reminded = new RemindedCase(port, engine, database, "铃" + ++cases);
        reminded.overdueFor(1);
        deadlines.climb(reminded.reply());
        driver.get(root + "/camunda/app/tasklist/default/");
        find("[name=username]").sendKeys("zjj.signer");
        find("[name=password]").sendKeys("demo", Keys.ENTER);
        waiting().until(page -> !find(".office-count").getText().isEmpty());
    }

    @AfterEach
    void leave() {
        Chromium.leave(driver);
    }

    @Test
    void unreadMessagesAreCountedAndListedAndReadOneByOne() {
        int unread = Integer.parseInt(find(".office-count").getText());

        assertThat(find(".office-link").getText()).as("beside the links").isEqualTo("待我签发");

        find(OPENER).click();
        WebElement latest = find("#office-messages li");
        assertThat(latest.getText()).contains("未读", "第铃" + cases + "号提案", "已逾期1天");
        assertThat(latest.findElement(By.tagName("a")).getDomProperty("href")).contains("/documents/reminder.pdf?id=");
        photograph("messages");
        latest.findElement(By.tagName("button")).click();

        waiting().until(page -> find(OPENER).getDomAttribute("aria-label").equals(label(unread - 1)));
        assertThat(unread(reminded.key())).isZero();
    }

    @Test
    void listClosesByEscAndGivesTheFocusBack() {
        find(".office-link");
        find(OPENER).click();
        find("#office-messages li");
        assertThat(find(OPENER).getDomAttribute("aria-expanded")).isEqualTo("true");

        find("#office-messages").sendKeys(Keys.ESCAPE);

        assertThat(driver.findElement(By.id("office-messages")).isDisplayed()).isFalse();
        assertThat(find(OPENER).getDomAttribute("aria-expanded")).isEqualTo("false");
        assertThat(driver.switchTo().activeElement().getDomProperty("outerHTML"))
                .isEqualTo(find(OPENER).getDomProperty("outerHTML"));
    }

    /** Asked of the table: the list has the unread ones of every other test first. */
    private long unread(String proposal) {
        return database.sql(
                        "select count(*) from message where proposal_id = ? and official_id = ? and read_at is null")
                .params(proposal, "zjj.signer")
                .query(Long.class)
                .single();
    }

    private static String label(int unread) {
        return unread == 0 ? "消息" : "消息，%d条未读".formatted(unread);
    }

    private WebElement find(String selector) {
        return waiting().until(page -> page.findElement(By.cssSelector(selector)));
    }

    private WebDriverWait waiting() {
        return new WebDriverWait(driver, Duration.ofSeconds(20));
    }

    private void photograph(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
