package cn.zhengxie.proposalreply.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every form and page can be used by everybody: axe-core finds nothing serious, and the console stays silent. */
@OfficeTest
class AccessibleFormsTest {

    private static final AtomicInteger CASES = new AtomicInteger();

    @RegisterExtension
    final Browser browser = Browser.onDesk();

    private final Tasklist tasklist = new Tasklist(browser);
    private final Accessibility accessibility = new Accessibility(browser);

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    private OfficeApi api;

    @BeforeEach
    void connect() {
        api = new OfficeApi(port);
    }

    /** All tasks of an official, on one case that goes on in between. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ducha              | assign 交办, decideReturn 退办审核",
                "ducha              | reassign 改派",
                "ducha              | decideExtension 延期审核",
                "ducha              | decideDissatisfaction 不满意处理决定",
                "zjj.office         | acknowledge 签收, nominate 拟办, proofread 核稿, register 复核登记, seal 用印核发",
                "zjj.office         | confirmDelivery 确认寄送, recordFeedback 登记意见表, resolveIncompleteForm 处理不完整意见表",
                "zjj.deputy         | instruct 批示, endorse 审阅",
                "zjj.laogai.drafter | draft 拟稿",
                "zjj.laogai.head    | review 审核",
                "zjj.signer         | sign 签发",
                "tianwei            | confirmForwarding 确认签收"
            })
    void formsOf(String official, String tasks) {
        CaseUnderway proposal = new CaseUnderway(api, new CaseJobs(engine), "易" + CASES.incrementAndGet());
        tasklist.logIn(official);
        SoftAssertions all = new SoftAssertions();
        for (String task : tasks.split(", ")) {
            String[] idAndName = task.split(" ");
            proposal.to(idAndName[0]);
            tasklist.take(proposal.key(), idAndName[1]);
            all.assertThat(accessibility.violations("form.office-form"))
                    .as(task)
                    .isEmpty();
            browser.photograph(idAndName[0]);
            tasklist.leave();
        }
        all.assertAll();
    }

    @Test
    void pageOfLogin() {
        browser.open("/login");

        assertThat(accessibility.violations("html")).isEmpty();
    }

    @Test
    void pageOfRegistration() {
        browser.logIn("ducha");
        browser.open("/register");
        browser.find(".proposers li");
        browser.click("[name=assigned]");

        assertThat(accessibility.violations("html")).isEmpty();
        browser.click("#tab-list");
        assertThat(accessibility.violations("html")).isEmpty();
    }

    @Test
    void pagesOfSigning() {
        CaseUnderway proposal = new CaseUnderway(api, new CaseJobs(engine), "易签").to("sign");
        browser.logIn("zjj.signer");

        for (String page : List.of("/sign", "/sign/" + proposal.taskId("sign"))) {
            browser.open(page);
            assertThat(accessibility.violations("html")).as(page).isEmpty();
        }
    }

    @Test
    void pageOfPaperSignatures() {
        new CaseUnderway(api, new CaseJobs(engine), "易纸").to("sign");
        browser.logIn("zjj.office");
        browser.open("/paper-signatures");

        assertThat(accessibility.violations("html")).isEmpty();
    }

    @Test
    void pagesOfPublication() {
        new CaseUnderway(api, new CaseJobs(engine), "易公").to("recordFeedback");
        browser.logIn("zjj.office");
        for (String page : List.of("/publications", "/public/replies", "/public/replies/00000000000000000000")) {
            browser.tolerate("status of 404").open(page);
            assertThat(accessibility.violations("html")).as(page).isEmpty();
        }
        browser.open("/public/replies?find=易公");
        browser.click(".letters a");
        browser.find("article.letter");

        assertThat(accessibility.violations("html")).isEmpty();
    }
}
