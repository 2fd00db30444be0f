package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.zhengxie.proposalreply.document.DocumentFormat;
import cn.zhengxie.proposalreply.document.DocumentKind;
import cn.zhengxie.proposalreply.document.Documents;
import cn.zhengxie.proposalreply.document.StoredDocument;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 复核登记 编号 制作 用印核发, and what becomes of a number. */
abstract class SealingPaths extends CasePaths {

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient database;

    @Autowired
    IssueDocumentNumberDelegate issueDocumentNumber;

    @Autowired
    RenderDocumentsDelegate renderDocuments;

    @Autowired
    VoidDocumentNumberDelegate voidDocumentNumber;

    @Test
    void registeredLetterGetsItsNumberAndThenItsPapers() {
        // given
        UnitWork zjj = work.assignedTo("zjj").withPapers().until("register");
        assertThat(zjj.documentNumber()).isEmpty();

        // when
        zjj.approve("register");

        // then
        assertThat(zjj.handling()).hasPassed("issueDocumentNumber").isWaitingAt("renderDocuments");
        assertThat(zjj.documentNumber()).hasValueSatisfying(number -> assertThat(number)
                .startsWith("许建政协〔%d〕".formatted(work.today().getYear())));

        // when
        work.engine().run("renderDocuments");

        // then
        assertThat(zjj.handling()).isWaitingAtExactly("answer", "seal");
        assertThat(documents.of(work.key())).hasSize(4);
    }

    @Test
    void letterThatFailsTheLastCheckGoesBackToTheDrafterWithoutANumber() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("register");

        // when
        zjj.complete("register", Map.of("decision", "sendBack", "comment", "附件缺页"));

        // then
        assertThat(zjj.handling()).hasNotPassed("issueDocumentNumber").isWaitingAt("draftReply");
        assertThat(zjj.drafting()).isWaitingAt("draft");
        assertThat(zjj.documentNumber()).isEmpty();
        assertThat(zjj.until("seal").documentNumber()).isPresent();
    }

    @Test
    void recalledLetterLosesItsNumberForEverAndItsSuccessorGetsTheNext() {
        // given
        UnitWork zjj = work.assignedTo("zjj").withPapers().until("seal");
        ProcessInstance handling = zjj.handling();
        String first = zjj.documentNumber().orElseThrow();
        StoredDocument recalled = letter(zjj);

        // when
        zjj.complete("seal", Map.of("decision", "recall", "reason", "数据有误"));

        // then
        assertThat(handling).hasPassed("voidDocumentNumber").isWaitingAt("draftReply");
        assertThat(zjj.documentNumber()).isEmpty();
        assertThat(documents.of(work.key())).isEmpty();
        assertThat(register()).containsExactly("VOID 数据有误");

        // when
        zjj.until("seal");

        // then
        assertThat(sequence(zjj.documentNumber().orElseThrow())).isEqualTo(sequence(first) + 1);
        assertThat(register()).containsExactly("VOID 数据有误", "ISSUED ");
        assertThat(letter(zjj).hash()).isNotEqualTo(recalled.hash());
        assertThat(documents.of(work.key())).hasSize(4);
        assertThat(papersEverMade()).isEqualTo(8);
    }

    @Test
    void numberIsIssuedAndVoidedOnce() {
        // given
        UnitWork zjj = work.assignedTo("zjj").until("seal");

        // when
        runAgain(issueDocumentNumber, zjj.handling(), Map.of());

        // then
        assertThat(register()).hasSize(1);
        assertThat(work.acts()).containsOnlyOnce("编号");

        // when
        zjj.complete("seal", Map.of("decision", "recall", "reason", "数据有误"));
        runAgain(voidDocumentNumber, zjj.handling(), Map.of());

        // then
        assertThat(register()).containsExactly("VOID 数据有误");
        assertThat(work.acts()).containsOnlyOnce("作废文号");
    }

    @Test
    void papersAreMadeOnce() {
        // given
        UnitWork zjj = work.assignedTo("zjj").withPapers().until("seal");
        List<StoredDocument> papers = documents.of(work.key());

        // when
        runAgain(renderDocuments, zjj.handling(), Map.of());

        // then
        assertThat(documents.of(work.key())).isEqualTo(papers);
    }

    private StoredDocument letter(UnitWork unit) {
        return documents
                .find(unit.round(), null, DocumentKind.REPLY, DocumentFormat.PDF)
                .orElseThrow();
    }

    /** The case's lines of the register: state and reason. */
    private List<String> register() {
        return database.sql(
                        "select state || ' ' || coalesce(reason, '') from document_number where proposal_id = ? order by id")
                .param(work.key())
                .query(String.class)
                .list();
    }

    private long papersEverMade() {
        return database.sql("select count(*) from document where proposal_id = ?")
                .param(work.key())
                .query(Long.class)
                .single();
    }

    private static int sequence(String number) {
        return Integer.parseInt(number.replaceAll(".*〕(\\d+)号", "$1"));
    }
}
