package cn.zhengxie.proposalreply.demo;

import cn.zhengxie.proposalreply.organization.Official;
import cn.zhengxie.proposalreply.organization.Officials;
import cn.zhengxie.proposalreply.process.EngineTime;
import cn.zhengxie.proposalreply.proposal.ListImport;
import cn.zhengxie.proposalreply.proposal.Proposals;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** On an empty database: the demo's list of proposals, each brought to another stage of its life. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "demo.cases", matchIfMissing = true)
class DemoCases implements ApplicationRunner {

    /** Where a case of the list is to stand: who has it, since how many days, and the task that waits. */
    private record Stage(String proposalId, String unit, String section, int daysAgo, String task) {}

    private static final List<Stage> STAGES = List.of(
            new Stage("ta-7-4-12", "zjj", "zhufang", 2, "acknowledge"),
            new Stage("ta-7-4-闭08", "fgw", "zonghe", 5, "decideReturn"),
            new Stage("ta-7-4-21-103", "gxj", "zonghe", 8, "nominate"),
            new Stage("ta-7-4-48", "fgw", "zonghe", 20, "instruct"),
            new Stage("ta-7-4-36", "zjj", "zhufang", 85, "draft"),
            new Stage("jy-7-5-19", "zjj", "laogai", 75, "review"),
            new Stage("ta-7-4-57", "zjj", "zhufang", 70, "proofread"),
            new Stage("ta-7-4-63", "czj", "zonghe", 40, "endorse"),
            new Stage("ta-7-4-75", "czj", "zonghe", 60, "sign"),
            new Stage("ta-7-4-88", "zjj", "laogai", 90, "register"),
            new Stage("ta-7-4-96", "gxj", "zonghe", 50, "seal"),
            new Stage("ta-7-4-来信1", "zjj", "laogai", 30, "recordFeedback"));

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private final Proposals proposals;
    private final ListImport listImport;
    private final Officials officials;
    private final DemoOfficials work;
    private final EngineTime engine;
    private final Clock clock;

    DemoCases(
            Proposals proposals,
            ListImport listImport,
            Officials officials,
            DemoOfficials work,
            EngineTime engine,
            Clock clock) {
        this.proposals = proposals;
        this.listImport = listImport;
        this.officials = officials;
        this.work = work;
        this.engine = engine;
        this.clock = clock;
    }

    /** Runs before the job executor starts, so that the jobs it meets are its own. */
    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!proposals.all().isEmpty()) {
            return;
        }
        Official supervisor = officials.find("ducha").orElseThrow();
        byte[] list = new ClassPathResource("demo/assignment-list.csv").getContentAsByteArray();
        int imported = listImport.importList(list, supervisor).size();
        STAGES.forEach(this::bring);
        LOG.info("演示数据：{}件提案，其中{}件已交办", imported, STAGES.size());
    }

    private void bring(Stage stage) {
        LocalDate assignedOn = LocalDate.now(clock).minusDays(stage.daysAgo());
        DemoOfficials.Handling handling =
                new DemoOfficials.Handling(stage.proposalId(), stage.unit(), stage.section(), assignedOn);
        while (!work.waitsAt(handling, stage.task())) {
            work.doNext(handling, stage.task());
            engine.runAsynchronousJobs();
        }
    }
}
