package cn.zhengxie.proposalreply.demo;

import cn.zhengxie.proposalreply.process.EngineTime;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** {@code --demo.replay=110}: plays the reference case row by row and ends with 0, or with the row that failed. */
@Component
@Profile("replay")
class Replay {

    private final ReplayClock clock;
    private final EngineTime engine;
    private final ServletWebServerApplicationContext application;
    private final String password;
    private final String wanted;

    Replay(
            ReplayClock clock,
            EngineTime engine,
            ServletWebServerApplicationContext application,
            @Value("${people.password}") String password,
            @Value("${demo.replay}") String wanted) {
        this.clock = clock;
        this.engine = engine;
        this.application = application;
        this.password = password;
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    void play() {
        int result = "110".equals(wanted) ? playReferenceCase() : refuse();
        System.exit(SpringApplication.exit(application, () -> result));
    }

    private int playReferenceCase() {
        engine.freezeAt(clock.instant());
        int port = application.getWebServer().getPort();
        ReferenceCase reference = new ReferenceCase(official -> new OfficialClient(port, official, password));
        for (ReferenceCase.Row row : reference.rows()) {
            try {
                moveTo(row.date());
                row.act().run();
                engine.runAsynchronousJobs();
                row.outcome().run();
                System.out.printf("第%d行 %s %s %s：符合%n", row.number(), row.date(), row.who(), row.what());
            } catch (RuntimeException | AssertionError | java.io.IOException failure) {
                System.err.printf("第%d行 %s %s %s：不符合%n", row.number(), row.date(), row.who(), row.what());
                failure.printStackTrace();
                return 1;
            }
        }
        reference.file().timeline().forEach(System.out::println);
        System.out.println("最终状态：" + reference.file().state());
        return 0;
    }

    private void moveTo(LocalDate day) {
        engine.moveTo(ReplayClock.workingMorning(day), clock::moveTo);
    }

    private int refuse() {
        System.err.println("只有参照案件110号可以重放：--demo.replay=110");
        return 2;
    }
}
