package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.tasklist.Browser;
import java.time.Duration;

/** The drafting editor in a form that has nothing else. */
final class EditorPage {

    private final Browser browser;

    private EditorPage(Browser browser) {
        this.browser = browser;
    }

    static EditorPage open(Browser browser, String official, String task) {
        browser.logIn(official);
        browser.open("/editor-stub.html?" + task);
        browser.find("[data-ready]");
        return new EditorPage(browser);
    }

    String text() {
        return (String) browser.run("return document.querySelector('[data-letter-editor]').value");
    }

    void setText(String text) {
        browser.run("document.querySelector('[data-letter-editor]').value = arguments[0]", text);
    }

    void type(CharSequence... keys) {
        browser.find(".letter-text").sendKeys(keys);
    }

    /** Puts the cursor before the first place of the text. */
    void standAt(String place) {
        browser.run("""
                const area = document.querySelector('.letter-text');
                const at = area.value.indexOf(arguments[0]);
                area.focus();
                area.setSelectionRange(at, at);""", place);
    }

    void paste(String type, String content) {
        browser.run("""
                const data = new DataTransfer();
                data.setData(arguments[0], arguments[1]);
                document.querySelector('.letter-text').dispatchEvent(
                  new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));""", type, content);
    }

    /** The address of the first page's picture. */
    String firstPage() {
        return (String) browser.run("return document.querySelector('.letter-pages img').src");
    }

    /** Waits until the first page is another one, and is drawn; returns how long that took, in milliseconds. */
    long untilPageIsNot(String earlier) {
        long started = System.nanoTime();
        browser.until("another page", () -> Boolean.TRUE.equals(browser.run("""
                const image = document.querySelector('.letter-pages img');
                return image !== null && image.src !== arguments[0] && image.complete && image.naturalWidth > 0;""", earlier)));
        return Duration.ofNanos(System.nanoTime() - started).toMillis();
    }
}
