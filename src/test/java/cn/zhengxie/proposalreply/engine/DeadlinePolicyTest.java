package cn.zhengxie.proposalreply.engine;

import static cn.zhengxie.proposalreply.RefusalAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhengxie.proposalreply.DyingNode;
import cn.zhengxie.proposalreply.OfficeApi;
import cn.zhengxie.proposalreply.OfficeTest;
import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.deadline.CaseTraits.Traits;
import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.DeadlineKey;
import cn.zhengxie.proposalreply.deadline.DeadlinePolicy;
import cn.zhengxie.proposalreply.deadline.DeadlinePolicy.Question;
import cn.zhengxie.proposalreply.deadline.DeadlinePolicyChanged;
import cn.zhengxie.proposalreply.deadline.DeadlineStep;
import cn.zhengxie.proposalreply.deadline.Deadlines;
import cn.zhengxie.proposalreply.deadline.Recomputation;
import cn.zhengxie.proposalreply.deadline.Recomputations;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** The city's own table of deadlines: who puts it into force, what refuses it, and that a start leaves it alone. */
@OfficeTest
@RecordApplicationEvents
class DeadlinePolicyTest {

    private static final String PACKAGED = new String(PackagedPolicy.content(), StandardCharsets.UTF_8);
    /** Seven working days to acknowledge instead of ten. */
    private static final String CITYS = PACKAGED.replaceFirst("<text>10</text>", "<text>7</text>");

    private static final String BROKEN = PACKAGED.replaceFirst("<text>\"工作日\"</text>", "<text>\"星期\"</text>");
    private static final Question ACKNOWLEDGE = new Question(Traits.ORDINARY, 1, DeadlineStep.ACKNOWLEDGE);

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @Autowired
    private DeadlinePolicy policy;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private PackagedPolicy packaged;

    @Autowired
    private OfficeSetup start;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Recomputations recomputations;

    @Autowired
    private TransactionTemplate transaction;

    private OfficeApi api;
    private Set<String> before;

    @BeforeEach
    void look() {
        api = new OfficeApi(port);
        before = versions().stream().map(DecisionDefinition::getDeploymentId).collect(Collectors.toSet());
    }

    @AfterEach
    void takeBack() {
        versions().stream()
                .map(DecisionDefinition::getDeploymentId)
                .filter(deployment -> !before.contains(deployment))
                .forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void packagedTableIsDeployedByItselfAndOnce() {
        assertThat(versions()).hasSize(1);
        Deployment deployment = repository
                .createDeploymentQuery()
                .deploymentId(versions().get(0).getDeploymentId())
                .singleResult();
        assertThat(deployment.getName()).isEqualTo("PackagedDeadlinePolicy");
        assertThat(repository.getDeploymentResourceNames(deployment.getId())).containsExactly(PackagedPolicy.FILE);

        start.make();

        assertThat(versions()).hasSize(1);
    }

    @Test
    void citysTableCountsFromNowOnAndSurvivesAStart() {
        // given
        assertThat(policy.term(ACKNOWLEDGE).amount()).isEqualTo(10);
        DeadlineKey running = DeadlineKey.of("ta-7-4-策1", "zjj", 1, DeadlineStep.ACKNOWLEDGE);
        Deadline opened = deadlines.open(running, LocalDate.of(2020, 8, 10));

        // when
        int version = deploy("admin", CITYS).granted().json().get("version").asInt();

        // then
        assertThat(version).isEqualTo(before.size() + 1);
        assertThat(policy.term(ACKNOWLEDGE).amount()).isEqualTo(7);
        assertThat(deadlines
                        .open(
                                DeadlineKey.of("ta-7-4-策2", "zjj", 1, DeadlineStep.ACKNOWLEDGE),
                                LocalDate.of(2020, 8, 10))
                        .due())
                .isEqualTo("2020-08-19");
        assertThat(deadlines.find(running)).as("running already").contains(opened);

        // when
        start.make();

        // then
        assertThat(policy.term(ACKNOWLEDGE).amount()).isEqualTo(7);
        assertThat(versions()).hasSize(before.size() + 1);
        assertThat(new String(api.get("admin", "/deadline-policy").granted().content(), StandardCharsets.UTF_8))
                .isEqualTo(CITYS);
    }

    @Test
    void brokenTableIsRefusedThroughEveryDoorAndTheOldOneStays() {
        String sentence = "期限表第1行：单位“星期”不认识，应为日、工作日或月";

        OfficeApi.Answer refused = deploy("admin", BROKEN);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("detail").asText()).isEqualTo(sentence);
        assertRefused(
                () -> repository
                        .createDeployment()
                        .name("某市")
                        .addString("deadlines.dmn", BROKEN)
                        .deploy(),
                "file",
                sentence);
        assertThat(versions()).hasSize(before.size());
        assertThat(repository.createDeploymentQuery().deploymentName("某市").count())
                .isZero();
        assertThat(policy.term(ACKNOWLEDGE).amount()).isEqualTo(10);
    }

