package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The drafting editor in a browser, in a form that has nothing else; its pictures are kept as build output. */
final class EditorPage implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final String root;
    private final ChromeDriver driver;

    private EditorPage(String root, ChromeDriver driver) {
        this.root = root;
        this.driver = driver;
    }

    /** Skips the test where there is no browser. */
    static EditorPage open(int port, String official, String task) {
        String root = "http://localhost:" + port;
        EditorPage page = new EditorPage(root, Chromium.onDesk(root));
        page.logIn(official);
        page.driver.get(page.root + "/editor-stub.html?" + task);
        page.find("[data-ready]");
        return page;
    }

    private void logIn(String official) {
        driver.get(root + "/login");
        find("[name=username]").sendKeys(official);
        find("[name=password]").sendKeys("demo");
        find("button").click();
        until("logged in", () -> !driver.getCurrentUrl().contains("/login"));
    }

    String text() {
        return (String) run("return document.querySelector('[data-letter-editor]').value");
    }

    void setText(String text) {
        driver.executeScript("document.querySelector('[data-letter-editor]').value = arguments[0]", text);
    }

    void type(CharSequence... keys) {
        find(".letter-text").sendKeys(keys);
    }

    /** Puts the cursor before the first place of the text. */
    void standAt(String place) {
        driver.executeScript("""
                const area = document.querySelector('.letter-text');
                const at = area.value.indexOf(arguments[0]);
                area.focus();
                area.setSelectionRange(at, at);""", place);
    }

    void paste(String type, String content) {
        driver.executeScript("""
                const data = new DataTransfer();
                data.setData(arguments[0], arguments[1]);
                document.querySelector('.letter-text').dispatchEvent(
                  new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));""", type, content);
    }

    void press(String label) {
        List<WebElement> buttons = driver.findElements(By.xpath("//button[normalize-space()='%s']".formatted(label)));
        buttons.stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow()
                .click();
    }

    boolean offers(String label) {
        return driver.findElements(By.xpath("//button[normalize-space()='%s']".formatted(label))).stream()
                .anyMatch(WebElement::isDisplayed);
    }

    /** The address of the first page's picture. */
    String firstPage() {
        return (String) run("return document.querySelector('.letter-pages img').src");
    }

    /** Waits until the first page is another one, and is drawn; returns how long that took, in milliseconds. */
    long untilPageIsNot(String earlier) {
        long started = System.nanoTime();
        until("another page", () -> Boolean.TRUE.equals(driver.executeScript("""
                const image = document.querySelector('.letter-pages img');
                return image !== null && image.src !== arguments[0] && image.complete && image.naturalWidth > 0;""", earlier)));
        return Duration.ofNanos(System.nanoTime() - started).toMillis();
    }

    WebElement find(String selector) {
        return new WebDriverWait(driver, Duration.ofSeconds(20))
                .until(page -> page.findElement(By.cssSelector(selector)));
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    void until(String what, BooleanSupplier condition) {
        new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(50))
                .withMessage(what)
                .ignoring(StaleElementReferenceException.class)
                .until(page -> condition.getAsBoolean());
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What the console complains of. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("favicon.ico"))
                .toList();
    }

    void photograph(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        Chromium.leave(driver);
    }
}
