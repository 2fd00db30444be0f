package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.dispatch.Dispatch;
import cn.zhengxie.proposalreply.dispatch.Recipient;
import cn.zhengxie.proposalreply.drafting.Chain;
import cn.zhengxie.proposalreply.drafting.ChainStep;
import cn.zhengxie.proposalreply.drafting.CheckForm;
import cn.zhengxie.proposalreply.drafting.DraftForm;
import cn.zhengxie.proposalreply.drafting.Drafts;
import cn.zhengxie.proposalreply.signoff.RegisterForm;
import cn.zhengxie.proposalreply.signoff.SealForm;
import cn.zhengxie.proposalreply.signoff.SignForm;
import cn.zhengxie.proposalreply.signoff.SignOffs;
import cn.zhengxie.proposalreply.signoff.SignedReply;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks from 拟稿 to 用印核发. */
@Configuration
class DraftingSteps {

    @Bean
    TaskStep<DraftForm> draft(Chain chain) {
        return new TaskStep<>(
                "draft",
                DraftForm.class,
                (task, form) -> Routing.with(
                        CaseVariables.NEXT_STEP,
                        chain.submit(task.round(), form, task.official()).task()));
    }

    @Bean
    TaskStep<CheckForm> review(Chain chain) {
        return check(chain, ChainStep.REVIEW);
    }

    @Bean
    TaskStep<CheckForm> proofread(Chain chain) {
        return check(chain, ChainStep.PROOFREAD);
    }

    @Bean
    TaskStep<CheckForm> endorse(Chain chain) {
        return check(chain, ChainStep.ENDORSE);
    }

    @Bean
    TaskStep<SignForm> sign(SignOffs signOffs) {
        return new TaskStep<>("sign", SignForm.class, (task, form) -> {
            ChainStep next = signOffs.sign(task.round(), form, task.official());
            String fixedClass =
                    signOffs.find(task.round()).map(SignedReply::resultClass).orElse(null);
            return decided(form.decision(), next).and(CaseVariables.RESULT_CLASS, fixedClass);
        });
    }

    @Bean
    TaskStep<RegisterForm> register(SignOffs signOffs) {
        return new TaskStep<>("register", RegisterForm.class, (task, form) -> {
            signOffs.register(task.round(), form, task.official());
            return decided(form.decision(), ChainStep.DRAFT).and(CaseVariables.START_AT, ChainStep.DRAFT.task());
        });
    }

    @Bean
    TaskStep<SealForm> seal(SignOffs signOffs, Dispatch dispatch, Drafts drafts) {
        return new TaskStep<>("seal", SealForm.class, (task, form) -> {
            signOffs.seal(task.round(), form, task.official());
            if (form.decision() == SealForm.Decision.RECALL) {
                return Routing.with(CaseVariables.DECISION, "recall")
                        .and(CaseVariables.START_AT, ChainStep.DRAFT.task());
            }
            LocalDate sealedOn = signOffs.find(task.round()).orElseThrow().sealedOn();
            List<Recipient> recipients = dispatch.prepare(task.round(), sealedOn);
            boolean promises =
                    !drafts.find(task.round()).orElseThrow().promises().isEmpty();
            return Routing.with(CaseVariables.DECISION, "issue")
                    .and(CaseVariables.PROMISE_MADE, promises)
                    .and(CaseVariables.RECIPIENT_IDS, ids(recipients.stream()))
                    .and(CaseVariables.ADDRESSEE_IDS, ids(recipients.stream().filter(Recipient::isAddressee)));
        });
    }

    /** How a signed letter goes on, wherever it was signed. */
    static Routing signed(SignedReply signed) {
        return decided(CheckForm.Decision.APPROVE, ChainStep.SIGN)
                .and(CaseVariables.RESULT_CLASS, signed.resultClass());
    }

    private static List<Long> ids(Stream<Recipient> recipients) {
        return CaseVariables.storable(recipients.map(Recipient::id).toList());
    }

    private static TaskStep<CheckForm> check(Chain chain, ChainStep step) {
        return new TaskStep<>(
                step.task(),
                CheckForm.class,
                (task, form) -> decided(form.decision(), chain.check(task.round(), step, form, task.official())));
    }

    private static Routing decided(CheckForm.Decision decision, ChainStep next) {
        String routed = decision == CheckForm.Decision.APPROVE ? "approve" : "sendBack";
        return Routing.with(CaseVariables.DECISION, routed).and(CaseVariables.NEXT_STEP, next.task());
    }
}
