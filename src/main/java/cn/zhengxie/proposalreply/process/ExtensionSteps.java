package cn.zhengxie.proposalreply.process;

import cn.zhengxie.proposalreply.deadline.ExtensionDecision;
import cn.zhengxie.proposalreply.deadline.Extensions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 延期审核. */
@Configuration
class ExtensionSteps {

    @Bean
    TaskStep<ExtensionDecision> decideExtension(Extensions extensions) {
        return new TaskStep<>("decideExtension", ExtensionDecision.class, (task, form) -> {
            extensions.decide(task.get(CaseVariables.EXTENSION_ID), form, task.official());
            return Routing.with(
                    CaseVariables.DECISION, form.decision() == ExtensionDecision.Decision.GRANT ? "grant" : "refuse");
        });
    }
}
