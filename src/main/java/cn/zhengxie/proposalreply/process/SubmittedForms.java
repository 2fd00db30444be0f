package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.feedback.FeedbackSubmitted;
import cn.zhengxie.proposalreply.feedback.FeedbackView;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Wakes the case that waits for a form when the proposer has handed it in himself; a late one is forwarded in addition. */
@Component
class SubmittedForms {

    private final CaseProcess process;
    private final FeedbackForms feedback;
    private final ReturnedForms returnedForms;

    SubmittedForms(CaseProcess process, FeedbackForms feedback, ReturnedForms returnedForms) {
        this.process = process;
        this.feedback = feedback;
        this.returnedForms = returnedForms;
    }

    /** A collision with whoever moves the case at this moment is told in words that need not know the engine. */
    @EventListener
    void wake(FeedbackSubmitted submitted) {
        try {
            process.formSubmitted(submitted.round(), submitted.recipientId());
        } catch (OptimisticLockingException collision) {
            throw new OptimisticLockingFailureException("the case moved at the same moment", collision);
        }
        if (feedback.of(submitted.recipientId()).filter(FeedbackView::late).isPresent()) {
            returnedForms.forward(submitted.round(), submitted.recipientId());
        }
    }
}
