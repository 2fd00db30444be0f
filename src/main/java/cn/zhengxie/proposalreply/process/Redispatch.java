package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.Refusal;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.dispatch.ReturnReport;
import cn.zhengxie.proposalreply.dispatch.ReturnedLetters;
import cn.zhengxie.proposalreply.feedback.FeedbackForms;
import cn.zhengxie.proposalreply.feedback.FeedbackView;
import cn.zhengxie.proposalreply.organization.Official;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 重新寄送: a small process of its own beside the case, from a letter's return to its second departure. */
@Service
class Redispatch {

    static final String MODEL = "redispatch";

    private final RuntimeService runtime;
    private final Acting acting;
    private final ReturnedLetters letters;
    private final FeedbackForms feedback;

    Redispatch(RuntimeService runtime, Acting acting, ReturnedLetters letters, FeedbackForms feedback) {
        this.runtime = runtime;
        this.acting = acting;
        this.letters = letters;
        this.feedback = feedback;
    }

    /** A letter came back. Whoever has answered it has it, so that it can't have come back from him. */
    @Transactional
    void begin(Recipient recipient, ReturnReport report, Official by) {
        boolean answered = feedback.of(recipient.id()).map(FeedbackView::form).isPresent();
        Refusal.unless(!answered, "returnedOn", recipient.name() + "的征询意见表已经返回，复文不会是退回件");
        letters.record(recipient.id(), report, by);
        Routing start = Routing.about(recipient.round()).and(CaseVariables.RECIPIENT_ID, recipient.id());
        acting.asSystem(
                () -> runtime.startProcessInstanceByKey(MODEL, recipient.round().proposalId(), start.variables()));
    }
}
