package cn.zhengxie.proposalreply.proposal;

import cn.zhengxie.proposalreply.tasklist.Browser;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The page 登记提案. */
final class RegistrationDesk {

    private final Browser browser;

    RegistrationDesk(Browser browser) {
        this.browser = browser;
    }

    /** Opens the page as somebody who has to log in first, and comes back to it. */
    void open(String official) {
        browser.openAs(official, "/register");
    }

    void openAgain() {
        browser.open("/register");
        browser.find(".proposers li");
    }

    void fill(String selector, CharSequence... keys) {
        browser.find(selector).sendKeys(keys);
    }

    void choose(String selector, String label) {
        new Select(browser.find(selector)).selectByVisibleText(label);
    }

    WebElement focused() {
        return (WebElement) browser.run("return document.activeElement");
    }

    /** Whether the browser would ask before it leaves the page. */
    boolean warnsBeforeLeaving() {
        return Boolean.FALSE.equals(
                browser.run("return window.dispatchEvent(new Event('beforeunload', { cancelable: true }));"));
    }
}
