package cn.zhengxie.proposalreply;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The browsers of the tests: one on a desk and one on a telephone, started when first needed and kept to the end, for starting
 * one takes longer than most tests. Whoever takes one finds an empty window of the usual size, logged in nowhere.
 */
public final class Chromium {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Dimension DESK = new Dimension(1280, 900);
    private static final Map<String, ChromeDriver> STARTED = new HashMap<>();

    private Chromium() {}

    /** A browser of 1280 by 900 px, to be used at that address; skips the test where there is no browser. */
    public static ChromeDriver onDesk(String root) {
        ChromeDriver browser = started(
                "desk", new ChromeOptions().addArguments("--window-size=%d,%d".formatted(DESK.width, DESK.height)));
        forget(browser, root);
        browser.manage().window().setSize(DESK);
        return browser;
    }

    /** A browser of a telephone with such a screen, to be used at that address; skips the test where there is no browser. */
    public static ChromeDriver onPhone(String root, int width, int height) {
        ChromeDriver browser = started(
                "phone %d×%d".formatted(width, height),
                new ChromeOptions()
                        .setExperimentalOption(
                                "mobileEmulation",
                                Map.of(
                                        "deviceMetrics",
                                        Map.of("width", width, "height", height, "pixelRatio", 2.0, "touch", true))));
        forget(browser, root);
        return browser;
    }

    /** Ends what the page does, which would otherwise go on asking and saving while other tests run. */
    public static void leave(ChromeDriver browser) {
        String left = browser.getWindowHandle();
        String empty = browser.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        browser.switchTo().window(left).close();
        browser.switchTo().window(empty);
    }

    /** As a new profile: no page, no login, nothing kept, nothing in the console. */
    private static void forget(ChromeDriver browser, String root) {
        leave(browser);
        browser.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        browser.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", root, "storageTypes", "all"));
        browser.manage().logs().get(LogType.BROWSER);
    }

    private static synchronized ChromeDriver started(String kind, ChromeOptions options) {
        Assumptions.assumeTrue(
                Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
                "skipped: browser tests need chromium and chromedriver in /usr/bin");
        return STARTED.computeIfAbsent(kind, first -> start(options));
    }

    private static ChromeDriver start(ChromeOptions options) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-quic");
        options.setCapability("goog:loggingPrefs", logs);
        // Officials sit in China, wherever the tests run.
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .withEnvironment(Map.of("TZ", "Asia/Shanghai"))
                .build();
        ChromeDriver browser = new ChromeDriver(service, options);
        Runtime.getRuntime().addShutdownHook(new Thread(browser::quit));
        return browser;
    }
}
