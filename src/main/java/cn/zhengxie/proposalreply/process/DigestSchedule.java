package cn.zhengxie.proposalreply.process;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute whether the morning's mails are due. */
@Component
@ConditionalOnProperty(name = "notices.schedule", matchIfMissing = true)
class DigestSchedule {

    private final Digests digests;

    DigestSchedule(Digests digests) {
        this.digests = digests;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void look() {
        digests.sendIfDue();
    }
}
