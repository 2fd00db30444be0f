package cn.zhengxie.proposalreply.tasklist;

import static cn.zhengxie.proposalreply.CaseUnderway.today;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.notice.RemindedCase;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deadlines as officials see them in Tasklist: why that day, what is late, more time, who was told. */
@OfficeTest
class DeadlinesInTasklistTest {

    private static final String DRAFTER = "zjj.laogai.drafter";
    private static final String LISTED = ".tasks-list li.task";
    private static final String WHY = "form.office-form .office-why";

    @RegisterExtension
    final Browser browser = Browser.onDesk();

    private final Tasklist tasklist = new Tasklist(browser);
    private final Accessibility accessibility = new Accessibility(browser);

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Deadlines deadlines;

    private OfficeApi api;

    @BeforeEach
    void connect() {
        api = new OfficeApi(port);
        browser.size(1280, 800);
        dropDeadlinesWithoutACase();
    }

    /** Tests of the arithmetic leave deadlines of cases nobody has registered; no list of an office could show them. */
    private void dropDeadlinesWithoutACase() {
        database.sql("""
                        update deadline set dropped_on = due where dropped_on is null
                          and not exists (select 1 from proposal where proposal.id = deadline.proposal_id)""").update();
    }

    @Test
    void dueDateExplainsItself() {
        CaseUnderway proposal = underway("屏1").to("acknowledge");
        database.sql("update deadline set provisional = true where proposal_id = :case")
                .param("case", proposal.key())
                .update();
        tasklist.logIn("zjj.office").open(proposal.key(), "签收");
        assertThat(browser.find(WHY + " ul").isDisplayed()).isFalse();

        browser.click(WHY + " summary");

        browser.photograph("explanation");
        JsonNode deadline = deadline(proposal.key(), "签收或退办");
        browser.see(".office-facts", chinese(LocalDate.parse(deadline.get("due").asText())));
        browser.see(".office-facts", "暂定：届时的节假日安排尚未公布");
        assertThat(browser.texts(WHY + " li"))
                .containsExactlyElementsOf(texts(deadline.get("explanation")))
                .anySatisfy(line -> assertThat(line).contains(chinese(today()), "交办之日", "当日不计"))
                .anySatisfy(line -> assertThat(line).contains("10个工作日"))
                .anySatisfy(line -> assertThat(line).contains("不计周末"));
    }

    @Test
    void overdueTaskIsMarkedAndStandsFirst() {
        underway("屏2").to("draft");
        CaseUnderway late = underway("屏3");
        late.complete(
                "assign",
                "ducha",
                Map.of("leadUnit", "zjj", "assignedOn", today().minusMonths(4).toString()));
        late.to("draft");
        CaseUnderway soon = underway("屏4").to("draft");
        theFirstWarningHasCome(soon);
        tasklist.logIn(DRAFTER);

        browser.see(LISTED + " .due-date.overdue", "到期");

        browser.photograph("list");
        assertThat(browser.run("return getComputedStyle(document.querySelector('%s .due-date'), '::before').content"
                        .formatted(LISTED)))
                .isEqualTo("\"已逾期 \"");
        assertThat(priorities()).isSortedAccordingTo(Comparator.reverseOrder()).startsWith(90);
        tasklist.see(1, "拟稿", soon.key());
        assertThat(browser.run("return getComputedStyle(document.querySelector('%s .due-date'), '::before').content"
                        .formatted(LISTED)))
                .isEqualTo("\"临近期限 \"");
        tasklist.open(late.key(), "拟稿");
        browser.see(".office-facts .office-late", "已逾期");
        browser.photograph("overdue");
    }

    @Test
    void remindersStandInTheFormWithTheirSheets() {
        RemindedCase reminded = new RemindedCase(port, engine, database, "屏5");
        reminded.overdueFor(25);
        deadlines.climb(reminded.reply());
        api.post("ducha", reminded.path() + "/reminders", Map.of("text", "请于本周五前报送办理进展。"))
                .granted();
        tasklist.logIn(DRAFTER).open(reminded.key(), "拟稿");
        browser.see(".office-facts .office-late", "已逾期催办，并告知督查局");

        browser.click("[data-part=reminders] > summary");
        browser.click(".office-reminders summary");

        List<String> sheets = browser.texts(".office-reminders > li");
        assertThat(sheets).hasSize(reminded.file().get("reminders").size()).hasSizeGreaterThan(2);
        assertThat(sheets.get(0)).contains("李督查催办", "请于本周五前报送办理进展。", "（拟稿人）");
        assertThat(sheets.get(sheets.size() - 1)).contains("逾期催办", "催〔", "已逾期25天");
        browser.until("the sheet is drawn", () -> browser.run(
                        "return document.querySelector('.office-reminders img')?.naturalWidth > 0")
                .equals(true));
        browser.photograph("reminders");
        assertThat(accessibility.violations("[data-part=reminders]")).isEmpty();
    }

