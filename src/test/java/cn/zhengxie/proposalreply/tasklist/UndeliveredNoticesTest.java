package cn.zhengxie.proposalreply.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of notices that did not arrive. */
@OfficeTest
class UndeliveredNoticesTest {

    private static final String FAULT = "550 No such user";

    @RegisterExtension
    final Browser browser = Browser.onDesk();

    private final Accessibility accessibility = new Accessibility(browser);

    @Autowired
    private JdbcClient database;

    private long failed;
    private long untold;

    @BeforeEach
    void oneFailedAndOneHadNobodyToGoTo() {
        browser.size(1280, 800);
        failed = put("email", "zjj.office", "督查催办 催〔2026〕1号", "GIVEN_UP", 8, FAULT);
        untold = put("none", null, "第一次预警", "NOBODY", 0, "没有拟稿人可以告知");
    }

    @Test
    void administratorSeesWhyAndSendsAgainOrPutsAside() {
        browser.openAs("admin", "/camunda/app/tasklist/default/");
        browser.click("a[href$='/notices']");
        browser.see(line(failed), "张办公（zhang@zjj.example）");
        browser.see(line(failed), "已停止发送，已试8次");
        browser.see(line(failed), FAULT);
        browser.see(line(untold), "没有拟稿人可以告知");
        browser.photograph("notices");
        assertThat(browser.all(line(untold) + " [data-act=retry]")).isEmpty();
        assertThat(accessibility.violations("html")).isEmpty();

        browser.click(line(failed) + " [data-act=retry]");
        browser.see(line(failed), "已排队重新发送");
        browser.click(line(untold) + " [data-act=dismissal]");
        browser.see(line(untold), "已处理，不再发送");
        browser.photograph("dealt-with");
        assertThat(accessibility.violations("html")).isEmpty();

        assertThat(state(failed)).isEqualTo("WAITING 0");
        browser.open("/notices");
        browser.find("main");
        assertThat(browser.all(line(failed) + ", " + line(untold))).isEmpty();
    }

    @Test
    void noticeThatIsGoneMeanwhileIsSaidToBe() {
        browser.tolerate("status of 404").openAs("admin", "/notices");
        browser.find(line(failed));
        database.sql("update outgoing_notice set state = 'SENT', sent_at = now() where id = :id")
                .param("id", failed)
                .update();

        browser.click(line(failed) + " [data-act=retry]");

        browser.see("main > .refusal", "已经发出或处理过了");
    }

    @Test
    void supervisionReadsAndOthersDoNot() {
        browser.tolerate("status of 403").logIn("ducha");
        browser.click("a[href$='/notices']");
        browser.see(line(failed), FAULT);
        assertThat(browser.all("[data-act]")).isEmpty();

        browser.logIn("zjj.office");
        browser.find("a[href$='/calendar']");
        assertThat(browser.all("a[href$='/notices']")).isEmpty();
        browser.open("/notices");
        assertThat(browser.all(line(failed))).isEmpty();
    }

    private static String line(long id) {
        return "li[data-id='%d']".formatted(id);
    }

    private String state(long id) {
        return database.sql("select state || ' ' || attempts from outgoing_notice where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private long put(String channel, String official, String subject, String state, int attempts, String fault) {
        return database.sql("""
                        insert into outgoing_notice (channel, official_id, official_name, address, subject, text, created_at, state,
                            attempts, fault)
                        values (:channel, :official, :name, :address, :subject, '', now(), :state, :attempts, :fault)
                        returning id""")
                .param("channel", channel)
                .param("official", official)
                .param("name", official == null ? null : "张办公")
                .param("address", official == null ? null : "zhang@zjj.example")
                .param("subject", subject)
                .param("state", state)
                .param("attempts", attempts)
                .param("fault", fault)
                .query(Long.class)
                .single();
    }
}
