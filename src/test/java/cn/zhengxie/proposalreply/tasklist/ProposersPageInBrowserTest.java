package cn.zhengxie.proposalreply.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.PrintedCode;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A proposer reads the code on his form with his telephone and fills the form in there. The pages have no scripts and forbid any, so
 * that this is how they look and work where scripts are switched off; a browser of which that is true cannot be driven.
 */
@OfficeTest
class ProposersPageInBrowserTest {

    private static final int WIDTH = 390;

    @RegisterExtension
    final Browser browser = Browser.onPhone(WIDTH, 844);

    private final Accessibility accessibility = new Accessibility(browser);

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forgetWrongTokens() {
        database.sql("delete from failed_login").update();
    }

    @Test
    void formIsFilledInOnATelephone() {
        // given
        String page = page("掌1");
        browser.open(page);
        browser.see("h1", "政协提案办理情况征询意见表");
        browser.photographWhole("form");
        assertThat(browser.all("script, [onclick], [onchange], [onsubmit]")).isEmpty();
        assertThat(browser.width()).isLessThanOrEqualTo(WIDTH);

        // when
        browser.type("#opinion", "路灯还没有修好");
        browser.click("input[name=satisfaction][value=DISSATISFIED]");
        browser.press("提交意见表");

        // then
        browser.see(".faults", "请填写收到提案答复日期");
        browser.see("[id='ratings.leadership'] .refusal", "请评价“领导重视”");
        assertThat(browser.value("#opinion")).isEqualTo("路灯还没有修好");
        browser.photographWhole("refusal");
        assertThat(browser.width()).isLessThanOrEqualTo(WIDTH);

        // when
        String today = "%1$tm%1$td%1$tY".formatted(CaseUnderway.today());
        browser.find("#replyReceivedOn").sendKeys(today);
        for (String line : new String[] {"leadership", "communication", "quality", "implementation"}) {
            browser.click("input[name='ratings.%s'][value=fair]".formatted(line));
        }
        browser.type("#signed", "林晓岚");
        browser.click("#confirmed");
        browser.type("#phone", "0374-2169961");
        browser.press("暂存，以后再填");

        // then
        browser.see("[role=status]", "暂存，还没有提交");

        // when
        browser.press("提交意见表");

        // then
        browser.see(".done", "已收到林晓岚提交的意见表");
        browser.photographWhole("receipt");
        assertThat(browser.width()).isLessThanOrEqualTo(WIDTH);
    }

    @Test
    void everyPageCanBeUsedByEverybody() {
        browser.tolerate("status of 404");
        String page = page("掌2");
        browser.open(page);
        assertThat(accessibility.violations("body")).as("the form").isEmpty();
        browser.press("提交意见表");
        browser.find(".faults");
        assertThat(accessibility.violations("body")).as("the refusal").isEmpty();
        browser.open(page + "/reply");
        assertThat(accessibility.violations("body")).as("the letter").isEmpty();
        browser.photographWhole("reply");
        assertThat(browser.width()).isLessThanOrEqualTo(WIDTH);
        browser.open("/feedback/wrong");
        browser.photographWhole("closed");
        assertThat(accessibility.violations("body")).as("the closed page").isEmpty();
        assertThat(browser.width()).isLessThanOrEqualTo(WIDTH);
    }

    /** The address on the form that the office printed. */
    private String page(String number) {
        OfficeApi api = new OfficeApi(port);
        CaseUnderway underway = new CaseUnderway(api, new CaseJobs(engine), number).to("recordFeedback");
        long recipient = api.get("zjj.office", underway.path())
                .granted()
                .json()
                .at("/units/0/rounds/0/recipients/0/id")
                .asLong();
        byte[] form = api.get("zjj.office", underway.path() + "/documents/feedback-form.pdf?recipient=" + recipient)
                .granted()
                .content();
        String address = PrintedCode.onPdf(form).orElseThrow();
        return address.substring(address.indexOf("/feedback/"));
    }
}
