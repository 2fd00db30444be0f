package cn.zhengxie.proposalreply.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.audit.Act;
import cn.zhengxie.proposalreply.audit.AuditTrail;
import cn.zhengxie.proposalreply.organization.Official;
import java.time.LocalDate;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A write to the case file and the engine's step stand or fall together. */
@OfficeTest
class OneTransactionTest {

    private static final String CASE = "ta-9-9-试办";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void thereIsOneTransactionManager() {
        assertThat(transactions).isInstanceOf(JpaTransactionManager.class);
    }

    @Test
    void failureAfterBothLeavesNeither() {
        try (ProbeModel model = ProbeModel.claimableBy("fgw.office", repository, runtime, tasks)) {
            assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                        record();
                        model.start(CASE);
                        throw new IllegalStateException("afterwards");
                    }))
                    .hasMessage("afterwards");

            assertThat(audit.of(CASE)).isEmpty();
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(CASE)
                            .count())
                    .isZero();
        }
    }

    @Test
    void failureOfTheEnginesStepTakesTheWriteBack() {
        try (ProbeModel model = ProbeModel.evaluating("${unknown}", repository, runtime, tasks)) {
            assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                        record();
                        model.start(CASE);
                    }))
                    .hasMessageContaining("unknown");

            assertThat(audit.of(CASE)).isEmpty();
        }
    }

    private void record() {
        audit.record(Act.ofCase(CASE, "试办", LocalDate.of(2020, 8, 10), "试办一次"), Official.SYSTEM);
    }
}
