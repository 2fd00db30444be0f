package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page 登记提案 in a browser of 1280 px; its pictures are kept as build output. */
final class RegistrationDesk implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final String root;
    private final ChromeDriver driver;

    private RegistrationDesk(String root, ChromeDriver driver) {
        this.root = root;
        this.driver = driver;
    }

    /** Skips the test where there is no browser. */
    static RegistrationDesk open(int port) {
        String root = "http://localhost:" + port;
        return new RegistrationDesk(root, Chromium.onDesk(root));
    }

    /** Opens the page as somebody who has to log in first, and comes back to it. */
    void open(String official) {
        driver.get(root + "/register");
        find("[name=username]").sendKeys(official);
        find("[name=password]").sendKeys("demo");
        click("button");
    }

    void openAgain() {
        driver.get(root + "/register");
        find(".proposers li");
    }

    WebElement find(String selector) {
        return waiting().until(page -> page.findElement(By.cssSelector(selector)));
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    void click(String selector) {
        find(selector).click();
    }

    void fill(String selector, CharSequence... keys) {
        find(selector).sendKeys(keys);
    }

    void write(String selector, String text) {
        WebElement field = find(selector);
        field.clear();
        field.sendKeys(text);
    }

    void choose(String selector, String label) {
        new Select(find(selector)).selectByVisibleText(label);
    }

    String value(String selector) {
        return find(selector).getDomProperty("value");
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Waits until the element shows the text. */
    void see(String selector, String text) {
        waiting()
                .withMessage(() -> "no “%s” at %s: %s"
                        .formatted(text, selector, find("body").getText()))
                .until(page -> page.findElements(By.cssSelector(selector)).stream()
                        .anyMatch(element ->
                                element.isDisplayed() && element.getText().contains(text)));
    }

    /** Logs out behind the page's back, as a session that has run out. */
    void forgetLogin() {
        driver.manage().deleteCookieNamed("JSESSIONID");
    }

    /** Whether the browser would ask before it leaves the page. */
    boolean warnsBeforeLeaving() {
        return Boolean.FALSE.equals(
                driver.executeScript("return window.dispatchEvent(new Event('beforeunload', { cancelable: true }));"));
    }

    /** How wide the page is where the window is of that width. */
    long width(int window) {
        driver.manage().window().setSize(new Dimension(window, 900));
        return (Long) driver.executeScript("return document.documentElement.scrollWidth");
    }

    /** What the console complains of, apart from refusals. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("status of 422"))
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

    private WebDriverWait waiting() {
        return new WebDriverWait(driver, Duration.ofSeconds(20));
    }
}
