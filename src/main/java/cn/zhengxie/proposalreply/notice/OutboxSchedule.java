package cn.zhengxie.proposalreply.notice;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what waits in the outbox, every half minute. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "notices.schedule", matchIfMissing = true)
class OutboxSchedule {

    private final Outbox outbox;

    OutboxSchedule(Outbox outbox) {
        this.outbox = outbox;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void send() {
        outbox.sendWaiting();
    }
}
