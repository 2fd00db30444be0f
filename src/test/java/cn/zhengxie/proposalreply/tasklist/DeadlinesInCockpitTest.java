package cn.zhengxie.proposalreply.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The tab 时限与催办 in Cockpit, as 督查局 and others who watch use it. */
@OfficeTest
class DeadlinesInCockpitTest {

    private static final String TAB = ".office-deadlines ";
    private static final String FORM = TAB + ".office-remind form ";

    @RegisterExtension
    final Browser browser = Browser.onDesk();

    private final Accessibility accessibility = new Accessibility(browser);

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    private OfficeApi api;

    @BeforeEach
    void connect() {
        api = new OfficeApi(port);
        browser.size(1280, 800);
    }

    @ParameterizedTest
    @CsvSource({
        "钟1, draft, proposal-handling",
        "钟2, draft, unit-handling",
        "钟3, draft, reply-drafting",
        "钟4, decideExtension, extension-request",
        "钟5, confirmForwarding, forwarding-receipt"
    })
    void everyProcessOfACaseShowsItsDeadlines(String number, String task, String process) {
        CaseUnderway proposal = underway(number).to(task);
        browser.logIn("ducha");

        open(proposal, process);

        browser.see(TAB + "h3", number + "号");
        browser.see(TAB + "tbody th", "办复");
        assertThat(browser.offers("催办")).isTrue();
    }

    @Test
    void deadlineExplainsItself() {
        CaseUnderway proposal = underway("钟6").to("decideExtension");
        browser.logIn("auditor");
        open(proposal, "unit-handling");
        browser.see(TAB + "table", "待审核");
        assertThat(browser.find("#office-why-0").isDisplayed()).isFalse();

        browser.click(TAB + "[aria-controls=office-why-0]");

        browser.see("#office-why-0", "起算，当日不计");
        browser.photograph("explanation");
        assertThat(browser.texts(TAB + "tbody th")).contains("延期审核", "办复", "签收或退办");
        assertThat(browser.offers("催办")).as("for 督查局 alone").isFalse();
        assertThat(accessibility.violations(".office-deadlines")).isEmpty();
    }

    @Test
    void supervisionRemindsTheUnitByHand() {
        CaseUnderway proposal = underway("钟7").to("draft");
        browser.logIn("ducha");
        open(proposal, "unit-handling");
        browser.press("催办");
        send();
        browser.see("[data-field=text] > .refusal", "请填写催办内容");
        browser.photograph("refusal");
        assertThat(accessibility.violations(".office-deadlines")).isEmpty();

        browser.type(FORM + "[name=text]", "请于本周五前报送办理进展。");
        browser.click(FORM + "[name=to][value=office]");
        browser.press("发出催办单");
        browser.see(FORM + ".office-asking", "市住建局");
        browser.photograph("asked-once-more");
        browser.press("确认发出");

        browser.see(TAB + ".office-done", "已发出催〔");
        assertThat(browser.texts(TAB + ".office-reminders > li"))
                .singleElement()
                .asString()
                .contains("李督查催办", "请于本周五前报送办理进展。", "告知：张办公（办公室）");
        browser.click(TAB + ".office-reminders summary");
        browser.until("the sheet is drawn", () -> browser.run(
                        "return document.querySelector('.office-reminders img')?.naturalWidth > 0")
                .equals(true));
        browser.photograph("reminded");
        assertThat(accessibility.violations(".office-deadlines")).isEmpty();
        assertThat(api.get("zjj.office", proposal.path()).granted().json().get("reminders"))
                .hasSize(1);
    }

    private void send() {
        browser.press("发出催办单");
        browser.press("确认发出");
    }

    private void open(CaseUnderway proposal, String process) {
        List<ProcessInstance> running = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(proposal.key())
                .processDefinitionKey(process)
                .list();
        assertThat(running).as(process).isNotEmpty();
        browser.open("/camunda/app/cockpit/default/#/process-instance/%s/runtime"
                .formatted(running.get(0).getId()));
        browser.click(By.linkText("时限与催办"));
        browser.find(TAB + "table");
    }

    private CaseUnderway underway(String number) {
        return new CaseUnderway(api, new CaseJobs(engine), number);
    }
}
