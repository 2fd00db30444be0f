package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.Deadline;
import cn.zhengxie.proposalreply.deadline.ExtensionConsent;
import cn.zhengxie.proposalreply.deadline.ExtensionDecision;
import cn.zhengxie.proposalreply.deadline.Extensions;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 延期审核 and 延期会签. */
@Configuration
class ExtensionSteps {

    @Bean
    TaskStep<ExtensionDecision> decideExtension(Extensions extensions) {
        return new TaskStep<>("decideExtension", ExtensionDecision.class, (task, form) -> {
            boolean consentNeeded = Boolean.TRUE.equals(task.get(CaseVariables.CONSENT_REQUIRED));
            Optional<Deadline> consent =
                    extensions.decide(task.get(CaseVariables.EXTENSION_ID), form, consentNeeded, task.official());
            Routing decided = Routing.with(
                    CaseVariables.DECISION, form.decision() == ExtensionDecision.Decision.GRANT ? "grant" : "refuse");
            return consent.map(decided::and).orElse(decided);
        });
    }

    @Bean
    TaskStep<ExtensionConsent> consentToExtension(Extensions extensions) {
        return new TaskStep<>("consentToExtension", ExtensionConsent.class, (task, form) -> {
            extensions.consent(task.get(CaseVariables.EXTENSION_ID), form, task.official());
            return Routing.with(
                    CaseVariables.DECISION, form.decision() == ExtensionConsent.Decision.AGREE ? "agree" : "disagree");
        });
    }
}
