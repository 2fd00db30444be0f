package cn.zhengxie.proposalreply.process;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Posts;
import cn.zhengxie.proposalreply.proposal.InitialAssignment;
import cn.zhengxie.proposalreply.proposal.NewProposal;
import cn.zhengxie.proposalreply.proposal.ProposalKind;
import cn.zhengxie.proposalreply.proposal.Proposer;
import cn.zhengxie.proposalreply.proposal.Registration;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of somebody's tasks. */
@OfficeTest
class WaitingTasksTest {

    private static final Official OFFICE = new Official("gxj.office", "许办公", Set.of(Posts.office("gxj")));
    private static final String SQL = "org.camunda.bpm.engine.impl.persistence.entity";

    @Autowired
    private Registration registration;

    @Autowired
    private CaseProcess process;

    @Autowired
    private WaitingTasks waiting;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Acting acting;

    @Test
    void aListOfManyTasksAsksTheDatabaseNoMoreThanOneOfFew() {
        // given
        register("列1", "gxj");
        process.tasksOf(OFFICE);
        int before = statementsOf(() -> process.tasksOf(OFFICE));
        int listed = process.tasksOf(OFFICE).size();

        // when
        IntStream.rangeClosed(2, 21).forEach(number -> register("列" + number, "gxj"));

        // then
        assertThat(process.tasksOf(OFFICE)).hasSize(listed + 20);
        assertThat(statementsOf(() -> process.tasksOf(OFFICE))).isEqualTo(before);
    }

    @Test
    void everyTaskShowsWhatItSees() {
        // given
        String separate = register("列分", null, "gxj", "czj");
        String taken = register("列改", null, "gxj", "czj");
        accept(taken);
        process.reassign(taken, "czj", "职责调整", new Official("ducha", "李督查", Set.of(Posts.SUPERVISION)));

        // when
        List<WaitingTask> shown = acting.asSystem(() -> waiting.of(
                tasks.createTaskQuery().processInstanceBusinessKey(separate).list()));

        // then
        assertThat(shown).extracting(WaitingTask::unit).containsExactlyInAnyOrder("gxj", "czj");
        assertThat(shown).extracting(WaitingTask::businessKey).containsOnly(separate);
        assertThat(listed(taken)).extracting(WaitingTask::taskDefinitionKey).contains("reassign");
        List<WaitingTask> all = acting.asSystem(
                () -> waiting.of(tasks.createTaskQuery().active().list()));
        assertThat(all).isNotEmpty().allSatisfy(task -> {
            assertThat(task.businessKey()).isEqualTo(seen(task, CaseVariables.PROPOSAL_ID));
            assertThat(task.unit()).isEqualTo(seen(task, CaseVariables.UNIT));
        });
    }

    private void accept(String proposalId) {
        Official office = new Official("czj.office", "韩办公", Set.of(Posts.office("czj")));
        String acknowledge = listed(proposalId).stream()
                .filter(task -> task.unit().equals("czj"))
                .findFirst()
                .orElseThrow()
                .id();
        process.complete(acknowledge, JsonNodeFactory.instance.objectNode().put("decision", "accept"), office);
    }

    private List<WaitingTask> listed(String proposalId) {
        return acting.asSystem(() -> waiting.of(
                tasks.createTaskQuery().processInstanceBusinessKey(proposalId).list()));
    }

    private Object seen(WaitingTask task, CaseVariable<String> variable) {
        return acting.asSystem(() -> tasks.getVariable(task.id(), variable.name()));
    }

    private String register(String number, String leadUnit, String... separateUnits) {
        NewProposal proposal = new NewProposal(
                ProposalKind.CPPCC_PROPOSAL,
                7,
                4,
                number,
                "关于示例事项的提案",
                null,
                false,
                null,
                List.of(new Proposer(1, "林晓岚", Proposer.Type.INDIVIDUAL, null, null, null)),
                new InitialAssignment(leadUnit, List.of(), List.of(separateUnits), LocalDate.now()));
        return registration.register(proposal, Official.SYSTEM);
    }

    /** How many statements the engine sends on this thread meanwhile. */
    private static int statementsOf(Runnable act) {
        Logger logger = (Logger) LoggerFactory.getLogger(SQL);
        Level usual = logger.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            act.run();
        } finally {
            logger.setAdditive(true);
            logger.setLevel(usual);
            logger.detachAppender(heard);
        }
        String here = Thread.currentThread().getName();
        int statements = (int) heard.list.stream()
                .filter(event -> event.getThreadName().equals(here))
                .filter(event -> event.getFormattedMessage().contains("Preparing:"))
                .count();
        assertThat(statements).isPositive();
        return statements;
    }
}
