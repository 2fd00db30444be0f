package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A telephone of 390 by 844 px in an official's hand; its pictures are kept as build output. */
final class Phone implements AutoCloseable {

    static final int WIDTH = 390;

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final String root;
    private final ChromeDriver driver;

    private Phone(String root, ChromeDriver driver) {
        this.root = root;
        this.driver = driver;
    }

    /** Skips the test where there is no browser. */
    static Phone open(int port) {
        String root = "http://localhost:" + port;
        return new Phone(root, Chromium.onPhone(root, WIDTH, 844));
    }

    /** Opens the page as somebody who has to log in first, and comes back to it. */
    void open(String path, String official) {
        driver.get(root + path);
        find("[name=username]").sendKeys(official);
        find("[name=password]").sendKeys("demo");
        tap("button");
    }

    void open(String path) {
        driver.get(root + path);
    }

    WebElement find(String selector) {
        return waiting().until(page -> page.findElement(By.cssSelector(selector)));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    void tap(String selector) {
        find(selector).click();
    }

    /** Waits until the element shows the text. */
    void see(String selector, String text) {
        waiting()
                .withMessage(() -> "no “%s” at %s: %s".formatted(text, selector, text()))
                .until(page -> page.findElements(By.cssSelector(selector)).stream()
                        .anyMatch(element ->
                                element.isDisplayed() && element.getText().contains(text)));
    }

    String text() {
        return find("body").getText();
    }

    /** Logs out behind the page's back, as a session that has run out. */
    void forgetLogin() {
        driver.manage().deleteCookieNamed("JSESSIONID");
    }

    /** How wide the page is: wider than the phone, and one would have to push it to and fro. */
    long width() {
        return (Long) driver.executeScript("return document.documentElement.scrollWidth");
    }

    /** What the console complains of. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Takes a picture of the whole page. */
    void photograph(String name) {
        long height = (Long) driver.executeScript("return document.documentElement.scrollHeight");
        Map<String, Object> metrics = Map.of("width", WIDTH, "height", height, "deviceScaleFactor", 2, "mobile", true);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics);
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
