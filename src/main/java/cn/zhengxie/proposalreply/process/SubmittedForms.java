package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.feedback.FeedbackSubmitted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wakes the case that waits for a form when the proposer has handed it in himself. */
@Component
class SubmittedForms {

    private final CaseProcess process;

    SubmittedForms(CaseProcess process) {
        this.process = process;
    }

    @EventListener
    void wake(FeedbackSubmitted submitted) {
        process.formSubmitted(submitted.round(), submitted.recipientId());
    }
}
