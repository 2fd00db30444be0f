package cn.zhengxie.proposalreply.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 提案委's page for calling proposers back. */
@OfficeTest
class CallBacksPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @RegisterExtension
    final Browser browser = Browser.onDesk();

    private final Accessibility accessibility = new Accessibility(browser);

    private OfficeApi api;

    @BeforeEach
    void connect() {
        api = new OfficeApi(port);
    }

    @Test
    void committeeCallsFromItsPage() {
        // given
        CaseUnderway forwarded = forwarded("访页1");
        browser.size(1280, 800);
        browser.openAs("tianwei", "/camunda/app/tasklist/default/");
        browser.click("a[href$='/call-backs']");
        browser.type(".filter [name=find]", "访页1");
        browser.click(".filter button");
        String form = "form[data-case='%s']".formatted(forwarded.key());
        browser.find(form);
        assertThat(browser.texts(article(forwarded)).get(0)).contains("林晓岚", CaseUnderway.TELEPHONE, "满意");
        browser.photographWhole("waiting");
        assertThat(accessibility.violations("html")).isEmpty();

        // when
        browser.click(form + " [name=reached][value=true]");
        browser.click(form + " [name=confirms][value=false]");
        browser.click(form + " button");

        // then
        browser.see(form + " [data-field=note] .refusal", "提案者不确认的，请写明他的说法");
        browser.photograph("refused");

        // when
        browser.type(form + " [name=note]", "表由他人代填");
        browser.click(form + " button");

        // then
        browser.see(form + " .done", "已登记回访。");
        assertThat(api.get("tianwei", forwarded.path()).granted().json().at("/units/0/rounds/0/callBacks"))
                .hasSize(1);

        // when
        browser.open("/call-backs?find=林&unit=zjj&satisfaction=SATISFIED&calls=NOT_CONFIRMED");

        // then
        browser.see(article(forwarded), "提案者不确认");
        browser.photograph("not-confirmed");
        browser.open("/call-backs?find=访页1");
        browser.find("main");
        assertThat(browser.all(article(forwarded))).isEmpty();
        browser.open("/call-backs?find=访页1&unit=fgw&calls=ANY");
        browser.find("main");
        assertThat(browser.all(article(forwarded))).isEmpty();
    }

    @Test
    void othersReadThePageAsFarAsTheyMay() {
        // given
        CaseUnderway forwarded = forwarded("访页2");
        long recipient = api.get("tianwei", forwarded.path())
                .granted()
                .json()
                .at("/units/0/rounds/0/recipients/0/id")
                .asLong();
        Map<String, Object> denial =
                Map.of("reached", true, "confirms", false, "note", "表不是本人填的，请打" + CaseUnderway.TELEPHONE);
        api.post("tianwei", forwarded.path() + "/recipients/" + recipient + "/call-backs", denial)
                .granted();
        browser.tolerate("status of 403");

        // then
        browser.openAs("ducha", "/call-backs?calls=ANY");
        browser.see(article(forwarded), "表不是本人填的");
        browser.see(article(forwarded), CaseUnderway.TELEPHONE);
        assertThat(browser.all("form.call-back")).isEmpty();

        browser.logIn("auditor");
        browser.open("/call-backs?calls=ANY");
        browser.see(article(forwarded), "表不是本人填的");
        assertThat(browser.texts(article(forwarded)).get(0)).doesNotContain(CaseUnderway.TELEPHONE);

        browser.logIn("zjj.office");
        browser.open("/call-backs?calls=ANY");
        browser.find("body");
        assertThat(browser.all("article")).isEmpty();
    }

    /** A case whose form has been forwarded. */
    private CaseUnderway forwarded(String number) {
        return new CaseUnderway(api, new CaseJobs(engine), number).to("confirmForwarding");
    }

    private static String article(CaseUnderway of) {
        return "article[data-case='%s']".formatted(of.key());
    }
}
