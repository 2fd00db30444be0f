package cn.zhengxie.proposalreply.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.CaseJobs;
import cn.zhengxie.proposalreply.CaseUnderway;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 督查局 decides in Tasklist after the last round has ended 不满意, and the unit reads why it has another one. */
@OfficeTest
class DissatisfactionInTasklistTest {

    @RegisterExtension
    final Browser browser = Browser.onDesk();

    private final Tasklist tasklist = new Tasklist(browser);

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Test
    void supervisionGrantsAnotherRoundAndTheUnitReadsWhy() {
        // given
        OfficeApi api = new OfficeApi(port);
        CaseUnderway proposal = new CaseUnderway(api, new CaseJobs(engine), "怨1").to("decideDissatisfaction");
        browser.size(1280, 800);
        tasklist.logIn("ducha").take(proposal.key(), "不满意处理决定");
        browser.see("[data-part=verdict]", "已办理2次，是否再办理由督查局决定。");
        browser.see("[data-part=verdict]", "不满意");
        tasklist.choose("decision", "anotherRound");

        // when
        tasklist.pressComplete();

        // then
        assertThat(tasklist.refusalAt("reason")).isEqualTo("请写明作出这一决定的理由");
        browser.photographWhole("refused");

        // when
        tasklist.fill("reason", "答复未涉及主要诉求").fill("instruction", "请与提案者现场面商").complete();

        // then
        JsonNode rounds =
                api.get("zjj.office", proposal.path()).granted().json().at("/units/0/rounds");
        assertThat(rounds).hasSize(3);
        assertThat(rounds.at("/1/decision/decision").asText()).isEqualTo("再办理一轮");
        assertThat(rounds.at("/1/decision/reason").asText()).isEqualTo("答复未涉及主要诉求");
        assertThat(rounds.at("/1/outcome").asText()).contains("决定再办理一轮。");
        tasklist.logIn("zjj.deputy").open(proposal.key(), "批示");
        browser.see(".office-facts", "答复未涉及主要诉求");
        browser.see(".office-facts", "请与提案者现场面商");
        browser.photographWhole("next-round");
    }
}
