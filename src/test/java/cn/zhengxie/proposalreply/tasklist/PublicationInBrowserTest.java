package cn.zhengxie.proposalreply.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The signer sees what is taken out of a letter before he says whether it is published; the office takes it down. */
@OfficeTest
class PublicationInBrowserTest {

    private static final String MOBILE = "13700001111";
    private static final String BODY =
            "您提出的提案收悉，现答复如下：\n一、办理情况\n业主代表（" + MOBILE + "）反映的文峰小区3号楼2单元501室漏水，已修缮。\n二、下步打算\n继续排查，问题请拨打12319热线。";

    @RegisterExtension
    final Browser browser = Browser.onDesk();

    private final Tasklist tasklist = new Tasklist(browser);

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    private OfficeApi api;

    @BeforeEach
    void connect() {
        api = new OfficeApi(port);
    }

    @Test
    void signerSeesTheMaskingsInTasklistAndClosesTheReply() {
        // given
        CaseUnderway letter = atSigner("亮1");

        // when
        tasklist.logIn("zjj.signer").take(letter.key(), "签发");

        // then
        browser.see("[data-part=public-copy]", "公开时隐去下列4处");
        browser.see("[data-part=public-copy]", "正文　电话号码：" + MOBILE + " 改为 ×××");
        browser.see("[data-part=public-copy]", "正文　住址：3号楼2单元501室 改为 ×××");
        browser.click("[data-part=public-copy] summary");
        browser.see(".office-public-text", "业主代表（×××）反映的文峰小区×××漏水");
        browser.photograph("sign-maskings");

        // when
        tasklist.choose("decision", "approve").choose("publicity", "closed");
        browser.photograph("sign-publicity");

        // then
        assertThat(tasklist.refusalAt("publicityReason")).contains("不主动公开的，请写明理由");

        // when
        tasklist.fill("publicityReason", "涉及商业秘密").complete();
        letter.to("recordFeedback");

        // then
        assertThat(api.get("zjj.office", letter.path() + "/timeline").granted().text())
                .contains("公开属性由主动公开定为不予公开", "不公开复文");
        browser.open("/public/replies?find=亮1");
        browser.see("main", "没有找到");
    }

    @Test
    void signerSeesTheMaskingsOnHisPhoneAndClosesTheReply() {
        // given
        CaseUnderway letter = atSigner("亮2");
        browser.logIn("zjj.signer");
        browser.size(390, 844);

        // when
        browser.tolerate("/preview/").open("/sign/" + letter.taskId("sign"));

        // then
        browser.find("main[data-settled]");
        browser.see(".maskings", MOBILE);
        browser.see(".maskings", "“…");
        browser.click(".publishable summary");
        browser.see(".publishable .text", "业主代表（×××）反映的文峰小区×××漏水");
        browser.photographWhole("phone-maskings");

        // when
        browser.click("input[value=approve]");
        new Select(browser.find("#publicity")).selectByVisibleText("依申请公开");
        browser.click(".decision button[type=submit]");

        // then
        browser.see("[data-field=publicityReason] .refusal", "不主动公开的，请写明理由");

        // when
        browser.type("#publicityReason", "涉及第三方");
        browser.click(".decision button[type=submit]");

        // then
        browser.see(".done", "已签发");
        letter.to("recordFeedback");
        assertThat(api.get("zjj.office", letter.path() + "/timeline").granted().text())
                .contains("公开属性由主动公开定为依申请公开", "依申请公开：涉及第三方");
    }

    @Test
    void publicReadsWhatTheOfficeThenTakesDown() {
        // given
        CaseUnderway letter = atSigner("亮3");
        letter.complete("sign", "approve");
        letter.to("recordFeedback");

        // when
        browser.open("/public/replies");
        browser.type("#find", "亮3");
        browser.click(".find button");
        browser.photograph("public-list");
        browser.click(".letters a");

        // then
        browser.see("article.letter", "业主代表（×××）反映的文峰小区×××漏水，已修缮。");
        browser.photographWhole("public-reply");
        String address = browser.address();

        // when
        browser.logIn("zjj.office");
        browser.open("/publications?number=亮3");
        browser.see("article.reply", "已公开");
        browser.click(".reply details:nth-of-type(1) summary");
        browser.see(".maskings", MOBILE);
        browser.photographWhole("publications");
        browser.click(".reply details:nth-of-type(2) summary");
        browser.click(".withdrawal button");
        browser.see(".withdrawal .refusal", "请写明理由");
        browser.type(".withdrawal textarea", "文中附图不宜公开");
        browser.click(".withdrawal button");

        // then
        browser.see(".withdrawal .done", "已撤下");
        browser.tolerate("status of 404").open(address.replaceFirst("https?://[^/]+", ""));
        browser.see("main", "没有这份公开的答复");
    }

    private CaseUnderway atSigner(String number) {
        CaseUnderway underway = new CaseUnderway(api, new CaseJobs(engine), number).to("draft");
        Map<String, Object> draft = new HashMap<>(underway.form("draft", ""));
        draft.put("body", BODY);
        underway.complete("draft", "zjj.laogai.drafter", draft);
        return underway.to("sign");
    }
}