    @Test
    void packagedTableFollowsTheProductWhileNoCityHasItsOwn() {
        // when
        packaged.deploy(CITYS);
        packaged.deploy(CITYS);

        // then
        assertThat(versions()).as("one new version for one change").hasSize(before.size() + 1);
        assertThat(policy.term(ACKNOWLEDGE).amount()).isEqualTo(7);
    }

    @Test
    void changeIsToldOnceAndARefusedOneIsNot() {
        packaged.deploy(CITYS);

        assertThat(events.stream(DeadlinePolicyChanged.class)).hasSize(1);

        assertThatThrownBy(() -> packaged.deploy(BROKEN)).isInstanceOf(Refusal.class);

        assertThat(events.stream(DeadlinePolicyChanged.class)).hasSize(1);
    }

    @Test
    void tableThatIsTakenBackLeavesNoRequestToCount() {
        // given
        recomputations.run();
        long asked = lastRequest();

        // when
        transaction.executeWithoutResult(status -> {
            packaged.deploy(CITYS);
            assertThat(lastRequest()).as("written with the table").isGreaterThan(asked);
            status.setRollbackOnly();
        });

        // then
        assertThat(versions()).hasSize(before.size());
        assertThat(lastRequest()).isEqualTo(asked);
    }

    @Test
    void nodeThatDiesAtTheCommitOfATableLosesNoRequest() {
        // given
        recomputations.run();
        long last = lastRequest();

        // when
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    DyingNode.atCommit();
                    packaged.deploy(CITYS);
                }))
                .isInstanceOf(DyingNode.class);
        recomputations.run();

        // then
        assertThat(versions()).as("in force").hasSize(before.size() + 1);
        assertThat(recomputations.latest().get(0)).satisfies(next -> {
            assertThat(next.id()).isGreaterThan(last);
            assertThat(next.cause()).isEqualTo("期限规定调整");
            assertThat(next.finishedAt()).isNotNull();
        });
    }

    @Test
    void onlyAdministratorsSeeAndChangeTheTable() {
        for (String official : List.of("ducha", "zjj.office", "auditor")) {
            assertThat(deploy(official, CITYS).status()).as(official).isEqualTo(403);
            assertThat(api.get(official, "/deadline-policy").status())
                    .as(official)
                    .isEqualTo(403);
        }
        assertThat(versions()).hasSize(before.size());
    }

    @Test
    void whoeverIsLoggedInGetsHisDeadlines() {
        identity.setAuthentication("zjj.office", List.of("zjj.office"));
        try {
            assertThat(policy.term(ACKNOWLEDGE).amount()).isEqualTo(10);
            assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("zjj.office");
        } finally {
            identity.clearAuthentication();
        }
    }

    private long lastRequest() {
        return recomputations.latest().stream()
                .mapToLong(Recomputation::id)
                .findFirst()
                .orElse(0);
    }

    private List<DecisionDefinition> versions() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DeadlineTable.KEY)
                .list();
    }

    private OfficeApi.Answer deploy(String official, String dmn) {
        String form =
                "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"own.dmn\"\r\n\r\n%s\r\n--cut--\r\n"
                        .formatted(dmn);
        return api.post(
                official,
                "/deadline-policy",
                "multipart/form-data; boundary=cut",
                form.getBytes(StandardCharsets.UTF_8));
    }
}