    @Test
    void extensionAskedForInTheFormAndGrantedInTasklistMovesTheDueDate() {
        CaseUnderway proposal = underway("屏6").to("nominate");
        LocalDate wanted = dueOf(proposal).plusMonths(1);
        tasklist.logIn("zjj.office").take(proposal.key(), "拟办");
        browser.click("[data-part=extension] > summary");
        tasklist.press("申请延期")
                .fill("extension.dueOn", wanted.toString())
                .fill("extension.reason", "需会同市财政局核定资金")
                .press("报督查局审核");
        browser.see("[data-part=extension]", "待审核");
        browser.photograph("extension-asked");

        tasklist.logIn("ducha").take(proposal.key(), "延期审核");
        browser.see("[data-part=extension-request]", "需会同市财政局核定资金");
        tasklist.choose("decision", "grant");
        browser.photograph("extension-decision");
        assertThat(accessibility.violations("form.office-form")).isEmpty();
        tasklist.complete();
        new CaseJobs(engine).accept(proposal.key());

        tasklist.logIn("zjj.office").open(proposal.key(), "拟办");
        browser.see(".office-facts", chinese(wanted));
        browser.see("[data-part=extension] > summary", "同意延期至" + chinese(wanted));
        browser.click(WHY + " summary");
        browser.see(WHY, "延期至");
        browser.photograph("extension-granted");
    }

    @Test
    void extensionIsAskedForOnThePageBesideTasklist() {
        CaseUnderway proposal = underway("屏7").to("nominate");
        String form = "form[data-case='%s'] ".formatted(proposal.key());
        tasklist.logIn("zjj.office");
        browser.click("a[href$='/extensions']");
        browser.find(form);
        assertThat(accessibility.violations("html")).isEmpty();

        browser.click(form + "button[type=submit]");
        browser.see(form + ".refusal", "请");
        tasklist.date(form + "[name=dueOn]", dueOf(proposal).plusDays(20));
        browser.type(form + "[name=reason]", "需现场核查");
        browser.click(form + "button[type=submit]");

        browser.see(form + ".done", "已报督查局审核");
        browser.photograph("extensions");
        assertThat(proposal.waiting("decideExtension")).isPresent();
    }

    @Test
    void messageLeadsStraightToTheTask() {
        RemindedCase reminded = new RemindedCase(port, engine, database, "屏8");
        reminded.rungIsToday("第一次预警");
        deadlines.climb(reminded.reply());
        tasklist.logIn(DRAFTER);
        browser.click(".office-inbox > button");
        By message = By.xpath("//*[@id='office-messages']//a[contains(., '第屏8号提案')]");
        browser.find(message);
        browser.photograph("messages");
        assertThat(accessibility.violations("#office-messages")).isEmpty();

        browser.click(message);

        browser.see(LISTED, reminded.key());
        browser.click(LISTED + " h4.task a");
        browser.see("form.office-form[data-ready] .office-case", "屏8号");
        browser.photograph("from-the-message");
        assertThat(reminded.messages(DRAFTER).get(0).get("readAt").isNull()).isFalse();
    }

    private CaseUnderway underway(String number) {
        return new CaseUnderway(api, new CaseJobs(engine), number);
    }

    /** As if the days until then had passed. */
    private void theFirstWarningHasCome(CaseUnderway proposal) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(proposal.key())
                .taskDefinitionKey("draft")
                .singleResult();
        task.setFollowUpDate(new Date(System.currentTimeMillis() - 1000));
        engine.getTaskService().saveTask(task);
    }

    private List<Integer> priorities() {
        return browser.texts(LISTED + " .priority").stream()
                .map(Integer::valueOf)
                .toList();
    }

    private LocalDate dueOf(CaseUnderway proposal) {
        return LocalDate.parse(deadline(proposal.key(), "办复").get("due").asText());
    }

    private JsonNode deadline(String key, String step) {
        JsonNode file = api.get("auditor", OfficeApi.casePath(key)).granted().json();
        return StreamSupport.stream(file.get("deadlines").spliterator(), false)
                .filter(deadline -> deadline.get("step").asText().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String chinese(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
