package cn.zhengxie.proposalreply.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A browser at the application's address, for one test at a time: registered as an extension, it gives each test a window of its
 * own without anybody's cookies, keeps pictures under target/screenshots, and fails a test at whose end the console complains.
 * Refusals (HTTP 422) are no complaint.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {

    /** Camunda answers 500 where its page asks for a task in the very moment in which it ends, and 404 a moment later. */
    private static final Pattern TASK_JUST_ENDED =
            Pattern.compile("/engine/default/task/[0-9a-f-]{36} - Failed to load resource.* status of (404|500)");

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Looking more often would take from the page the time it needs. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final List<String> tolerated = new ArrayList<>();
    private final Function<String, ChromeDriver> start;
    private ChromeDriver driver;
    private String root;
    private Path pictures;
    private int taken;

    private Browser(Function<String, ChromeDriver> start) {
        this.start = start;
    }

    public static Browser onDesk() {
        return new Browser(Chromium::onDesk);
    }

    public static Browser onPhone(int width, int height) {
        return new Browser(root -> Chromium.onPhone(root, width, height));
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        root = "http://localhost:"
                + SpringExtension.getApplicationContext(test).getEnvironment().getProperty("local.server.port");
        pictures = PICTURES.resolve(test.getRequiredTestClass().getSimpleName());
        tolerated.clear();
        tolerated.addAll(List.of("favicon.ico", "status of 422"));
        driver = start.apply(root);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (driver == null) {
            return;
        }
        if (test.getExecutionException().isPresent()) {
            photograph("failed-" + test.getRequiredTestMethod().getName());
        } else {
            assertThat(complaints()).as("what the browser's console says").isEmpty();
        }
        Chromium.leave(driver);
    }

    /** The console may say this: the test provokes it. */
    public Browser tolerate(String complaint) {
        tolerated.add(complaint);
        return this;
    }

    private List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> tolerated.stream().noneMatch(message::contains))
                .filter(message -> !TASK_JUST_ENDED.matcher(message).find())
                .toList();
    }

    /** Sits down as this official, whoever sat here before: logs in by the login page and is where his work is. */
    public void logIn(String official) {
        driver.get("about:blank");
        forgetEverything();
        logInAgain(official);
    }

    /** Logs in once more by the login page. */
    public void logInAgain(String official) {
        open("/login");
        enterPassword(official);
        until("logged in as " + official, () -> !address().contains("/login"));
    }

    /** On the login page, wherever that leads. */
    public void enterPassword(String official) {
        type("[name=username]", official);
        type("[name=password]", "demo");
        click("button");
    }

    public void open(String path) {
        driver.get(root + path);
    }

    /** Opens a page as somebody who has to log in first, and comes back to it. */
    public void openAs(String official, String path) {
        open(path);
        enterPassword(official);
    }

    public String address() {
        return driver.getCurrentUrl();
    }

    /** Closes the window and opens another, as somebody does who comes back later. */
    public void newWindow() {
        Chromium.leave(driver);
    }

    /** Logs out behind the page's back, as a session that has run out; the console may then say so. */
    public void forgetLogin() {
        tolerate("status of 401");
        driver.manage().deleteCookieNamed("JSESSIONID");
    }

    /** Does something while requests to such addresses find no way out. */
    public void cutOff(String addresses, Runnable act) {
        tolerate("ERR_BLOCKED_BY_CLIENT");
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(addresses)));
        act.run();
        driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of()));
    }

    private void forgetEverything() {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin", Map.of("origin", root, "storageTypes", "local_storage,indexeddb"));
    }

    /** The element, as soon as it is there. */
    public WebElement find(String selector) {
        return find(By.cssSelector(selector));
    }

    public WebElement find(By where) {
        return waiting("nothing at " + where).until(page -> page.findElement(where));
    }

    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The texts of all such elements as they are now; pages that are just being drawn anew are read again. */
    public List<String> texts(String selector) {
        return waiting("texts at " + selector)
                .until(page -> all(selector).stream().map(WebElement::getText).toList());
    }

    public String value(String selector) {
        return read(By.cssSelector(selector), element -> element.getDomProperty("value"));
    }

    public void click(String selector) {
        click(By.cssSelector(selector));
    }

    public void click(By where) {
        act(where, element -> {
            intoView(element);
            element.click();
        });
    }

    public void doubleClick(String selector) {
        act(By.cssSelector(selector), element -> {
            intoView(element);
            new Actions(driver).doubleClick(element).perform();
        });
    }

    /** Presses the button that says this and can be seen. */
    public void press(String label) {
        until("a button “" + label + "” to press", () -> {
            WebElement button = buttons(label).findFirst().orElse(null);
            if (button == null) {
                return false;
            }
            intoView(button);
            button.click();
            return true;
        });
    }

    public boolean offers(String label) {
        return buttons(label).findAny().isPresent();
    }

    private Stream<WebElement> buttons(String label) {
        return driver.findElements(By.xpath("//button[normalize-space()='%s']".formatted(label))).stream()
                .filter(WebElement::isDisplayed);
    }

    /** Types into a field in place of what stood there. */
    public void type(String selector, CharSequence text) {
        act(By.cssSelector(selector), field -> {
            intoView(field);
            field.clear();
            field.sendKeys(text);
        });
    }

    /** Does something with the element as soon as it is there and lets it be done, once. */
    public void act(By where, Consumer<WebElement> act) {
        read(where, element -> {
            act.accept(element);
            return true;
        });
    }

    public <T> T read(By where, Function<WebElement, T> reading) {
        return waiting("nothing to be done at " + where).until(page -> reading.apply(page.findElement(where)));
    }

    /** Waits until one of these elements shows the text; what is hidden has none. */
    public void see(String selector, String text) {
        waiting("no “%s” at %s".formatted(text, selector)).until(page -> all(selector).stream()
                .anyMatch(element -> element.getText().contains(text)));
    }

    public void until(String what, BooleanSupplier condition) {
        waiting(what).until(page -> condition.getAsBoolean());
    }

    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs a script that calls its last argument with the result. */
    public Object runUntilDone(String script, Object... arguments) {
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return driver.executeAsyncScript(script, arguments);
    }

    public void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** How wide the page is: wider than the window, and one would have to push it to and fro. */
    public long width() {
        return (Long) run("return document.documentElement.scrollWidth");
    }

    /** Takes a picture of the whole page, however long, on a telephone. */
    public void photographWhole(String name) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        run("return innerWidth"),
                        "height",
                        run("return document.documentElement.scrollHeight"),
                        "deviceScaleFactor",
                        2,
                        "mobile",
                        true));
        photograph(name);
    }

    public void photograph(String name) {
        try {
            Files.createDirectories(pictures);
            Path picture = pictures.resolve("%02d-%s.png".formatted(++taken, name));
            Files.write(picture, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void intoView(WebElement element) {
        run("arguments[0].scrollIntoView({ block: 'center' })", element);
    }

    private WebDriverWait waiting(String what) {
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE, BETWEEN_LOOKS);
        wait.withMessage(() -> "%s, at %s:%n%s".formatted(what, address(), run("return document.body.innerText")));
        wait.ignoring(StaleElementReferenceException.class, ElementNotInteractableException.class);
        return wait;
    }
}
