package cn.zhengxie.proposalreply.tasklist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Tasklist as an official uses it: finds a task, takes it, fills in its form and completes it. */
final class Tasklist {

    private static final String FORM = "form.office-form[data-ready] ";
    private static final String COMPLETE = ".task-details .form-actions .btn-primary";

    private final Browser browser;

    Tasklist(Browser browser) {
        this.browser = browser;
    }

    Tasklist logIn(String official) {
        browser.logIn(official);
        return this;
    }

    /** Searches for the case and opens its task of that name. */
    Tasklist open(String businessKey, String task) {
        search(businessKey);
        browser.click(By.xpath(
                "//li[contains(@class, 'task')][contains(., '%s')]//h4[contains(@class, 'task')]/a[normalize-space()='%s']"
                        .formatted(businessKey, task)));
        browser.see(".task-card h2.task", task);
        browser.find(FORM);
        return this;
    }

    /** Closes the task, which stays as it is. */
    Tasklist leave() {
        browser.open("/camunda/app/tasklist/default/#/");
        browser.until(
                "the form is closed", () -> browser.all("form.office-form").isEmpty());
        return this;
    }

    /** Opens the task and takes it, unless it is the official's already. */
    Tasklist take(String businessKey, String task) {
        open(businessKey, task);
        if (isSomebodyElses()) {
            claim();
        }
        return this;
    }

    Tasklist claim() {
        browser.click(".task-card .claim");
        browser.until("the form can be filled in", () -> !isSomebodyElses());
        return this;
    }

    /** Waits until the official sees so many tasks of that name on the case. */
    Tasklist see(int tasks, String task, String businessKey) {
        search(businessKey);
        browser.until(
                "%d × %s of %s".formatted(tasks, task, businessKey),
                () -> isListed()
                        && browser.texts(".tasks-list li.task h4.task").stream()
                                        .filter(task::equals)
                                        .count()
                                == tasks);
        return this;
    }

    private boolean isListed() {
        return !browser.find(".tasks-list").getText().contains("正在加载");
    }

    private void search(String businessKey) {
        String query = "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]"
                .formatted(businessKey);
        browser.open(
                "/camunda/app/tasklist/default/#/?searchQuery=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        browser.see(".tasks-list", businessKey);
    }

    boolean isSomebodyElses() {
        return !browser.all("form.office-read-only").isEmpty();
    }

    /** Fills in a field by its name; days as 2026-11-24. */
    Tasklist fill(String name, String text) {
        String field = FORM + "[name='%s']".formatted(name);
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return date(field, LocalDate.parse(text));
        }
        browser.type(field, text);
        return this;
    }

    /** Chooses a day as the browser's calendar does; how one types it depends on its language. */
    Tasklist date(String selector, LocalDate day) {
        browser.act(By.cssSelector(selector), field -> browser.run("""
                arguments[0].value = arguments[1];
                arguments[0].dispatchEvent(new Event('input', { bubbles: true }));
                arguments[0].dispatchEvent(new Event('change', { bubbles: true }));""", field, day.toString()));
        return this;
    }

    /** Chooses from radios, checkboxes or the options of a select, by value. */
    Tasklist choose(String name, String value) {
        browser.click(FORM
                + ":is([name='%1$s'][value='%2$s'], select[name='%1$s'] option[value='%2$s'])".formatted(name, value));
        return this;
    }

    Tasklist tick(String name) {
        browser.click(FORM + "[name='%s']".formatted(name));
        return this;
    }

    /** Chooses a file and waits until the server has it. */
    Tasklist upload(String name, Path file) {
        pick(name, file);
        browser.until(
                "%s is uploaded".formatted(file.getFileName()),
                () -> value(name) != null && !value(name).isEmpty());
        return this;
    }

    /** Chooses a file, whatever comes of it. */
    Tasklist pick(String name, Path file) {
        browser.act(
                By.cssSelector(FORM + "[data-upload='%s']".formatted(name)),
                picker -> picker.sendKeys(file.toString()));
        return this;
    }

    String value(String name) {
        return browser.value(FORM + "[name='%s']".formatted(name));
    }

    /** Writes the letter. */
    Tasklist write(String body) {
        browser.type(FORM + ".letter-text", body);
        return this;
    }

    String letter() {
        return browser.value(FORM + ".letter-text");
    }

    Tasklist press(String label) {
        browser.press(label);
        return this;
    }

    /** Waits until what was typed is saved. */
    Tasklist saved() {
        browser.see(".office-state", "已保存");
        return this;
    }

    /** Presses Tasklist's button and waits until the task is done. */
    void complete() {
        untilDone(this::pressComplete);
    }

    /** Presses Tasklist's button twice at once, as hasty people do. */
    void completeByDoubleClick() {
        untilDone(() -> browser.doubleClick(COMPLETE));
    }

    /** The list shows a task for a moment longer, and another of the same name is not to be mistaken for it. */
    private void untilDone(Runnable completion) {
        String listed = ".tasks-list li.task.active a[href*='task=']";
        String task = browser.read(By.cssSelector(listed), link -> link.getDomAttribute("href"));
        completion.run();
        browser.until(
                "the task is done",
                () -> browser.all("form.office-form").isEmpty()
                        && browser.all(".tasks-list a[href='%s']".formatted(task))
                                .isEmpty());
    }

    void pressComplete() {
        browser.click(COMPLETE);
    }

    /** Presses Tasklist's button and returns what is said beside the field. */
    String refusalAt(String name) {
        pressComplete();
        return browser.read(By.cssSelector(refusalOf(name)), WebElement::getText);
    }

    static String refusalOf(String name) {
        return "[data-field='%1$s'] > .office-refusal, [data-field='%1$s'] + .office-refusal, .office-field:has([name='%1$s']) .office-refusal"
                .formatted(name);
    }

    /** Types into the letter; returns the longest time from a key to the picture that shows it, in milliseconds. */
    double slowestKeystroke(String keys) {
        browser.find(FORM + ".letter-text");
        browser.run("""
                const area = document.querySelector('.letter-text');
                window.keystrokes = [];
                area.addEventListener('input', ({ timeStamp }) => requestAnimationFrame(() => setTimeout(
                  () => window.keystrokes.push(performance.now() - timeStamp))));
                area.focus();
                area.setSelectionRange(0, 0);""");
        keys.chars()
                .forEach(key ->
                        browser.act(By.cssSelector(".letter-text"), area -> area.sendKeys(Character.toString(key))));
        browser.until("all keys are seen", () -> browser.run("return window.keystrokes.length")
                .equals((long) keys.length()));
        return ((Number) browser.run("return Math.max(...window.keystrokes)")).doubleValue();
    }

    /** The longest time that a call of the form's took, in milliseconds, by the end of its address. */
    double slowestCall(String path) {
        return ((Number) browser.run("""
                return Math.max(...performance.getEntriesByType('resource')
                  .filter(({ name, initiatorType }) => initiatorType === 'fetch' && name.endsWith(arguments[0]))
                  .map(({ duration }) => duration));""", path)).doubleValue();
    }
}
