package cn.zhengxie.proposalreply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhengxie.proposalreply.OfficeApi.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was being filled in at tasks that ended without being completed is in the case file, for those whose it is. */
@OfficeTest
class AbandonedFormsTest {

    private static final String ANOTHER_TELEPHONE = "13700001111";

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
    void aFormThatAMessageEndedIsKeptForWhoReadsTheUnitsDrafts() {
        // given
        CaseUnderway proposal = opened("弃1", "nominate");
        save(proposal, "zjj.office", "nominate", Map.of("proposal", "已完成的拟办意见"));
        proposal.goOn("nominate");
        save(proposal, "zjj.deputy", "instruct", Map.of("instruction", "请认真"));
        assertThat(forms("zjj.deputy", proposal)).isEmpty();

        // when
        withdraw(proposal);

        // then
        for (String official : List.of("zjj.deputy", "zjj.office", "zjj.laogai.drafter", "auditor")) {
            JsonNode forms = forms(official, proposal);
            assertThat(forms).as(official).hasSize(1);
            assertThat(forms.get(0).get("task").asText()).isEqualTo("instruct");
            assertThat(forms.get(0).get("name").asText()).isEqualTo("批示");
            assertThat(forms.get(0).get("unit").asText()).isEqualTo("zjj");
            assertThat(forms.get(0).get("savedBy").asText()).isEqualTo("赵分管");
            assertThat(forms.get(0).get("savedAt").asText()).isNotEmpty();
            assertThat(forms.get(0).at("/content/instruction").asText()).isEqualTo("请认真");
        }
        for (String official : List.of("fgw.office", "ducha", "tianwei", "zjj.zhufang.drafter")) {
            assertThat(forms(official, proposal)).as(official).isEmpty();
        }
        assertThat(ask("czj.office", proposal).status()).isEqualTo(403);
    }

    @Test
    void aFormThatATimerEndedIsKept() {
        // given
        CaseUnderway proposal = opened("弃5", "acknowledge");
        save(proposal, "zjj.office", "acknowledge", Map.of("reason", "不属于本单位职责"));

        // when
        lapse(proposal.taskId("acknowledge"));

        // then
        assertThat(forms("zjj.office", proposal).findValuesAsText("reason")).containsExactly("不属于本单位职责");
    }

    @Test
    void theBureausOwnFormIsForTheBureau() {
        // given
        CaseUnderway proposal = opened("弃2", "assign");
        save(proposal, "ducha", "assign", Map.of("leadUnit", "zjj", "note", "拟交市住建局"));

        // when
        withdraw(proposal);

        // then
        assertThat(forms("ducha", proposal).findValuesAsText("note")).containsExactly("拟交市住建局");
        assertThat(forms("auditor", proposal)).hasSize(1);
        assertThat(forms("tianwei", proposal)).isEmpty();
    }

    @Test
    void theLettersTextIsNotAmongThemAndAnEmptyFormIsNone() {
        // given
        CaseUnderway proposal = opened("弃3", "draft");
        save(proposal, "zjj.laogai.drafter", "draft", Map.of("body", "写到一半的复文"));

        // when
        withdraw(proposal);

        // then
        assertThat(forms("zjj.laogai.drafter", proposal)).isEmpty();
    }

    @Test
    void whoNeedNotReachTheProposerSeesNoTelephoneInThem() {
        // given
        CaseUnderway proposal = opened("弃4", "recordFeedback");
        Map<String, Object> form =
                Map.of("phone", ANOTHER_TELEPHONE, "opinion", "请打" + CaseUnderway.TELEPHONE, "ratings", Map.of());
        save(proposal, "zjj.office", "recordFeedback", form);

        // when
        withdraw(proposal);

        // then
        assertThat(ask("zjj.office", proposal).text()).contains(ANOTHER_TELEPHONE, CaseUnderway.TELEPHONE);
        assertThat(ask("auditor", proposal).text())
                .contains("请打（已隐去）")
                .doesNotContain(ANOTHER_TELEPHONE, CaseUnderway.TELEPHONE);
    }

    private void lapse(String task) {
        String instance = engine.getTaskService()
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getProcessInstanceId();
        String timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId("acknowledgementLapsed")
                .singleResult()
                .getId();
        engine.getManagementService().executeJob(timer);
    }

    private CaseUnderway opened(String number, String task) {
        return new CaseUnderway(api, new CaseJobs(engine), number).to(task);
    }

    private void save(CaseUnderway proposal, String official, String task, Map<String, Object> content) {
        api.put(official, "/tasks/" + proposal.taskId(official, task) + "/draft", Map.of("content", content))
                .granted();
    }

    private void withdraw(CaseUnderway proposal) {
        api.post("ducha", proposal.path() + "/withdrawal", Map.of("reason", "提案者来函撤回"))
                .granted();
    }

    private JsonNode forms(String official, CaseUnderway proposal) {
        return ask(official, proposal).granted().json();
    }

    private Answer ask(String official, CaseUnderway proposal) {
        return api.get(official, proposal.path() + "/task-forms");
    }
}
